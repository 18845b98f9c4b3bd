import Testing
import Understanding

@testable import Assistant

@Suite("measuring how well sentences are read")
struct EvaluationTests {
  /// Sentences `expected→read`, numbered.
  private static func evaluation(_ pairs: [(String, String)]) -> Evaluation {
    var evaluation = Evaluation()
    for (index, pair) in pairs.enumerated() {
      evaluation.count(
        LabelledSentence("sentence \(index + 1)", intent: pair.0, line: index + 1),
        as: SentenceOutcome(ScoredIntent(pair.1, score: 0.625)))
    }
    return evaluation
  }

  private let mixed = Self.evaluation([
    ("refund", "refund"), ("refund", "refund"), ("refund", "greet"), ("greet", "greet"), ("help", "greet"),
    ("help", "refund"), ("refund", "greet"),
  ])

  @Test("accuracy and the counts of each intent")
  func counts() {
    #expect(mixed.total == 7)
    #expect(mixed.right == 3)
    #expect(mixed.accuracy == 3.0 / 7)
    #expect(
      mixed.intents == [
        Evaluation.Score(intent: "greet", expected: 1, read: 4, right: 1),
        Evaluation.Score(intent: "help", expected: 2, read: 0, right: 0),
        Evaluation.Score(intent: "refund", expected: 4, read: 3, right: 2),
      ])
  }

  @Test("precision, recall and F1 are nil where there is nothing to measure")
  func shares() {
    let (greet, help, refund) = (mixed.intents[0], mixed.intents[1], mixed.intents[2])
    #expect([greet.precision, help.precision, refund.precision] == [0.25, nil, 2.0 / 3])
    #expect([greet.recall, help.recall, refund.recall] == [1, 0, 0.5])
    #expect([greet.f1, help.f1, refund.f1] == [0.4, 0, 4.0 / 7])
    #expect(mixed.macroF1 == (0.4 + 0 + 4.0 / 7) / 3)
    #expect(Evaluation().accuracy == nil)
    #expect(Evaluation().macroF1 == nil)
  }

  @Test("the most frequent confusions come first, equal ones by name")
  func confusions() {
    #expect(
      mixed.confusions == [
        Evaluation.Confusion(expected: "refund", read: "greet", count: 2),
        Evaluation.Confusion(expected: "help", read: "greet", count: 1),
        Evaluation.Confusion(expected: "help", read: "refund", count: 1),
      ])
  }

  @Test("evaluations add up")
  func sum() {
    var sum = Self.evaluation([("refund", "refund")])
    sum += Self.evaluation([("refund", "greet"), ("greet", "greet")])
    let whole = Self.evaluation([("refund", "refund"), ("refund", "greet"), ("greet", "greet")])
    #expect(sum.intents == whole.intents)
    #expect(sum.mistakes.map(\.sentence.intent) == ["refund"])
    #expect(sum.accuracy == 2.0 / 3)
  }

  @Test("the report stands in columns")
  func report() {
    let report = EvaluationReport(mixed)
    #expect(
      report.lines == [
        "accuracy 42.9 % (3 of 7), mean F1 32.4 %",
        "",
        "intent  sentences  precision   recall      F1",
        "greet           1     25.0 %  100.0 %  40.0 %",
        "help            2          –    0.0 %   0.0 %",
        "refund          4     66.7 %   50.0 %  57.1 %",
        "",
        "taken for something else",
        "refund  → greet   2",
        "help    → greet   1",
        "help    → refund  1",
        "",
        "in scope, read as out_of_scope   0.0 %  0 of 7",
        "in scope, asked which was meant  0.0 %  0 of 7",
      ])
    #expect(
      report.mistakes == [
        "3  refund  → greet   62.5 %  sentence 3", "5  help    → greet   62.5 %  sentence 5",
        "6  help    → refund  62.5 %  sentence 6", "7  refund  → greet   62.5 %  sentence 7",
      ])
    #expect(EvaluationReport(Evaluation()).lines == ["no sentences"])
  }

  @Test("only the worst confusions are shown")
  func manyConfusions() {
    let names = (0..<14).map { "i\($0)" }
    let lines = EvaluationReport(Self.evaluation(names.map { ($0, "other") })).lines
    #expect(lines.contains("… and 2 more pairs"))
  }
}
