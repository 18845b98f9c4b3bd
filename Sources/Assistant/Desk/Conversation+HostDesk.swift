import Dialogue
import Understanding

/// Agents of the host, who sit outside: it says when one joins, speaks and leaves.
extension Conversation {
  /// Who serves customers that want a person.
  public enum Agents: Sendable {
    /// The simulated desk of the content.
    case simulated
    /// People that the host connects.
    case host
  }

  /// Why an agent's message was kept from the customer.
  public enum StopReason: String, Sendable {
    case asksForSecret = "asks_for_secret"
  }

  /// Who answers the customer now.
  public var owner: Owner { state.dialogue.owner }

  /// The agent from outside who is there.
  public var agentFromOutside: String? { owner == .agent ? state.desk.guest : nil }

  /// An agent of the host takes over the customer, who must be queued.
  public func agentJoins(_ name: String, at now: Instant) -> Turn {
    let name = Self.plain(name)
    state.desk.guest = name
    state.desk.state = .serving(leavesAt: nil)
    apply(.agentJoined, at: now)
    return turn(at: now)
  }

  /// A human agent (from a transcript or a host) speaks; joins first when nobody has.
  public func agentSays(_ text: String, name: String, at now: Instant) -> Turn {
    bringIn(name, at: now)
    guard !service.catalog.solicitations.areIn(text) else { return stopAgent(at: now) }
    let plain = Self.plain(Redactor.redact(text).utterance)
    lastAgentText = plain
    lines.append(Line(.agent, plain, name: name))
    return turn(at: now)
  }

  /// What a journal tells of an agent's message: nil where it was kept from the customer.
  func agentSaid(_ text: String?, name: String, at now: Instant) -> Turn {
    if let text { return agentSays(text, name: name, at: now) }
    bringIn(name, at: now)
    return stopAgent(at: now)
  }

  private func bringIn(_ name: String, at now: Instant) {
    guard owner != .agent || state.desk.guest != name else { return }
    state.desk.guest = name
    state.desk.state = .serving(leavesAt: nil)
    apply(.agentJoined, at: now)
  }

  private func stopAgent(at now: Instant) -> Turn {
    lastAgentText = nil
    say(Saying(Repair.agentStopped.text), by: .system, at: now)
    var turn = turn(at: now)
    turn.stopped = .asksForSecret
    return turn
  }

  /// The agent of the host is done, or nobody came: the assistant goes on.
  public func agentLeaves(caseNumber: String?, at now: Instant) -> Turn {
    apply(.agentLeft(caseNumber: caseNumber), at: now)
    state.desk = Desk()
    state.silence.restart(state.dialogue, at: now)
    return turn(at: now)
  }

  /// Takes the customer into the queue of the host.
  func queueOutside(_ handOff: HandOff, at now: Instant) {
    state.desk = Desk()
    state.desk.handOff = handOff
    state.desk.caseNumber = state.dialogue.caseNumber
    apply(.queued(values: [:]), at: now)
    handedOff = HandOffNote(
      reason: handOff.reason, flow: handOff.flow, team: handOff.team, priority: handOff.priority,
      summary: summary(at: now), caseNumber: state.dialogue.caseNumber)
  }

  /// What somebody outside wrote, without control characters other than line breaks.
  static func plain(_ text: String) -> String {
    var plain = ""
    plain.unicodeScalars.append(
      contentsOf: text.unicodeScalars.filter { $0 == "\n" || $0.properties.generalCategory != .control })
    return plain
  }
}
