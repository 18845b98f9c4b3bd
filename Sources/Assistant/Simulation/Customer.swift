import Content
import Dialogue
import Understanding

/// A simulated customer: knows the facts, sees the screen, and says something.
///
/// Honest: answers what is asked from the facts. Looks at nothing but the screen.
struct Customer {
  let temper: Temper
  let language: Language
  /// The intent that the talk is about.
  let goal: String
  let facts: Facts
  let playbook: Playbook
  let voices: Voices
  /// What the assistant calls the goal.
  let title: Wording?
  var random: SplitMix
  /// What to open with.
  var opening: String
  /// Other words for the same that hold nothing but the wish.
  let wishes: Voices.Phrases
  /// Slots to be got wrong that were not asked yet.
  var mistakes: [Mistake] = []

  /// What the customer has said of each slot last.
  var told: SlotValues
  /// Every value that was ever said.
  var said: Set<SlotValue>
  /// Questions left before a mistake is noticed, by slot.
  var patience: [String: Int] = [:]
  /// True once the matter is settled; for those who watch to say.
  var isSettled = false
  /// The options that were offered last.
  var options: [String] = []
  var hasOpened = false
  var lastAct = Utterance.Act.request
  /// How often the same slot was answered in a row.
  var retries = 0
  var requests = 0
  var asides = 0
  var silences = 0
  var notes = 0

  /// What to say now; nil for one who leaves.
  mutating func reply(to screen: Screen) -> Utterance? {
    if !screen.options.isEmpty { options = screen.options }
    guard let utterance = utterance(for: screen) else { return nil }
    if case .answer = utterance.act, utterance.act == lastAct { retries += 1 }
    lastAct = utterance.act
    return utterance
  }

  private mutating func utterance(for screen: Screen) -> Utterance? {
    guard hasOpened else {
      hasOpened = true
      return Utterance(text: opening, act: .request)
    }
    switch screen.turn.status {
    case .queued, .agent: return note()
    case .closed: return nil
    case .bot: break
    }
    if let pause = pause(at: screen) { return pause }
    switch screen.prompt {
    case .slot, .currency, .domain, .confirm, .change: return atFlow(screen)
    case .clarify, .tasks: return choose(from: screen)
    case .human: return other(playbook.flow(goal)?.isDoor == true ? .agree : .decline)
    case .restart: return other(.decline)
    case .anythingElse: return isSettled ? other(.enough) : insist()
    case .action, nil: return insist()
    }
  }

  /// At a question of a flow; where it is another one than wished for, says so.
  private mutating func atFlow(_ screen: Screen) -> Utterance? {
    guard screen.turn.flow == goal else { return isSettled ? nil : insist() }
    if let correction = correction(at: screen) { return correction }
    switch screen.prompt {
    case .slot(let name):
      guard let slot = playbook.slot(name, in: goal) else { return nil }
      return answer(slot)
    case .currency(let name, _):
      guard let currency = facts.amount?.currency, let money = voices.money[currency] else { return other(.missing) }
      return Utterance(text: pick(money.named), act: .answer(name))
    case .domain(let name, _, let suggested):
      tell(.text(facts.email), of: name)
      return Utterance(text: say(suggested == facts.email ? .agree : .disagree), act: .other)
    case .confirm: return Utterance(text: say(.agree), act: .agree)
    case .change: return Utterance(text: say(.agree), act: .other)
    case .clarify, .tasks, .anythingElse, .restart, .human, .action, nil: return nil
    }
  }

  // MARK: - Not the flow's questions

  /// Says again what it is about, in other words; leaves after the fourth time.
  private mutating func insist() -> Utterance? {
    requests += 1
    guard requests <= 4 else { return nil }
    let words = pick(wishes)
    return Utterance(text: fill(say(.insist), ["words": words]), act: .request)
  }

  /// Picks the goal from the options, or says yes or no where only one thing is offered.
  private mutating func choose(from screen: Screen) -> Utterance? {
    let title = title?.variants[screen.turn.language]?.first?.plainText ?? ""
    if screen.options.isEmpty { return other(screen.text.contains(title) ? .agree : .disagree) }
    guard let place = screen.options.firstIndex(of: title) else { return insist() }
    return Utterance(text: option(place), act: .other)
  }

  /// A word to the agent or to the queue; after two of them only time passes.
  private mutating func note() -> Utterance? {
    notes += 1
    return notes <= 2 ? Utterance(text: say(.note), act: .other) : nil
  }

  private mutating func other(_ kind: Voices.Kind) -> Utterance { Utterance(text: say(kind), act: .other) }

  /// Silence and things beside the point, where the temper is so.
  private mutating func pause(at screen: Screen) -> Utterance? {
    if temper == .silent, silences < 3, chance(0.35) {
      silences += 1
      return Utterance(text: say(.silence), act: .silence)
    }
    guard temper == .wandering, asides < 4, lastAct != .aside, lastAct != .again, chance(0.4) else { return nil }
    switch screen.prompt {
    case .slot(let name) where screen.turn.flow == goal:
      asides += 1
      return aside(at: playbook.slot(name, in: goal))
    case .confirm:
      asides += 1
      return aside(at: nil)
    case .slot, .currency, .domain, .change, .clarify, .tasks, .anythingElse, .restart, .human, .action, nil: return nil
    }
  }

  /// Something beside the point.
  private mutating func aside(at slot: Slot?) -> Utterance {
    var kinds: [Voices.Kind] = [.hold, .again, .chat, .thanks]
    if let slot {
      kinds.append(.why)
      if slot.kind == .email || slot.kind == .transactionID || slot.kind == .amount { kinds.append(.whereFound) }
    }
    let questions = voices.openings.keys.filter { $0 != goal && playbook.flow($0)?.isInstant == true }.sorted()
    if !questions.isEmpty, chance(0.4) {
      let question = questions[index(below: questions.count)]
      return Utterance(text: pick(voices.openings[question] ?? [:]), act: .aside)
    }
    let kind = kinds[index(below: kinds.count)]
    return Utterance(text: say(kind), act: kind == .again ? .again : .aside)
  }
}
