import Dialogue
import Testing
import Understanding

@testable import Assistant
@testable import Content

@Suite("What must never happen in a talk")
struct InspectorTests {
  private static func turn(
    _ lines: [Line], _ language: Language = .english, status: Owner = .bot, slots: SlotValues = [:]
  ) -> Turn {
    Turn(
      heard: "", language: language, lines: lines, status: status, flow: "refund", slots: slots, shownSlots: [:],
      at: Shipped.start)
  }

  /// What is found in the answer to something said by the way.
  private static func breaches(
    _ turn: Turn, after before: Turn = turn([]), _ act: Utterance.Act = .other, effects: [Effect] = []
  ) -> [Breach] {
    var inspector = Inspector(catalog: Shipped.catalog)
    inspector.heard(
      Utterance(text: "", act: act), on: Screen(turn: before, prompt: .confirm), turn, effects, said: [.text("TX1")])
    return inspector.breaches
  }

  @Test(
    "lines are checked one by one",
    arguments: [
      ("Which one?", Language.english, [Breach]()),
      ("哪一个？", .chinese, []),
      ("Saturday 10:00", .chinese, [.tongue]),
      ("请讲", .english, [.tongue]),
      ("", .english, [.hole]),
      ("Dear {name}", .english, [.hole]),
      ("refund/opening", .english, [.hole]),
      ("Please check:\n· e-mail \n· reason: none", .english, [.hole]),
      ("sent to li.lei@example.com", .english, [.leak]),
      ("sent to l***@e***.com, with the @ in it", .english, []),
    ])
  func lines(text: String, language: Language, expected: [Breach]) {
    #expect(Self.breaches(Self.turn([Line(.bot, text)], language)) == expected)
  }

  @Test("an action that can't be taken back needs a yes at a read-back")
  func actions() {
    let turn = Self.turn([Line(.bot, "Sent.")])
    let sending = Effect.act(key: "a1", name: "send_reset_mail", inputs: [:])
    #expect(Self.breaches(turn, .agree, effects: [sending]) == [])
    #expect(Self.breaches(turn, .aside, effects: [sending]) == [.unconfirmed])
    #expect(Self.breaches(turn, .aside, effects: [.act(key: "a1", name: "look_up_transaction", inputs: [:])]) == [])
  }

  @Test("somebody answers, and only one")
  func owners() {
    #expect(Self.breaches(Self.turn([])) == [.silence])
    let agent = Self.turn([], status: .agent)
    #expect(Self.breaches(agent, after: agent) == [])
    #expect(Self.breaches(Self.turn([Line(.bot, "Hello")], status: .agent), after: agent) == [.intrusion])
    #expect(Self.breaches(Self.turn([Line(.bot, "Out of the queue.")]), after: Self.turn([], status: .queued)) == [])
  }

  @Test("a value comes from the customer")
  func values() {
    let line = Line(.bot, "Noted.")
    #expect(Self.breaches(Self.turn([line], slots: ["transaction_id": .text("TX1")])) == [])
    #expect(Self.breaches(Self.turn([line], slots: ["transaction_id": .text("TX2")])) == [.invention])
    #expect(Self.breaches(Self.turn([line], slots: ["transaction_id": Slot.unknown])) == [])
  }

  @Test("the same is said twice only to those who ask for it")
  func echo() {
    for (act, expected) in [(Utterance.Act.aside, [Breach.echo]), (.again, [])] {
      var inspector = Inspector(catalog: Shipped.catalog)
      let turn = Self.turn([Line(.bot, "Which one?")])
      let screen = Screen(turn: turn, prompt: nil)
      inspector.heard(Utterance(text: "", act: .other), on: screen, turn, [], said: [])
      inspector.heard(Utterance(text: "", act: act), on: screen, turn, [], said: [])
      #expect(inspector.breaches == expected)
    }
  }

  @Test("a copy of the talk goes on as the talk does")
  func snapshot() {
    var inspector = Inspector(catalog: Shipped.catalog)
    let turn = Self.turn([Line(.bot, "Which one?")])
    inspector.compare(turn, with: turn)
    #expect(inspector.breaches == [])
    inspector.compare(Self.turn([Line(.bot, "What?")]), with: turn)
    #expect(inspector.breaches == [.relapse])
  }
}
