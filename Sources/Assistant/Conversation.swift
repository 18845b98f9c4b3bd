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

  private(set) var service: Service
  var state: ConversationState
  var lines: [Line] = []
  /// What the host is asked to do since the last turn.
  var asked: [HostAction] = []
  /// What the host's agents are to take over since the last turn.
  var handedOff: HandOffNote?
  /// What the customer said to an agent since the last turn, without secrets.
  private var toldAgent: String?
  /// The message being heard, where an agent may get to read it.
  var lastReading: Reading?
  /// The message heard last, without its secrets, for those who ask why it was taken as it was.
  var lastUtterance: String?
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
  public convenience init(
    catalog: Catalog, seed: UInt64, language: Language, backOffice: BackOffice? = nil, agents: Agents = .simulated
  ) {
    self.init(Service(catalog, backOffice: backOffice, agents: agents), seed: seed, language: language)
  }

  /// The same under what other talks share.
  public init(_ service: Service, seed: UInt64, language: Language) {
    self.service = service
    state = ConversationState(
      contentHash: service.catalog.contentHash, dialogue: DialogueState(language: language),
      random: SplitMix(seed: seed))
  }

  /// Takes a talk up again from `snapshot()`.
  ///
  /// - Throws: a `SnapshotError` when the data is no snapshot.
  public convenience init(
    catalog: Catalog, snapshot: [UInt8], backOffice: BackOffice? = nil, agents: Agents = .simulated
  ) throws(SnapshotError) {
    try self.init(Service(catalog, backOffice: backOffice, agents: agents), snapshot: snapshot)
  }

  /// The same under what other talks share.
  public init(_ service: Service, snapshot: [UInt8]) throws(SnapshotError) {
    self.service = service
    state = try ConversationState(snapshot: snapshot)
    if service.agents == .host { state.desk.dismiss() }
  }

  /// Goes on with other content: from the next thing that happens on.
  public func change(to service: Service) {
    guard service.catalog.contentHash != self.service.catalog.contentHash else { return }
    self.service = service
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
    let reading = service.catalog.interpreter.read(text)
    if case .waiting = state.desk.state { lastReading = reading }
    lastHeard = .heard(reading.utterance)
    rules.append("intent/" + reading.intent.name)
    apply(.heard(reading), at: now)
    lastReading = nil
    state.silence.restart(state.dialogue, at: now)
    var turn = turn(at: now)
    turn.intent = reading.intent
    if service.isWatched {
      turn.heard = Mask.message(reading)
      lastUtterance = reading.utterance
    }
    return turn
  }

  func hearTooMuch(at now: Instant) -> Turn {
    lastHeard = .heardTooMuch
    say(Saying(Repair.tooLong.text), by: .bot, at: now)
    return turn(at: now)
  }

  /// A talk taken up again under other content goes on only where that content still has its steps.
  func takeOverContent(at now: Instant) {
    guard state.contentHash != service.catalog.contentHash else { return }
    state.contentHash = service.catalog.contentHash
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

  var hours: ServiceHours { service.hours }
  var agents: Agents { service.agents }

  // MARK: - Events and effects

  /// Applies an event and carries out what follows from it.
  func apply(_ event: Event, at now: Instant) {
    for effect in Reducer.reduce(&state.dialogue, event, by: service.catalog.playbook) { perform(effect, at: now) }
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
    case .act(let key, let name, let inputs) where service.backOffice.isOutside && name != "check_hours":
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

  private func outcome(of name: String, _ inputs: SlotValues, at now: Instant) -> BackOffice.Outcome {
    if state.forced[name]?.isEmpty == false, let forced = state.forced[name]?.removeFirst() { return forced }
    return switch name {
    case "open_case": BackOffice.Outcome("ok", facts: ["case": .text(newCaseNumber())])
    // The same case with other values: the people who look at it see both.
    case "amend_case": BackOffice.Outcome("ok")
    case "check_hours": checkHours(inputs["day"], at: now)
    default: service.backOffice.perform(name, inputs)
    }
  }

  func newCaseNumber() -> String { CaseNumber.make(state.random.next() >> 16) }

  // MARK: - Saying

  /// Says a text in its next variant: repeatable, and never the same twice running.
  func say(_ saying: Saying, by speaker: Line.Speaker, name: String? = nil, at now: Instant) {
    let count = state.said.note(saying.text)
    lines.append(renderer(at: now).line(saying, variant: count, by: speaker, name: name))
  }

  private func sayAgain(_ saying: Saying, at now: Instant) {
    let variant = max(state.said[saying.text] - 1, 0)
    lines.append(renderer(at: now).line(saying, variant: variant, by: .bot))
  }

  func renderer(at now: Instant) -> Renderer {
    Renderer(service: service, language: state.dialogue.language, now: now) { self.deskValue($0, at: now) }
  }

  // MARK: - Turns

  /// What came of the event: takes the lines said since the last turn.
  func turn(at now: Instant) -> Turn {
    defer { (lines, rules, asked, handedOff, toldAgent) = ([], [], [], nil, nil) }
    let dialogue = state.dialogue
    let slots = dialogue.known
    var shown: [String: String] = [:]
    if service.isWatched { for (name, value) in slots { shown[name] = self.shown(value, slot: name) } }
    return Turn(
      intent: nil, heard: "", language: dialogue.language, lines: lines, status: dialogue.owner,
      flow: dialogue.top?.flow, asking: dialogue.prompt?.asking, slots: slots, shownSlots: shown,
      caseNumber: dialogue.caseNumber, at: now, rules: rules, actions: asked, handOff: handedOff, forAgent: toldAgent)
  }

  /// A slot's value as text, masked, in machine form.
  private func shown(_ value: SlotValue, slot name: String) -> String {
    switch value {
    case .amount(let amount): amount.text
    case .choice(let choice): choice
    case .moment(let moment): "\(moment.milliseconds)"
    case .text(let text): Mask.value(text, of: service.catalog.playbook.slot(name, in: state.dialogue.top?.flow ?? ""))
    }
  }
}
