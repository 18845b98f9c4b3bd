import Assistant
import Dialogue

/// The host's own agents, with `--agent host`.
extension PipeServer {
  mutating func joinAgent(_ agent: String, to name: SessionName, _ cause: Cause) throws {
    let session = try served(name, "agent_join")
    guard session.conversation.owner == .queued else { throw RequestFault.field("session", "queued") }
    finish(session.conversation.agentJoins(agent, at: clock.now), .agentJoined(agent), of: session, cause)
  }

  mutating func passOn(
    _ text: String, of agent: String, to name: SessionName, _ cause: Cause
  ) throws {
    let session = try served(name, "agent_message")
    try check(agent, isIn: session)
    let turn = session.conversation.agentSays(text, name: agent, at: clock.now)
    finish(turn, .agentSaid(name: agent, session.conversation.lastAgentText), of: session, cause)
  }

  /// The agent leaves, or, where none has joined, the customer is taken out of the queue.
  mutating func releaseAgent(
    _ agent: String?, caseNumber: String?, from name: SessionName, _ cause: Cause
  ) throws {
    let session = try served(name, "agent_leave")
    if let agent {
      try check(agent, isIn: session)
    } else if session.conversation.owner != .agent, session.conversation.owner != .queued {
      throw RequestFault.field("session", "queued or with an agent")
    }
    let turn = session.conversation.agentLeaves(caseNumber: caseNumber, at: clock.now)
    finish(turn, .agentLeft(caseNumber: caseNumber), of: session, cause)
  }

  /// The session, which must be open: no talk begins with an agent.
  private mutating func served(_ name: SessionName, _ operation: String) throws -> Session {
    guard duties.agents else {
      throw RequestFault(.unknownOperation, "\(operation) is for --agent host", field: "op")
    }
    guard let session = try find(name) else { throw RequestFault.field("session", "one that is open") }
    return session
  }

  private func check(_ agent: String, isIn session: Session) throws {
    guard session.conversation.owner == .agent else {
      throw RequestFault.field("session", "with an agent, who joins first")
    }
    guard session.conversation.agentFromOutside == agent else {
      throw RequestFault.field("agent", "the one who joined")
    }
  }
}
