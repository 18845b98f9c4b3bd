import Content
import Dialogue
import Understanding

/// One talk of a simulated customer, from the greeting to the end.
struct SimulatedTalk {
  /// More turns than anybody bears.
  static let bound = 60
  /// Monday, 2026-03-02, 10:00 in Shanghai.
  static let morning = Instant(milliseconds: 1_772_416_800_000)

  /// What came of a talk.
  struct Result: Equatable, Sendable {
    var outcome: Verdict.Outcome
    /// Messages until the matter was settled.
    var turns: Int
    /// The same for somebody who says nothing in vain.
    var shortest: Int
    /// Answers after which the question was asked again.
    var lost: [LostAnswer] = []
    var breaches: [Breach] = []
    /// Of everything that was said.
    var checksum: UInt64 = 0
  }

  private let catalog: Catalog
  private let route: Route
  private let conversation: Conversation
  private let recorder: Recorder?
  private let effects = EffectLog()
  private let begin: Instant
  private var customer: Customer
  private var verdict: Verdict
  private var inspector: Inspector
  private var random: SplitMix
  private var now: Instant
  private var screen: Screen
  private var result: Result

  /// - Parameters:
  ///   - record: makes the recorder, from the time and the seed; nil when nothing is written down.
  init?(
    _ part: TalkPlan, cast: Casting, record: ((Instant, UInt64, Language) throws(RecorderError) -> Recorder)? = nil
  ) throws(RecorderError) {
    var random = SplitMix(seed: part.seed)
    guard let role = cast.part(part.temper, part.language, goal: part.goal, random: SplitMix(seed: random.next())),
      let goal = cast.catalog.playbook.flow(part.goal)
    else { return nil }
    catalog = cast.catalog
    customer = role.customer
    route = role.route
    verdict = Verdict(goal: goal, route: role.route, playbook: catalog.playbook)
    inspector = Inspector(catalog: catalog)
    let seed = random.next() >> 32
    // One in eight comes when nobody is in.
    begin = random.isLucky(0.125) ? Self.morning.advanced(bySeconds: 13 * 3600) : Self.morning
    now = begin
    self.random = random
    conversation = Conversation(catalog: catalog, seed: seed, language: part.language)
    recorder = try record?(begin, seed, part.language)
    screen = Screen(turn: conversation.open(at: now), prompt: nil)
    result = Result(outcome: .failure(.lost), turns: 0, shortest: role.route.length)
    try recorder?.opened(screen.turn)
    conversation.witness = { [effects] in effects.list.append($0) }
  }

  /// Talks until the matter is settled, and a little longer.
  mutating func play() throws(RecorderError) -> Result {
    inspector.fired(screen.turn, said: [])
    var count = 0
    while count < Self.bound {
      try wait()
      guard let utterance = customer.reply(to: screen) else { break }
      count += 1
      try hear(utterance)
      if verdict.outcome != nil, !customer.isSettled {
        customer.isSettled = true
        result.turns = count
      } else if customer.isSettled, screen.turn.status == .bot {
        break
      }
    }
    verdict.close(afterTurns: count, bound: Self.bound)
    if !customer.isSettled { result.turns = count }
    try advance(bySeconds: 600)
    result.outcome = verdict.outcome ?? .failure(.lost)
    result.breaches = inspector.breaches
    return result
  }

  // MARK: - Time

  /// The time it takes to read and type; silent customers let more of it pass.
  private mutating func wait() throws(RecorderError) {
    let isSlow = customer.temper == .silent && random.isLucky(0.3)
    try advance(bySeconds: .random(in: isSlow ? 20...900 : 2...15, using: &random))
  }

  private mutating func advance(bySeconds seconds: Int) throws(RecorderError) {
    now = now.advanced(bySeconds: seconds)
    for turn in conversation.advance(to: now) {
      screen = Screen(turn: turn, prompt: conversation.state.dialogue.prompt)
      inspector.fired(turn, said: customer.said)
      add(turn)
      try recorder?.fired(turn)
    }
  }

  // MARK: - Turns

  private mutating func hear(_ utterance: Utterance) throws(RecorderError) {
    let copy = random.isLucky(0.02) ? try? Conversation(catalog: catalog, snapshot: conversation.snapshot()) : nil
    effects.list = []
    let turn = conversation.hear(utterance.text, at: now)
    if let copy { inspector.compare(copy.hear(utterance.text, at: now), with: turn) }
    inspector.heard(
      utterance, on: screen, turn, effects.list, said: customer.said, ended: conversation.state.dialogue.lastEnded?.flow
    )
    let after = Screen(turn: turn, prompt: conversation.state.dialogue.prompt)
    if case .answer(let slot) = utterance.act, after.prompt == .slot(slot), turn.flow == screen.turn.flow {
      result.lost.append(LostAnswer(slot: slot, text: utterance.gist ?? utterance.text))
    }
    verdict.note(effects.list, open: conversation.state.dialogue.frames)
    screen = after
    result.checksum = Checksum.of(Array(utterance.text.utf8), seed: result.checksum)
    add(turn)
    try recorder?.heard(turn)
  }

  private mutating func add(_ turn: Turn) {
    for line in turn.lines { result.checksum = Checksum.of(Array(line.text.utf8), seed: result.checksum) }
  }
}

/// An answer that was not taken.
struct LostAnswer: Hashable, Sendable {
  let slot: String
  let text: String
}

/// What a conversation does, as it does it.
private final class EffectLog {
  var list: [Effect] = []
}
