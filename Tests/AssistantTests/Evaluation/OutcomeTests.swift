import Foundation
import Testing
import Understanding

@testable import Assistant

@Suite("what is measured beside the intent")
struct OutcomeTests {
  /// Three sentences in scope, one of them rejected and one asked about, and one out of scope.
  private let evaluation: Evaluation = {
    var evaluation = Evaluation()
    let read = { ScoredIntent($0, score: 0.5) }
    evaluation.count(
      LabelledSentence("a", intent: "refund", note: "own", language: .english, line: 1),
      as: SentenceOutcome(read("refund"), language: .english))
    evaluation.count(
      LabelledSentence("<b>&\u{202E}", intent: "refund", note: "own#hard", language: .english, line: 2),
      as: SentenceOutcome(read("greet"), language: .chinese, choices: ["greet", "refund"]))
    evaluation.count(
      LabelledSentence("c", intent: "greet", note: "bank:7#hard#near", language: .english, line: 3),
      as: SentenceOutcome(read("out_of_scope")))
    evaluation.count(
      LabelledSentence("d", intent: "out_of_scope", line: 4), as: SentenceOutcome(read("refund"), choices: ["refund"]))
    return evaluation
  }()

  @Test("sentences are counted by tag and by source, every tag of a sentence")
  func groups() {
    #expect(
      evaluation.tags == [
        Evaluation.Group(name: "hard", share: .init(total: 2, right: 0)),
        Evaluation.Group(name: "plain", share: .init(total: 2, right: 1)),
        Evaluation.Group(name: "near", share: .init(total: 1, right: 0)),
      ])
    #expect(evaluation.sources.map(\.name) == ["own", "bank", "unnamed"])
    #expect(evaluation.sources.map(\.share.value) == [0.5, 0, 0])
  }

  @Test("rejected and asked are shares of the sentences in scope")
  func scope() {
    #expect(evaluation.rejected == Evaluation.Share(total: 3, right: 1))
    #expect(evaluation.clarified == Evaluation.Share(total: 1, right: 1))
    #expect(evaluation.askedShare == 1.0 / 3)
  }

  @Test("no language is not the right one")
  func language() {
    #expect(evaluation.languages == Evaluation.Share(total: 3, right: 1))
    #expect(
      EvaluationReport(evaluation).languageMistakes == [
        "2  en  → zh    <b>&\u{202E}  [own#hard]", "3  en  → none  c  [bank:7#hard#near]",
      ])
  }

  @Test("what the dialogue would do is what it does")
  func dialogue() {
    let reader = SentenceReader(Shipped.catalog)
    let clear = reader.outcome(of: LabelledSentence("I want a refund", intent: "refund", line: 1))
    #expect(clear.intent.name == "refund" && clear.language == .english)
    #expect(clear.choices == nil)
    for text in ["钱", "money", "我的付款和退款", "account money problem", "卡"] {
      let outcome = reader.outcome(of: LabelledSentence(text, intent: "refund", line: 1))
      let conversation = Shipped.conversation()
      let turn = conversation.hear(text, at: Shipped.start)
      let asks = turn.asking == "choice"
      #expect(asks == (outcome.choices != nil), "\(text)")
    }
  }

  @Test("the JSON is one line, and mistakes are told where their file is")
  func json() throws {
    var json = JSONWriter()
    EvaluationJSON([("one.tsv", evaluation)], mistakes: true).write(to: &json)
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(text.hasPrefix(#"{"all":{"accuracy":0.25,"clarification":{"asked":1,"asked_share":0.3333,"offered":1,"#))
    #expect(text.contains(#""file":"one.tsv","in_scope":{"rejected":1,"rejected_share":0.3333,"total":3}"#))
    #expect(text.contains(#""tags":[{"name":"hard","right":0,"share":0.0,"total":2}"#))
    #expect(text.count { $0 == "\n" } == 1)
    #expect(text.components(separatedBy: "\"mistakes\"").count == 2)
    #expect(try JSONSerialization.jsonObject(with: Data(json.bytes)) is [String: Any])
  }

  @Test("the page holds a picture and every mistake, and no text of a sentence is markup")
  func page() throws {
    let html = EvaluationPage([("<one>.tsv", evaluation)]).html
    #expect(html.contains("<title>refund read as greet: 1</title>"))
    #expect(html.contains("Read wrongly in &lt;one&gt;.tsv"))
    #expect(html.contains("&lt;b&gt;&amp;\\u{202E}"))
    #expect(!html.contains("<b>") && !html.contains("<script") && !html.contains("href"))
    #expect(EvaluationPage([]).html.hasPrefix("<!DOCTYPE html>"))
  }
}
