import Content
import Foundation
import Testing
import Understanding

@testable import Assistant
@testable import Dialogue

@Suite("A talk taken up again")
struct JournalTests {
  private static let full: ConversationState = {
    var frame = Frame(flow: "refund", step: "ask_amount")
    frame.slots = ["amount": .amount(Amount(minor: 5800, currency: "CNY")), "email": .text("li@example.com")]
    frame.facts = ["case": .text("T-1"), "hours.next": .moment(Instant(milliseconds: 7))]
    frame.corrections = 2
    frame.attempts = ["amount": 1]
    frame.done = ["start"]
    frame.wanted = ["email"]
    frame.former = ["email": .text("old@example.com")]
    frame.asked = ["amount", "email"]
    frame.isDigression = true
    frame.isChanging = true
    frame.nodded = "email"
    frame.acting = "k"
    frame.answer = ActionAnswer("ok", facts: ["a": .text("b")])
    var dialogue = DialogueState(language: .english)
    dialogue.languageIsKnown = true
    dialogue.languageIsChosen = true
    dialogue.owner = .queued
    dialogue.frames = [frame, Frame(flow: "reset_password", step: "ask_email")]
    dialogue.prompt = .domain(slot: "email", typed: "a@gmial.com", suggested: "a@gmail.com")
    dialogue.session = ["email": .text("li@example.com")]
    dialogue.waiting = ["service_hours"]
    dialogue.setAside = ["amount": .choice("yes")]
    dialogue.lastCancelled = Frame(flow: "refund", step: "start")
    dialogue.lastEnded = Frame(flow: "refund", step: "end")
    dialogue.further = [FurtherValue(flow: nil, slot: "transaction_id", value: .text("TX1111"))]
    dialogue.amendment = ["phone": .text("13800138000")]
    dialogue.pieces = 2
    dialogue.isServedOutside = true
    dialogue.misses = 1
    dialogue.stalls = 2
    dialogue.lastSaid = [Saying("_repair/hold", values: ["a": .text("b")], choices: ["c"], flow: "refund")]
    dialogue.caseNumber = "T-2"
    dialogue.cases = ["refund": "T-2"]
    dialogue.actionCount = 3
    dialogue.urgencyAnswered = true
    dialogue.isUrgent = true
    dialogue.isHolding = true
    dialogue.isPaused = true
    var state = ConversationState(contentHash: "c0ffee", dialogue: dialogue, random: SplitMix(seed: 9))
    state.desk.state = .serving(leavesAt: Instant(milliseconds: 8))
    state.desk.agent = 1
    state.desk.guest = "Ann"
    state.desk.handOff = HandOff(
      reason: "asked", flow: "refund", priority: .high, team: "money", slots: ["a": .choice("b")],
      further: dialogue.further, tried: ["step"])
    state.desk.caseNumber = "T-3"
    state.desk.notes = ["a note"]
    state.silence.restart(DialogueState(language: .chinese), at: Instant(milliseconds: 1))
    state.said["_repair/greet"] = 2
    state.forced = ["open_case": [.init("failed", facts: ["a": .text("b")])]]
    state.actions = [
      HostAction(key: "k", name: "open_case", flow: "refund", data: ["a": .text("b")], due: Instant(milliseconds: 3))
    ]
    return state
  }()

  private static func packed(_ state: ConversationState) -> [UInt8] {
    var packer = Packer()
    packer.add(state)
    return packer.bytes
  }

  @Test("has every field of its state, whatever it holds")
  func everyField() throws {
    var unpacker = Unpacker(PackedBytes(Self.packed(Self.full)))
    #expect(try unpacker.next(ConversationState.self) == Self.full)
    #expect(unpacker.rest == 0)
    // A field that holds here what it holds at first would be forgotten without a sound.
    let fresh = ConversationState(
      contentHash: "", dialogue: DialogueState(language: .chinese), random: SplitMix(seed: 0))
    for (full, fresh) in [
      (Mirror(reflecting: Self.full), Mirror(reflecting: fresh)),
      (Mirror(reflecting: Self.full.dialogue), Mirror(reflecting: fresh.dialogue)),
      (Mirror(reflecting: Self.full.dialogue.frames[0]), Mirror(reflecting: Frame(flow: "", step: ""))),
      (Mirror(reflecting: Self.full.desk), Mirror(reflecting: fresh.desk)),
    ] {
      for (field, other) in zip(full.children, fresh.children)
      where field.label != "version" && field.label != "silence" {
        #expect("\(field.value)" != "\(other.value)", "\(field.label ?? "") is not tried")
      }
    }
  }

  /// States lie in stores that a later version opens. When this fails because a field came or went, raise
  /// `ConversationState.version`: then they are rebuilt from their journals instead of being misread.
  @Test("is packed as its version says")
  func layout() {
    #expect(ConversationState.version == 7)
    #expect(Self.packed(Self.full).count == 1182)
  }

  @Test("refuses what is cut off or of another version")
  func damaged() {
    let bytes = Self.packed(Self.full)
    for count in 0..<bytes.count {
      #expect(throws: SnapshotError.malformed) {
        try Conversation(Service(Shipped.catalog), packed: Array(bytes[..<count]))
      }
    }
    var other = Self.full
    other.version += 1
    #expect(throws: SnapshotError.malformed) {
      try Conversation(Service(Shipped.catalog), packed: Self.packed(other))
    }
  }

  @Test(
    "knows its events by their names",
    arguments: [
      JournalEvent.began(seed: .max, .english), .restored(state: "{}"), .opened, .heard("hi"), .heardTooMuch,
      .switched(.chinese), .advanced, .closed,
      .actionFinished(key: "k", .init("ok", facts: ["case": .text("T")])), .agentJoined("Ann"),
      .agentSaid(name: "Ann", "hello"), .agentSaid(name: "Ann", nil), .agentLeft(caseNumber: "T"),
      .agentLeft(caseNumber: nil),
    ])
  func events(event: JournalEvent) {
    #expect(JournalEvent(kind: event.kind, input: event.input) == event)
  }
}
