/// An evaluation of slots as text for people, in aligned columns.
public struct SlotReport: Sendable {
  private let evaluation: SlotEvaluation

  /// A report of what was counted.
  public init(_ evaluation: SlotEvaluation) { self.evaluation = evaluation }

  /// The share of lines that are right, a table of the values, and the groups, each line without its end.
  public var lines: [String] {
    guard evaluation.lines.total > 0 else { return ["no lines"] }
    var lines = ["lines right \(Self.text(evaluation.lines))", ""]
    lines += TextTable.lines(
      [["language", "values", "expected", "found", "right", "recall", "precision"]]
        + evaluation.kinds.map { count in
          [count.language, count.kind.rawValue] + [count.expected, count.found, count.right].map { "\($0)" }
            + [count.recall, count.precision].map(TextTable.percent)
        }, left: [0, 1])
    if evaluation.negatives.total > 0 {
      lines += ["", "nothing found where nothing is: \(Self.text(evaluation.negatives))"]
    }
    if !evaluation.tags.isEmpty {
      lines += ["", "by tag"]
      lines += TextTable.lines(
        evaluation.tags.map { [$0.name, "\($0.share.total)", TextTable.percent($0.share.value)] }, left: [0])
    }
    return lines
  }

  /// Every line that failed, with what was found instead of what: `line  emails  a@b.c, not –  text`.
  public var failures: [String] {
    TextTable.lines(
      evaluation.failures.flatMap { failure in
        SlotKind.allCases.compactMap { kind in
          guard let found = failure.found[kind] else { return nil }
          let expected = failure.slotCase.expected[kind] ?? []
          return [
            "\(failure.slotCase.line)", kind.rawValue, "\(Self.list(found)), not \(Self.list(expected))",
            failure.slotCase.text,
          ]
        }
      }, left: [1, 2, 3])
  }

  private static func text(_ share: Evaluation.Share) -> String {
    "\(TextTable.percent(share.value)) (\(share.right) of \(share.total))"
  }

  private static func list(_ values: [String]) -> String { values.isEmpty ? "–" : values.joined(separator: " + ") }
}
