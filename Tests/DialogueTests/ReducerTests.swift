import Foundation
import Testing
import Understanding

@testable import Dialogue

/// A small playbook: a task that asks for an address and reads it back, an instant answer, and a door to a person.
enum Sample {
  static func step(_ id: String, _ kind: Step.Kind) -> Step { Step(id: id, kind: kind) }

  static let playbook = Playbook(
    roles: [
      "reset": .flow(
        Flow(
          name: "reset",
          steps: [
            step("say how", .say("reset/how")), step("ask email", .ask("email")),
            step("confirm", .confirm("reset/read_back", slots: ["email"])),
            step(
              "act send",
              .act("send", inputs: ["email"], outcomes: [Step.Exit("ok", to: 4), Step.Exit("failed", to: 6)])),
            step("say sent", .say("reset/sent")), step("end", .end), step("hand_off", .handOff("failed")),
          ], priority: .normal, team: "accounts")),
      "hours": .flow(Flow(name: "hours", steps: [step("say", .say("hours/now"))], priority: .normal, team: "general")),
      "person": .flow(
        Flow(name: "person", steps: [step("hand_off", .handOff("requested"))], priority: .normal, team: "general")),
      "cancel": .move(.cancel), "affirm": .move(.affirm), "deny": .move(.deny), "out_of_scope": .move(.outOfScope),
      "thanks": .move(.thanks), "repeat": .move(.repeat), "back": .move(.back), "restart": .move(.restart),
    ],
    slots: ["email": Slot(key: "email", name: "email", kind: .email)], settings: [:], limits: Limits())

  static func reading(_ intent: String, _ text: String = "words", entities: [Entity] = [], answer: Answer? = nil)
    -> Reading
  {
    Reading(
      utterance: text, language: .english, intent: ScoredIntent(intent, score: 0.9),
      ranked: [ScoredIntent(intent, score: 0.9)], entities: entities, answer: answer)
  }

  /// A reading whose intent is named by a keyword.
  static func mention(_ intent: String, _ text: String) -> Reading {
    var reading = reading(intent, text)
    reading.mentions = [intent]
    return reading
  }

  static func email(_ address: String) -> Reading {
    reading("out_of_scope", address, entities: [Entity(.email(address), at: 0..<address.count)])
  }

  static let yes = reading("affirm", "yes", answer: Answer(.yes, isWhole: true, isConsent: true))
  static let no = reading("deny", "no", answer: Answer(.no, isWhole: true))
}

/// Drives a state and notes what was said.
struct Drive {
  var state = DialogueState(language: .english)
  var effects: [Effect] = []

  mutating func hear(_ readings: Reading...) {
    for reading in readings { effects = Reducer.reduce(&state, .heard(reading), by: Sample.playbook) }
  }

  mutating func apply(_ event: Event) { effects = Reducer.reduce(&state, event, by: Sample.playbook) }

  /// Keys of the texts said by the last event.
  var said: [String] {
    effects.compactMap { effect in
      switch effect {
      case .say(let saying), .announce(let saying): saying.text
      case .sayAgain, .act, .handOff, .leaveQueue, .tellAgent, .close: nil
      }
    }
  }
}

@Suite("The state machine")
struct ReducerTests {
  @Test("a task asks, reads back, acts on an explicit yes, and asks for more once")
  func happyPath() {
    var drive = Drive()
    drive.hear(Sample.reading("reset"))
    #expect(drive.said == ["reset/how", "email/question"])
    #expect(drive.state.prompt == .slot("email"))
    drive.hear(Sample.email("a@b.co"))
    #expect(drive.said == ["reset/read_back"])
    drive.hear(Sample.yes)
    #expect(drive.effects == [.act(key: "a1", name: "send", inputs: ["email": .text("a@b.co")])])
    drive.apply(.actionFinished(key: "a1", outcome: "ok", facts: [:]))
    #expect(drive.said == ["reset/sent", "_repair/anything_else"])
    #expect(drive.state.frames.isEmpty)
  }

  @Test("the result of an action that nobody waits for changes nothing")
  func staleResult() {
    var drive = Drive()
    drive.hear(Sample.reading("reset"), Sample.email("a@b.co"), Sample.yes)
    let before = drive.state
    drive.apply(.actionFinished(key: "a9", outcome: "ok", facts: [:]))
    #expect(drive.effects.isEmpty)
    #expect(drive.state == before)
  }

  @Test("no at the read-back of a single slot asks for it again")
  func change() {
    var drive = Drive()
    drive.hear(Sample.reading("reset"), Sample.email("a@b.co"), Sample.no)
    #expect(drive.said == ["email/question"])
    drive.hear(Sample.email("c@d.co"))
    #expect(drive.said == ["reset/read_back"])
    #expect(drive.state.top?.slots == ["email": .text("c@d.co")])
  }

