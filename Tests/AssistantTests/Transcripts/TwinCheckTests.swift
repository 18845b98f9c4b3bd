import Testing

@testable import Assistant

@Suite("Twins")
struct TwinCheckTests {
  @Test(
    "are found by the language in their names",
    arguments: [
      ("a/x.zh.chat", "a/x.en.chat"), ("a/x.en.chat", "a/x.zh.chat"), ("a/x.chat", nil), ("x.zh.chat.bak", nil),
    ])
  func names(path: String, twin: String?) {
    #expect(TwinCheck.twin(of: path) == twin)
  }

  @Test("take the same way whatever they say")
  func same() {
    let zh = replay(.sample([Line(.bot, "您好")], intent: "refund", slots: ["email": "a"], language: .chinese))
    let en = replay(.sample([Line(.bot, "hello")], intent: "refund", slots: ["email": "b"], language: .english))
    #expect(TwinCheck.differences(of: zh, from: en) == [])
  }

  @Test(
    "part in one thing",
    arguments: [
      (Turn.sample([], intent: "greet"), "intent greet, not none"),
      (Turn.sample([], status: .queued), "status queued, not bot"),
      (Turn.sample([], flow: "refund"), "flow refund, not none"),
      (Turn.sample([], asking: "email"), "asking email, not none"),
      (Turn.sample([], slots: ["b": "1", "a": "2"]), "slots a, b, not none"),
      (Turn.sample([], caseNumber: "T-1"), "case open, not none"),
      (
        Turn.sample([Line(.system, ""), Line(.bot, "")]), "lines 1 bot, 0 agent, 1 system, not 0 bot, 0 agent, 0 system"
      ),
      (Turn.sample([], status: .agent, flow: "x"), "flow x, not none; status agent, not bot"),
    ])
  func differs(turn: Turn, text: String) {
    #expect(
      TwinCheck.differences(of: replay(turn), from: replay(.sample([])))
        == [TwinCheck.Difference(line: 10, twinLine: 10, text: text)])
  }

  @Test("part where one does something else or goes on longer")
  func length() {
    let step = TranscriptStep(line: 3, cause: "user", turns: [.sample([])])
    let long = TranscriptReplay(text: "", steps: [step, TranscriptStep(line: 5, cause: "! restart", turns: [])])
    let short = TranscriptReplay(text: "", steps: [TranscriptStep(line: 4, cause: "user/B", turns: step.turns)])
    #expect(
      TwinCheck.differences(of: short, from: long) == [
        TwinCheck.Difference(line: 4, twinLine: 3, text: "cause user/B, not user"),
        TwinCheck.Difference(line: 4, twinLine: 5, text: "1 steps, not 2"),
      ])
    #expect(
      TwinCheck.differences(of: long, from: short).last
        == TwinCheck.Difference(line: 5, twinLine: nil, text: "2 steps, not 1"))
  }

  private func replay(_ turn: Turn) -> TranscriptReplay {
    TranscriptReplay(text: "", steps: [TranscriptStep(line: 10, cause: "user", turns: [turn])])
  }
}
