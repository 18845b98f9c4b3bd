import Content
import Understanding

/// A simulation in tables, for people.
public struct SimulationReport {
  private let result: SimulationResult

  /// The report of what came of a simulation.
  public init(_ result: SimulationResult) { self.result = result }

  /// A line for each temper and language, then one for all.
  public var lines: [String] {
    var rows = [["temper", "", "talks", "success", "turns", "shortest", "hand-offs", "loops", "asked twice", "broken"]]
    for temper in Temper.allCases {
      for language in Language.allCases {
        guard let tally = result.tallies[SimulationResult.Group(temper: temper, language: language)] else { continue }
        rows.append([temper.rawValue, language.rawValue] + Self.cells(tally))
      }
    }
    rows.append(["all", ""] + Self.cells(result.total()))
    return TextTable.lines(rows, left: [0, 1]) + ["checksum \(Self.hexadecimal(result.checksum))"]
  }

  /// The most frequent failures with a talk each.
  ///
  /// - Parameter count: how many of them at most.
  public func worst(_ count: Int) -> [String] {
    let rows = result.worst.prefix(count).map { [String($0.count), $0.first.kind, $0.first.goal, $0.first.name] }
    return rows.isEmpty ? [] : TextTable.lines([["count", "failure", "goal", "first talk"]] + rows, left: [1, 2, 3])
  }

  /// The answers that were most often not taken.
  ///
  /// - Parameter count: how many of them at most.
  public func lost(_ count: Int) -> [String] {
    let sorted = result.lost.sorted {
      ($1.value, $0.key.slot, $0.key.text) < ($0.value, $1.key.slot, $1.key.text)
    }
    let rows = sorted.prefix(count).map { [String($0.value), $0.key.slot, $0.key.text] }
    return rows.isEmpty ? [] : TextTable.lines([["count", "asked twice", "answer"]] + rows, left: [1, 2])
  }

  private static func cells(_ tally: SimulationResult.Tally) -> [String] {
    [
      String(tally.talks), TextTable.percent(tally.success), median(tally.turns), median(tally.shortest),
      String(tally.handOffs), String(tally.loops), String(tally.askedTwice), String(tally.broken),
    ]
  }

  private static func median(_ counts: [Int: Int]) -> String {
    SimulationResult.Tally.median(of: counts).map(String.init) ?? "–"
  }

  static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
