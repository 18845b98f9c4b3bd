import Content
import Dialogue
import Foundation
import Understanding

/// One customer's talk with the assistant: events in, turns out.
///
/// Not thread-safe; one value a session. Reads no clock: every call says what time it is, and the time never goes back.
public final class Conversation {
  /// Longer messages are not read but answered with a request to be brief. In Unicode scalars.
  public static let longestMessage = 4000

  private(set) var catalog: Catalog
  private(set) var hours: ServiceHours
  private(set) var backOffice: BackOffice
  /// True when the back office is the catalogue's.
  private let isSimulated: Bool
  let agents: Agents
  var state: ConversationState
  var lines: [Line] = []
  /// What the host is asked to do since the last turn.
  var asked: [HostAction] = []
  /// What the host's agents are to take over since the last turn.
  var handedOff: HandOffNote?
  /// What the customer said to an agent since the last turn, without secrets.
  private var toldAgent: String?
  var lastReading: Reading?
  /// What decided since the last turn.
  var rules: [String] = []
  /// The last message, as a journal keeps it.
  public private(set) var lastHeard = JournalEvent.heardTooMuch
  /// What an agent wrote last, as a journal keeps it: without secrets, and nil where it was kept from the customer.
  public internal(set) var lastAgentText: String?
  /// Told of everything that is to be done, before it is: for those who watch a talk.
  var witness: ((Effect) -> Void)?

  /// A new talk. `seed` decides variants of wording, agents, queue and ticket numbers.
  ///
  /// - Parameter backOffice: nil for the simulated one of the catalogue.
  public init(
    catalog: Catalog, seed: UInt64, language: Language, backOffice: BackOffice? = nil, agents: Agents = .simulated
  ) {
    self.catalog = catalog
    self.agents = agents
    hours = ServiceHours(catalog.settings)
    isSimulated = backOffice == nil
    self.backOffice = backOffice ?? .sandbox(catalog.sandbox)
    state = ConversationState(
      contentHash: catalog.contentHash, dialogue: DialogueState(language: language), random: SplitMix(seed: seed))
  }

  /// Takes a talk up again from `snapshot()`.
  ///
  /// - Throws: a `SnapshotError` when the data is no snapshot.
  public init(
    catalog: Catalog, snapshot: [UInt8], backOffice: BackOffice? = nil, agents: Agents = .simulated
  ) throws(SnapshotError) {
    self.catalog = catalog
    self.agents = agents
    hours = ServiceHours(catalog.settings)
    isSimulated = backOffice == nil
    self.backOffice = backOffice ?? .sandbox(catalog.sandbox)
    state = try Self.state(of: snapshot)
    if agents == .host { state.desk.dismiss() }
  }

  static func state(of snapshot: [UInt8]) throws(SnapshotError) -> ConversationState {
    let state: ConversationState
    do {
      state = try JSONDecoder().decode(ConversationState.self, from: Data(snapshot))
    } catch {
      throw .malformed
    }
    if state.version > ConversationState.version { throw .newer(version: state.version) }
    return state
  }

  /// Goes on with other content: from the next thing that happens on.
  public func change(to catalog: Catalog) {
    guard catalog.contentHash != self.catalog.contentHash else { return }
    self.catalog = catalog
    hours = ServiceHours(catalog.settings)
    if isSimulated { backOffice = .sandbox(catalog.sandbox) }
  }

