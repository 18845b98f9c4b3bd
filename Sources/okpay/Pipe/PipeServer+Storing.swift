import Assistant
import Dialogue
import Storage

/// What outlives the process, and what leaves memory.
extension PipeServer {
  /// Waits for the timers of the sessions in the store; to be called once, first.
  mutating func takeUpTimers() throws(StorageError) {
    for timer in try ledger?.store.timers() ?? [] {
      deadlines.insert(.init(due: Instant(milliseconds: timer.due), session: SessionName(timer.name)))
    }
  }

  /// Keeps all that happened, so that the answers to it may go out; those to what cannot be kept become errors.
  ///
  /// - Returns: false when something could not be kept.
  @discardableResult
  mutating func commit() -> Bool {
    do throws(StorageError) {
      try ledger?.commit()
      answers.settle()
      return true
    } catch {
      logger.error("\(error)")
      let fault = overload(error)
      let lost = ledger?.giveUp(&answers) { answers, id, line in answers.error(fault, id: id, line: line) } ?? []
      // What is in memory says more than what is kept: it is taken up from there again, and so is a timer that has fired,
      // but not at once, or a disk that stays full would leave no time for anything else.
      let again = clock.now.advanced(bySeconds: clock.isVirtual ? 0 : 1)
      for session in lost {
        sessions.remove(session.name)
        deadlines.insert(.init(due: again, session: session.name))
      }
      answers.settle()
      return false
    }
  }

  func overload(_ error: StorageError) -> RequestFault { RequestFault(.overloaded, "\(error)") }

  /// The session of this name, in memory or in the store; nil when there is none.
  mutating func find(_ name: SessionName) throws -> Session? {
    if let session = sessions[name] { return session }
    guard let store = ledger?.store else { return nil }
    // What is not committed yet can't be found there.
    if ledger?.holds(name) == true { commit() }
    guard let stored = try store.session(named: name.text) else { return nil }
    let session = try Session(stored, of: store, service: service, at: clock.now)
    sessions.insert(session)
    return session
  }

  private static func newSalt() -> [UInt8] {
    withUnsafeBytes(of: (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))) { Array($0) }
  }

  func newStored(_ name: SessionName) -> StoredSession {
    guard let store = ledger?.store else { return StoredSession(number: 0, name: name.text, salt: []) }
    return StoredSession(
      number: store.newSessionNumber(), name: name.text, salt: Self.newSalt())
  }

  /// Tells a request from others of its session; nil where nobody could ask for its answer again.
  func mark(of cause: Cause, in session: Session) -> String? {
    ledger == nil ? nil : cause.mark(for: session.stored)
  }

  /// Writes the stored answer to a request that was answered before; false when it is new.
  ///
  /// - Throws: a `StorageError` when the answer could not be kept the first time either.
  mutating func answerAgain(_ cause: Cause, _ name: SessionName) throws -> Bool {
    guard let ledger, cause.id != .none else { return false }
    guard let session = try find(name) else { return try answerAgain(cause, toClosed: name, in: ledger.store) }
    guard let mark = mark(of: cause, in: session) else { return false }
    if ledger.holds(request: mark), !commit() { throw StorageError.cannotWrite(reason: "its first answer was lost") }
    guard let entry = session.entry(of: mark), let answer = try ledger.store.answer(of: entry) else { return false }
    answers.again(answer[...])
    return true
  }

  /// The same for the request that closed a session.
  private mutating func answerAgain(_ cause: Cause, toClosed name: SessionName, in store: Store) throws -> Bool {
    guard let closed = try store.session(named: name.text, isOpen: false), let mark = cause.mark(for: closed),
      let last = try store.requests(of: closed.number, last: 1).first, last.request == mark,
      let answer = try store.answer(of: last.entry)
    else { return false }
    answers.again(answer[...])
    return true
  }

  /// Erases what is kept of a session, in memory and in the store.
  mutating func forget(_ name: SessionName) throws {
    commit()
    sessions.remove(name)
    _ = try ledger?.store.forget(name.text, at: clock.now.milliseconds)
  }
}

extension PipeServer.Cause {
  /// Tells the request from others of a session; nil when it has no id by which to ask for its answer again.
  func mark(for session: StoredSession) -> String? {
    switch id {
    case .none: nil
    case .integer(let number): "\(number) \(session.mark(of: line))"
    case .text(let text): "\"\(text)\" \(session.mark(of: line))"
    }
  }
}
