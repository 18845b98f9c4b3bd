/// An evaluation as text for people, in aligned columns.
public struct EvaluationReport: Sendable {
  private static let confusionLimit = 12

  private let evaluation: Evaluation

  /// A report of what was counted.
  public init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// Accuracy, a table of the intents, and the worst confusions, each line without its end.
  public var lines: [String] {
    guard let accuracy = evaluation.accuracy, let f1 = evaluation.macroF1 else { return ["no sentences"] }
    let counts = "\(evaluation.right) of \(evaluation.total)"
    var lines = ["accuracy \(Self.percent(accuracy)) (\(counts)), mean F1 \(Self.percent(f1))", ""]
    lines += Self.table(
      [["intent", "sentences", "precision", "recall", "F1"]]
        + evaluation.intents.map { score in
          [score.intent, "\(score.expected)"] + [score.precision, score.recall, score.f1].map(Self.percent)
        }, left: [0])
    let confusions = evaluation.confusions
    guard !confusions.isEmpty else { return lines }
    lines += ["", "taken for something else"]
    lines += Self.table(
      confusions.prefix(Self.confusionLimit).map { [$0.expected, "→ \($0.read)", "\($0.count)"] }, left: [0, 1])
    let rest = confusions.dropFirst(Self.confusionLimit).count
    if rest > 0 { lines.append("… and \(rest) more pairs") }
    return lines
  }

  /// Every sentence that was read wrongly: `line  expected → read 62.0 %  text`, in the order of the file.
  public var mistakes: [String] {
    Self.table(
      evaluation.mistakes.map { mistake in
        let sentence = mistake.sentence
        let note = sentence.note.map { "  [\($0)]" } ?? ""
        return [
          "\(sentence.line)", sentence.intent, "→ \(mistake.read.name)", Self.percent(mistake.read.score),
          sentence.text + note,
        ]
      }, left: [1, 2, 4])
  }

  /// `97.3 %`; a dash where there is nothing to measure.
  static func percent(_ share: Double?) -> String {
    guard let share else { return "–" }
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  /// Cells in columns two spaces apart, those of the columns in `left` beginning below each other, the others ending so.
  private static func table(_ rows: [[String]], left: Set<Int>) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column < widths.count { widths[column] = max(widths[column], cell.count) } else { widths.append(cell.count) }
      }
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        guard left.contains(column) else { return padding + cell }
        return column == row.count - 1 ? cell : cell + padding
      }
      return cells.joined(separator: "  ")
    }
  }
}