  /// The whole state as JSON, keys sorted.
  public func snapshot() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(state)).map(Array.init) ?? []
  }

  /// Greets. To be called once, first, and optional: without it the first message opens the talk silently.
  public func open(at now: Instant) -> Turn {
    apply(.opened, at: now)
    state.silence.restart(state.dialogue, at: now)
    return turn(at: now)
  }

  /// The customer says something. Never fails: anything gets an answer.
  public func hear(_ text: String, at now: Instant) -> Turn {
    guard text.unicodeScalars.count <= Self.longestMessage else { return hearTooMuch(at: now) }
    takeOverContent(at: now)
    let reading = catalog.interpreter.read(text)
    lastReading = reading
    lastHeard = .heard(reading.utterance)
    rules.append("intent/" + reading.intent.name)
    apply(.heard(reading), at: now)
    state.silence.restart(state.dialogue, at: now)
    var turn = turn(at: now)
    turn.intent = reading.intent
    turn.heard = Mask.message(reading)
    return turn
  }

  func hearTooMuch(at now: Instant) -> Turn {
    lastHeard = .heardTooMuch
    say(Saying(Repair.tooLong.text), by: .bot, at: now)
    return turn(at: now)
  }

  /// A talk taken up again under other content goes on only where that content still has its steps.
  func takeOverContent(at now: Instant) {
    guard state.contentHash != catalog.contentHash else { return }
    state.contentHash = catalog.contentHash
    apply(.contentChanged, at: now)
  }

  /// Ends the talk.
  public func close(at now: Instant) -> Turn {
    apply(.closed, at: now)
    state.actions = []
    return turn(at: now)
  }

  /// Switches the language of everything the assistant says from now on.
  public func switchLanguage(to language: Language) {
    state.dialogue.choose(language)
  }

  /// The next back-office action of this name ends with `outcome` (`failed`, `timed_out` …) instead of its real one; said
  /// twice, the next but one ends with the second.
  public func forceOutcome(_ outcome: BackOffice.Outcome, ofNext action: String) {
    state.forced[action, default: []].append(outcome)
  }

  // MARK: - Events and effects

  /// Applies an event and carries out what follows from it.
  func apply(_ event: Event, at now: Instant) {
    for effect in Reducer.reduce(&state.dialogue, event, by: catalog.playbook) { perform(effect, at: now) }
  }

  private func perform(_ effect: Effect, at now: Instant) {
    witness?(effect)
    switch effect {
    case .say(let saying):
      rules.append(saying.text)
      say(saying, by: .bot, at: now)
    case .announce(let saying):
      rules.append(saying.text)
      say(saying, by: .system, at: now)
    case .sayAgain:
      for saying in state.dialogue.lastSaid { sayAgain(saying, at: now) }
    // The hours stand in the settings, so no host need be asked.
    case .act(let key, let name, let inputs) where backOffice.isOutside && name != "check_hours":
      rules.append("act/" + name)
      ask(key, name, inputs, at: now)
    case .act(let key, let name, let inputs):
      rules.append("act/" + name)
      let outcome = outcome(of: name, inputs, at: now)
      apply(.actionFinished(key: key, outcome: outcome.name, facts: outcome.facts), at: now)
    case .handOff(let handOff):
      rules.append("hand_off/" + handOff.reason)
      take(handOff, at: now)
    case .leaveQueue, .close: state.desk.leave()
    case .tellAgent(let text):
      if agents == .host { toldAgent = text }
      tellAgent(at: now)
    }
  }

  private func outcome(of name: String, _ inputs: [String: SlotValue], at now: Instant) -> BackOffice.Outcome {
    if state.forced[name]?.isEmpty == false, let forced = state.forced[name]?.removeFirst() { return forced }
    return switch name {
    case "open_case": BackOffice.Outcome("ok", facts: ["case": .text(newCaseNumber())])
    // The same case with other values: the people who look at it see both.
    case "amend_case": BackOffice.Outcome("ok")
    case "check_hours": checkHours(inputs["day"], at: now)
    default: backOffice.perform(name, inputs)
    }
  }

  func newCaseNumber() -> String { CaseNumber.make(state.random.next() >> 16) }

  private func checkHours(_ day: SlotValue?, at now: Instant) -> BackOffice.Outcome {
    var facts: [String: SlotValue] = ["hours.state": .choice(hours.isOpen(at: now) ? "open" : "closed")]
    if let next = hours.nextOpening(after: now) { facts["hours.next"] = .moment(next) }
    if case .text(let name) = day, let day = hours.day(named: name, now: now) {
      facts["hours.day"] = .text(name)
      facts["hours.on_day"] = .text(hours.text(on: day, state.dialogue.language))
    }
    return BackOffice.Outcome("ok", facts: facts)
  }

  // MARK: - Saying

  /// Says a text in its next variant: repeatable, and never the same twice running.
  func say(_ saying: Saying, by speaker: Line.Speaker, name: String? = nil, at now: Instant) {
    let count = state.said[saying.text, default: 0]
    state.said[saying.text] = count + 1
    lines.append(renderer(at: now).line(saying, variant: count, by: speaker, name: name))
  }

  private func sayAgain(_ saying: Saying, at now: Instant) {
    let variant = max(state.said[saying.text, default: 1] - 1, 0)
    lines.append(renderer(at: now).line(saying, variant: variant, by: .bot))
  }

  func renderer(at now: Instant) -> Renderer {
    Renderer(
      catalog: catalog, language: state.dialogue.language, now: now, hours: hours,
      ambient: { self.deskValue($0, at: now) })
  }

  // MARK: - Turns

  /// What came of the event: takes the lines said since the last turn.
  func turn(at now: Instant) -> Turn {
    defer { (lines, rules, asked, handedOff, toldAgent) = ([], [], [], nil, nil) }
    let dialogue = state.dialogue
    let slots = dialogue.known
    return Turn(
      intent: nil, heard: "", language: dialogue.language, lines: lines, status: dialogue.owner,
      flow: dialogue.top?.flow, asking: dialogue.prompt?.asking, slots: slots,
      shownSlots: slots.reduce(into: [:]) { $0[$1.key] = shown($1.value, slot: $1.key) },
      caseNumber: dialogue.caseNumber, at: now, rules: rules, actions: asked, handOff: handedOff, forAgent: toldAgent)
  }

  /// A slot's value as text, masked, in machine form.
  private func shown(_ value: SlotValue, slot name: String) -> String {
    switch value {
    case .amount(let amount): amount.text
    case .choice(let choice): choice
    case .moment(let moment): "\(moment.milliseconds)"
    case .text(let text): Mask.value(text, of: catalog.playbook.slot(name, in: state.dialogue.top?.flow ?? ""))
    }
  }
}

extension Prompt {
  /// The name of what is asked, as `asking` in turns.
  var asking: String? {
    switch self {
    case .slot(let name), .currency(let name, _), .domain(let name, _, _): name
    case .confirm: "confirm"
    case .change, .clarify, .tasks: "choice"
    case .anythingElse: "anything_else"
    case .restart: "restart"
    case .human: "human"
    case .action: nil
    }
  }
}
