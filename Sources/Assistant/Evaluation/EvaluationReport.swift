import Understanding

/// An evaluation as text for people, in aligned columns.
public struct EvaluationReport: Sendable {
  private static let confusionLimit = 12

  private let evaluation: Evaluation

  /// A report of what was counted.
  public init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// Accuracy, a table of the intents, the worst confusions, the groups, and what the dialogue does, each line without its end.
  public var lines: [String] {
    guard let accuracy = evaluation.accuracy, let f1 = evaluation.macroF1 else { return ["no sentences"] }
    let counts = "\(evaluation.right) of \(evaluation.total)"
    var lines = ["accuracy \(TextTable.percent(accuracy)) (\(counts)), mean F1 \(TextTable.percent(f1))", ""]
    lines += TextTable.lines(
      [["intent", "sentences", "precision", "recall", "F1"]]
        + evaluation.intents.map { score in
          [score.intent, "\(score.expected)"] + [score.precision, score.recall, score.f1].map(TextTable.percent)
        }, left: [0])
    lines += confusions
    if evaluation.tags.map(\.name) != ["plain"] { lines += ["", "by tag"] + Self.table(evaluation.tags) }
    if evaluation.sources.map(\.name) != ["unnamed"] { lines += ["", "by source"] + Self.table(evaluation.sources) }
    return lines + dialogue
  }

  private var confusions: [String] {
    let confusions = evaluation.confusions
    guard !confusions.isEmpty else { return [] }
    var lines = ["", "taken for something else"]
    lines += TextTable.lines(
      confusions.prefix(Self.confusionLimit).map { [$0.expected, "→ \($0.read)", "\($0.count)"] }, left: [0, 1])
    let rest = confusions.dropFirst(Self.confusionLimit).count
    if rest > 0 { lines.append("… and \(rest) more pairs") }
    return lines
  }

  /// What becomes of sentences in scope, and the language.
  private var dialogue: [String] {
    var rows: [[String]] = []
    let rejected = evaluation.rejected
    if rejected.total > 0 {
      rows.append(["in scope, read as \(Interpreter.outOfScope)"] + Self.cells(rejected))
      let clarified = evaluation.clarified
      let asked = Evaluation.Share(total: rejected.total, right: clarified.total)
      rows.append(["in scope, asked which was meant"] + Self.cells(asked))
      if clarified.total > 0 { rows.append(["… and the right one offered"] + Self.cells(clarified)) }
    }
    if evaluation.languages.total > 0 { rows.append(["read in its language"] + Self.cells(evaluation.languages)) }
    return rows.isEmpty ? [] : [""] + TextTable.lines(rows, left: [0])
  }

  private static func cells(_ share: Evaluation.Share) -> [String] {
    [TextTable.percent(share.value), "\(share.right) of \(share.total)"]
  }

  private static func table(_ groups: [Evaluation.Group]) -> [String] {
    TextTable.lines(
      groups.map { [$0.name, "\($0.share.total)", TextTable.percent($0.share.value)] }, left: [0])
  }

  /// Every sentence that was read wrongly: `line  expected → read 62.0 %  text`, in the order of the file.
  public var mistakes: [String] {
    TextTable.lines(
      evaluation.mistakes.map { mistake in
        let (sentence, read) = (mistake.sentence, mistake.outcome.intent)
        return [
          "\(sentence.line)", sentence.intent, "→ \(read.name)", TextTable.percent(read.score), Self.text(sentence),
        ]
      }, left: [1, 2, 4])
  }

  /// Every sentence that was read in the wrong language or in none: `line  en → zh  text`.
  public var languageMistakes: [String] {
    TextTable.lines(
      evaluation.languageMistakes.map { mistake in
        let sentence = mistake.sentence
        return [
          "\(sentence.line)", sentence.language?.rawValue ?? "–", "→ \(mistake.outcome.language?.rawValue ?? "none")",
          Self.text(sentence),
        ]
      }, left: [1, 2, 3])
  }

  private static func text(_ sentence: LabelledSentence) -> String {
    sentence.text + (sentence.note.map { "  [\($0)]" } ?? "")
  }
}
