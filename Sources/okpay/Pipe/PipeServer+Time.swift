import Assistant
import Dialogue

/// What happens without being asked for: timers, and the virtual clock.
extension PipeServer {
  /// How long until something may have to be said without being asked; nil when nothing is planned.
  func millisecondsUntilDue() -> Int64? {
    guard !clock.isVirtual, let due = [deadlines.first?.due, nextExpiry].compactMap(\.self).min() else { return nil }
    return max(0, due.milliseconds - clock.now.milliseconds)
  }

  /// Writes the events of all timers due, in the order in which they were due.
  mutating func fireTimers() { fireTimers(until: clock.now) }

  mutating func fireTimers(until now: Instant) {
    while true {
      let expiry = nextExpiry
      if let entry = deadlines.first, entry.due <= min(now, expiry ?? now) {
        deadlines.removeFirst()
        guard let session = woken(by: entry) else { continue }
        session.wake = nil
        fire(session, at: entry.due)
      } else if let expiry, expiry <= now {
        expire(at: expiry)
      } else {
        return
      }
    }
  }

  /// After how many seconds a timer is tried again whose session cannot be read.
  private static var unreadableSeconds: Int { 60 }

  /// The session an entry stands for; nil when it was left behind by one that ended or got an earlier timer, or when it
  /// cannot be read: then its timer comes later.
  private mutating func woken(by entry: Deadlines.Entry) -> Session? {
    do {
      let session = try find(entry.session)
      return session.flatMap { $0.wake ?? entry.due == entry.due ? $0 : nil }
    } catch {
      logger.error("a timer waits for a session that cannot be read: \(error)")
      deadlines.insert(.init(due: entry.due.advanced(bySeconds: Self.unreadableSeconds), session: entry.session))
      return nil
    }
  }

  private mutating func fire(_ session: Session, at due: Instant) {
    guard let planned = session.conversation.nextDue else { return }
    guard planned <= due else { return arm(session) }
    let start = answers.bytes.count
    var rules: [String] = []
    for turn in session.conversation.advance(to: due) {
      rules += turn.rules
      answers.turn(turn, of: session, after: .timer)
      ledger?.endLine(at: answers.bytes.count, request: nil, isKept: true)
      if turn.status == .closed { end(session) }
    }
    ledger?.add(.advanced, to: session, at: due, rules: rules, answer: answers.bytes[start...])
    guard session.isOpen else { return }
    if let next = session.conversation.nextDue, next <= due {
      // Waiting for a timer that fires without ever being done would stop everything else.
      logger.error("a timer is still due after it fired")
    } else {
      arm(session)
    }
  }

  /// Sees to it that the session is looked at when its next timer is due.
  ///
  /// A timer that moved to later keeps its entry, which then only renews itself: a talk that postpones its idle timer
  /// with every message has one entry, not one a message.
  mutating func arm(_ session: Session) {
    guard let due = session.conversation.nextDue, session.wake.map({ due < $0 }) ?? true else { return }
    session.wake = due
    deadlines.insert(.init(due: due, session: session.name))
  }

  mutating func advance(seconds: Int) throws(RequestFault) {
    guard clock.isVirtual else {
      throw RequestFault(.unknownOperation, "advance is for --clock virtual", field: "op")
    }
    let target = clock.now.advanced(bySeconds: seconds)
    guard target <= .last else { throw .field("seconds", "so few that the clock stays before the year 9999") }
    fireTimers(until: target)
    clock = .virtual(target)
  }
}