  @Test("a correction at the read-back is said and read back again")
  func correction() {
    var drive = Drive()
    drive.hear(Sample.reading("reset"), Sample.email("a@b.co"), Sample.email("c@d.co"))
    #expect(drive.said == ["_repair/corrected", "reset/read_back"])
    #expect(drive.state.prompt == .confirm)
  }

  @Test("an instant answer comes back to the same question once, without a word about it")
  func digression() {
    var drive = Drive()
    drive.hear(Sample.reading("reset"), Sample.reading("hours", "and when are you open"))
    #expect(drive.said == ["hours/now", "email/question"])
    #expect(drive.state.frames.map(\.flow) == ["reset"])
  }

  @Test("cancel ends the task and takes its slots along")
  func cancel() {
    var drive = Drive()
    drive.hear(Sample.reading("reset"), Sample.email("a@b.co"), Sample.reading("cancel"))
    #expect(drive.said == ["_repair/cancelled"])
    #expect(drive.state.frames.isEmpty)
    #expect(drive.state.session.isEmpty)
    drive.hear(Sample.reading("cancel"))
    #expect(drive.said == ["_repair/nothing_to_cancel"])
  }

  @Test("failed answers get more help each time and end at a person")
  func attempts() {
    var drive = Drive()
    drive.hear(Sample.reading("reset"))
    drive.hear(Sample.reading("out_of_scope"))
    #expect(drive.said == ["email/reprompt/1"])
    drive.hear(Sample.reading("out_of_scope"))
    #expect(drive.said == ["email/reprompt/2"])
    drive.hear(Sample.reading("out_of_scope"))
    #expect(drive.said == ["_repair/attempts_ended"])
    #expect(drive.effects.last?.isHandOff == true)
  }

  @Test("a person can be had from every point, and gets what is known")
  func person() {
    var drive = Drive()
    drive.hear(Sample.reading("reset"), Sample.email("a@b.co"), Sample.reading("person"))
    guard case .handOff(let handOff) = drive.effects.last else {
      Issue.record("no hand-off")
      return
    }
    #expect(handOff.flow == "reset")
    #expect(handOff.slots == ["email": .text("a@b.co")])
    drive.apply(.queued(values: [:]))
    #expect(drive.state.owner == .queued)
  }

  @Test("while an agent owns the talk the assistant says nothing")
  func oneOwner() {
    var drive = Drive()
    drive.hear(Sample.reading("person"))
    drive.apply(.queued(values: [:]))
    drive.apply(.agentJoined)
    drive.hear(Sample.reading("reset", "reset it"))
    #expect(drive.effects == [.tellAgent("reset it")])
    drive.apply(.agentLeft(caseNumber: "T-1"))
    #expect(drive.state.owner == .bot)
    #expect(drive.state.caseNumber == "T-1")
    #expect(drive.state.prompt == .anythingElse)
  }

  @Test("misunderstandings end at the offer of a person")
  func misses() {
    var drive = Drive()
    drive.hear(Sample.reading("out_of_scope"))
    #expect(drive.said == ["_repair/out_of_scope"])
    drive.hear(Sample.reading("out_of_scope"))
    #expect(drive.said == ["_repair/rephrase"])
    drive.hear(Sample.reading("out_of_scope"))
    #expect(drive.said == ["_repair/offer_human"])
    drive.hear(Sample.yes)
    #expect(drive.effects.last?.isHandOff == true)
  }

  @Test("any row of events ends in a state that can be written and read back, with one owner and nothing lost")
  func randomWalks() throws {
    let readings = [
      Sample.reading("reset"), Sample.reading("hours"), Sample.reading("person"), Sample.reading("cancel"), Sample.yes,
      Sample.no, Sample.email("a@b.co"), Sample.email("x@gmial.com"), Sample.reading("out_of_scope"),
      Sample.reading("thanks"), Sample.reading("repeat"), Sample.reading("back"), Sample.reading("restart"),
      Sample.reading("out_of_scope", ""),
    ]
    var random: UInt64 = 42
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    for _ in 0..<2000 {
      var drive = Drive()
      for _ in 0..<12 {
        let owner = drive.state.owner
        switch (drive.state.prompt, next(8)) {
        case (.action(key: "desk"), _): drive.apply(next(2) == 0 ? .queued(values: [:]) : .deskClosed(values: [:]))
        case (.action(let key), _):
          drive.apply(.actionFinished(key: key, outcome: ["ok", "failed", "odd"][next(3)], facts: [:]))
        case (_, 0) where owner == .queued: drive.apply(.agentJoined)
        case (_, 0) where owner == .agent: drive.apply(.agentLeft(caseNumber: nil))
        default:
          drive.hear(readings[next(readings.count)])
          if owner == .agent { #expect(drive.said.isEmpty) }
          #expect(!drive.effects.isEmpty)
        }
        let data = try JSONEncoder().encode(drive.state)
        #expect(try JSONDecoder().decode(DialogueState.self, from: data) == drive.state)
        #expect(drive.state.frames.count <= Sample.playbook.limits.depth)
      }
    }
  }
}
