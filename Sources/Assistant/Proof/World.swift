import Content
import Dialogue
import Understanding

/// Everything that may come of an event: the back office ends an action in every way it can, the desk is open and closed.
struct World: Sendable {
  let playbook: Playbook
  /// What makes two states one.
  let abstraction: Abstraction
  private let cases: [String: [String: [[String: String]]]]
  /// A moment at which the desk takes customers in and one at which it doesn't; nil where it never does or always.
  let open: Instant?
  let closed: Instant?
  /// When the desk opens next, seen from `closed`.
  let opening: Instant?

  init(_ catalog: Catalog, from start: Instant) {
    playbook = catalog.playbook
    abstraction = Abstraction(catalog)
    cases = Self.cases(in: catalog.playbook)
    let hours = ServiceHours(catalog.settings)
    open = Self.moment(from: start) { hours.isOpen(at: $0) }
    closed = Self.moment(from: start) { !hours.isOpen(at: $0) }
    opening = hours.nextOpening(after: closed ?? start)
  }

  /// The first full hour after `start`, within two months, that fits; nil when there is none.
  static func moment(from start: Instant, where fits: (Instant) -> Bool) -> Instant? {
    (0..<1500).lazy.map { start.advanced(bySeconds: $0 * 3600) }.first(where: fits)
  }

  /// All that may come of `event`, in a fixed order; at least one.
  func consequences(of event: Event, in state: DialogueState) -> [Consequence] {
    apply(event, to: Consequence(state: state))
  }

  /// All that may come of a move, in a fixed order; at least one.
  func consequences(of move: UserMove, in state: DialogueState) -> [Consequence] {
    if let reading = move.reading { return consequences(of: .heard(reading), in: state) }
    return consequences(of: .agentJoined, in: state).flatMap { apply(.agentLeft(caseNumber: Self.caseNumber), to: $0) }
  }

  private func apply(_ event: Event, to consequence: Consequence) -> [Consequence] {
    var next = consequence
    let effects = Reducer.reduce(&next.state, event, by: playbook)
    return follow(effects[...], next)
  }

  private func follow(_ effects: ArraySlice<Effect>, _ consequence: Consequence) -> [Consequence] {
    var result = consequence
    for (index, effect) in zip(effects.indices, effects) {
      switch effect {
      case .say(let saying), .announce(let saying): result.said.append(saying)
      case .sayAgain: result.said += result.state.lastSaid
      case .tellAgent, .leaveQueue, .close: continue
      case .act(let key, let name, let inputs):
        result.acts.append(Consequence.Act(name: name, frame: result.state.top ?? result.state.lastEnded))
        return outcomes(of: name, inputs, in: result.state.top).flatMap { outcome in
          var next = result
          next.outcomes.append((name, outcome))
          return apply(.actionFinished(key: key, outcome: outcome.name, facts: outcome.facts), to: next)
        }.flatMap { follow(effects[(index + 1)...], $0) }
      case .handOff:
        return [open != nil, false].filter { $0 || closed != nil }.flatMap { isOpen in
          var next = result
          next.desk = isOpen
          return apply(desk(isOpen: isOpen, next.state), to: next)
        }.flatMap { follow(effects[(index + 1)...], $0) }
      }
    }
    return [result]
  }

  static let caseNumber = CaseNumber.make(1)
  /// What was paid; a customer names this sum and a larger one.
  static let sum = Amount(minor: 5800, currency: "CNY")

  private func desk(isOpen: Bool, _ state: DialogueState) -> Event {
    if isOpen { return .queued(values: ["place": .text("1")]) }
    var values: SlotValues = ["case": .text(state.caseNumber ?? Self.caseNumber)]
    if let opening { values["hours.next"] = .moment(opening) }
    return .deskClosed(values: values)
  }

  // MARK: - The back office

  private func outcomes(
    of action: String, _ inputs: SlotValues, in frame: Frame?
  ) -> [BackOffice.Outcome] {
    guard let shape = ActionShape.of(action) else { return [BackOffice.Outcome("failed")] }
    return shape.outcomes.flatMap { name -> [BackOffice.Outcome] in
      guard name == "ok" else { return [BackOffice.Outcome(name)] }
      let known = frame.flatMap { self.cases[$0.flow]?[$0.step] } ?? [[:]]
      return known.map { BackOffice.Outcome(name, facts: facts(of: shape, inputs, $0)) }
    }
  }

  private func facts(
    of shape: ActionShape, _ inputs: SlotValues, _ chosen: [String: String]
  ) -> SlotValues {
    var facts: SlotValues = [:]
    for (name, fact) in shape.facts { facts[name] = value(of: fact, name, inputs, chosen[name]) }
    return facts
  }

  /// What a fact is; nil when it can't be found out.
  private func value(
    of fact: ActionShape.Fact, _ name: String, _ inputs: SlotValues, _ chosen: String?
  ) -> SlotValue? {
    switch fact {
    case .one(let values): (chosen ?? values.first).map { .choice($0) }
    case .amount: .amount(Self.sum)
    case .moment: opening.map { .moment($0) }
    case .text where name == "case": .text(Self.caseNumber)
    // Said of a day that was asked for, and of no other.
    case .text: inputs["day"]
    }
  }

  /// By flow and step, the combinations of facts that an action can find out and that make a difference.
  private static func cases(in playbook: Playbook) -> [String: [String: [[String: String]]]] {
    var cases: [String: [String: [[String: String]]]] = [:]
    for name in playbook.roles.keys {
      guard let flow = playbook.flow(name) else { continue }
      for step in flow.steps {
        guard case .act(let action, _, let outcomes) = step.kind, let shape = ActionShape.of(action),
          let exit = outcomes.first(where: { $0.name == "ok" })
        else { continue }
        cases[name, default: [:]][step.id] =
          FactCases(flow, action: action, shape: shape, from: exit.target).combinations
      }
    }
    return cases
  }
}

/// One thing that may come of an event, with all that follows of itself: the state in which the customer is waited for.
struct Consequence: Sendable {
  /// Something the back office was asked for.
  struct Act: Sendable {
    var name: String
    /// The task it was asked for in, at the step that asks; where none is open, the one whose ticket is added to.
    var frame: Frame?
  }

  var state: DialogueState
  /// All that was said, in order.
  var said: [Saying] = []
  var acts: [Act] = []
  /// How the actions ended, in order.
  var outcomes: [(name: String, outcome: BackOffice.Outcome)] = []
  /// Whether the desk was open when the customer was handed over; nil when they weren't.
  var desk: Bool?

  init(state: DialogueState) { self.state = state }

  /// True once a person has the customer or their case.
  var isHandedOver: Bool { desk != nil || state.owner == .queued || state.owner == .agent }
}
