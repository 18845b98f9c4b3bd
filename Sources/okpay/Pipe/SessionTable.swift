import Dialogue

/// The sessions in memory, by their names and in the order in which they were last used.
///
/// The one that lies idle longest is found at once, and no session leaves anything behind when it ends.
struct SessionTable {
  private var byName: [SessionName: Session] = [:]
  /// The ends of the order, which goes through the sessions themselves.
  private unowned var first: Session?
  private unowned var last: Session?

  var count: Int { byName.count }
  var names: some Collection<SessionName> { byName.keys }
  var all: some Collection<Session> { byName.values }

  /// The session that was used last before all others.
  var longestIdle: Session? { first }

  subscript(name: SessionName) -> Session? { byName[name] }

  /// Takes a session in as the one used last.
  mutating func insert(_ session: Session) {
    remove(session.name)
    byName[session.name] = session
    append(session)
  }

  mutating func remove(_ name: SessionName) {
    guard let session = byName.removeValue(forKey: name) else { return }
    unlink(session)
  }

  /// Notes that something happened to a session; one that is not in the table stays out of it.
  mutating func use(_ session: Session, at now: Instant) {
    session.usedAt = now
    guard session !== last, byName[session.name] === session else { return }
    unlink(session)
    append(session)
  }

  private mutating func append(_ session: Session) {
    session.before = last
    session.after = nil
    if let last { last.after = session } else { first = session }
    last = session
  }

  private mutating func unlink(_ session: Session) {
    if let before = session.before { before.after = session.after } else { first = session.after }
    if let after = session.after { after.before = session.before } else { last = session.before }
    (session.before, session.after) = (nil, nil)
  }
}
