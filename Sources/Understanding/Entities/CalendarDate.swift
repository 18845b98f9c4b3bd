/// A date as customers write it: with its year or without.
struct CalendarDate: Equatable {
  var year: Int?
  var month: Int
  var day: Int

  /// Nil where no calendar has such a day.
  init?(year: Int? = nil, month: Int, day: Int) {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
    if let year, !(1900...2199).contains(year) { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `10-01`, or `2026-10-01` with a year.
  var text: String {
    let short = Self.two(month) + "-" + Self.two(day)
    return year.map { "\($0)-\(short)" } ?? short
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
