/// A row of the table of measurements.
enum Row {
  enum Unit: Double {
    case microseconds = 1_000
    case milliseconds = 1_000_000

    var name: String {
      switch self {
      case .microseconds: "us"
      case .milliseconds: "ms"
      }
    }
  }

  static func print(_ name: String, _ times: [Double], unit: Unit, remark: String) {
    Swift.print(name, text(percentile(times, 50), unit), text(percentile(times, 99), unit), remark, separator: "\t")
  }

  static func print(_ name: String, _ value: String, _ remark: String) {
    Swift.print(name, value, "", remark, separator: "\t")
  }

  static func percentile(_ times: [Double], _ share: Int) -> Double {
    let sorted = times.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count * share / 100, sorted.count - 1)]
  }

  private static func text(_ nanoseconds: Double, _ unit: Unit) -> String {
    "\((nanoseconds / unit.rawValue * 10).rounded() / 10) \(unit.name)"
  }
}
