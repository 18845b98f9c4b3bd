import Assistant
import Dialogue

/// What becomes of sessions that nothing happens to.
extension PipeServer {
  /// How long a session that a store holds stays in memory after it was last used.
  private static var keptSeconds: Int { 900 }

  /// When the next session ends for having been idle too long; nil where a store holds them, or there is none.
  var nextExpiry: Instant? {
    guard ledger == nil, let session = sessions.longestIdle else { return nil }
    let forget = service.catalog.settings.silence.forgetHours * 3600
    return session.usedAt.advanced(bySeconds: limits.idleSeconds ?? forget)
  }

  /// Ends the session that lies idle longest, which nothing but memory holds; its host is told.
  ///
  /// Who waits for a person or is served by one stays: nobody is sent away under an agent's hands.
  mutating func expire(at due: Instant) {
    guard let session = sessions.longestIdle else { return }
    switch session.conversation.owner {
    case .queued, .agent: sessions.use(session, at: due)
    case .bot, .closed:
      answers.turn(session.conversation.close(at: due), of: session, after: .timer)
      end(session)
    }
  }

  /// Lets sessions leave memory that nothing happened to for a while and that a store holds.
  mutating func leaveIdle() {
    guard ledger != nil else { return }
    while let session = sessions.longestIdle,
      session.usedAt.advanced(bySeconds: Self.keptSeconds) <= clock.now
    {
      // What cannot be kept is out of memory by then, too.
      if session.isTouched { commit() }
      sessions.remove(session.name)
      if let due = session.conversation.nextDue { deadlines.insert(.init(due: due, session: session.name)) }
    }
  }
}
