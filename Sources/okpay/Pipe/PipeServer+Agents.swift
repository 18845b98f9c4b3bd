import Assistant
import Dialogue

/// The host's own agents, with `--agent host`.
extension PipeServer {
  mutating func joinAgent(_ agent: String, to name: SessionName, id: RequestID) throws(RequestFault) {
    let session = try served(name, "agent_join")
    guard session.conversation.owner == .queued else { throw .field("session", "queued") }
    finish(session.conversation.agentJoins(agent, at: clock.now), of: session, id: id)
  }

  mutating func passOn(
    _ text: String, of agent: String, to name: SessionName, id: RequestID
  ) throws(RequestFault) {
    let session = try served(name, "agent_message")
    try check(agent, isIn: session)
    finish(session.conversation.agentSays(text, name: agent, at: clock.now), of: session, id: id)
  }

  /// The agent leaves, or, where none has joined, the customer is taken out of the queue.
  mutating func releaseAgent(
    _ agent: String?, caseNumber: String?, from name: SessionName, id: RequestID
  ) throws(RequestFault) {
    let session = try served(name, "agent_leave")
    if let agent {
      try check(agent, isIn: session)
    } else if session.conversation.owner != .agent, session.conversation.owner != .queued {
      throw .field("session", "queued or with an agent")
    }
    finish(session.conversation.agentLeaves(caseNumber: caseNumber, at: clock.now), of: session, id: id)
  }

  /// The session, which must be open: no talk begins with an agent.
  private func served(_ name: SessionName, _ operation: String) throws(RequestFault) -> Session {
    guard duties.agents else {
      throw RequestFault(.unknownOperation, "\(operation) is for --agent host", field: "op")
    }
    guard let session = sessions[name] else { throw .field("session", "one that is open") }
    return session
  }

  private func check(_ agent: String, isIn session: Session) throws(RequestFault) {
    guard session.conversation.owner == .agent else { throw .field("session", "with an agent, who joins first") }
    guard session.conversation.agentFromOutside == agent else { throw .field("agent", "the one who joined") }
  }
}
