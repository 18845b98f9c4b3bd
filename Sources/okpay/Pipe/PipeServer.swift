import Assistant
import Content
import Dialogue
import Logging
import Understanding

/// The protocol without its pipes: lines in, lines out, many talks in between.
struct PipeServer {
  let limits: Limits
  /// Set by `shutdown`: nothing more is to be handled.
  private(set) var isFinished = false
  /// The answers not written yet.
  var answers = AnswerWriter()

  let duties: Duties
  /// What new talks begin with.
  var catalog: Catalog
  /// Reads the content again.
  let load: () throws(ContentFaults) -> Catalog
  private let seed: UInt64
  private let language: Language
  private let logger: Logger
  /// How a talk gives its state; a test puts a broken one here.
  private let snapshot: (Conversation) -> [UInt8]
  private(set) var clock: PipeClock
  private(set) var sessions: [SessionName: Session] = [:]
  private var deadlines = Deadlines()
  private var incidents = 0

  init(
    catalog: Catalog, clock: PipeClock, seed: UInt64, language: Language, logger: Logger, limits: Limits = Limits(),
    duties: Duties = Duties(), load: (() throws(ContentFaults) -> Catalog)? = nil,
    snapshot: @escaping (Conversation) -> [UInt8] = { $0.snapshot() }
  ) {
    self.catalog = catalog
    self.clock = clock
    self.seed = seed
    self.language = language
    self.logger = logger
    self.limits = limits
    self.duties = duties
    self.load = load ?? { () throws(ContentFaults) in catalog }
    self.snapshot = snapshot
  }

  /// Writes the line that comes before all others.
  mutating func greet(server: String) { answers.hello(server: server, limits: limits) }

  /// Handles line `number` of the input: one answer, after the events that were due before it.
  mutating func handle(_ line: LineReader.Line, number: Int) {
    fireTimers(until: clock.now)
    var id = RequestID.none
    do {
      let fields = try fields(of: line, number: number)
      id = try RequestID(fields)
      try perform(Request(fields), id: id)
    } catch let fault as RequestFault {
      logger.debug("line \(number): \(fault.code.rawValue)")
      answers.error(fault, id: id, line: number)
    } catch {
      answers.error(incident(error, line: number), id: id, line: number)
    }
  }

  private func fields(of line: LineReader.Line, number: Int) throws -> JSONObject {
    guard !line.isCut else {
      throw RequestFault(.lineTooLong, "line \(number) has more than \(limits.lineBytes) bytes")
    }
    do throws(JSONFault) {
      return try JSONObject(line.bytes)
    } catch {
      throw RequestFault(error, line: line.bytes, number: number)
    }
  }

  private mutating func incident(_ error: any Error, line: Int) -> RequestFault {
    incidents += 1
    logger.error("incident \(incidents), line \(line): \(error)")
    return RequestFault(.internal, "failed inside; see incident \(incidents) on stderr", incident: incidents)
  }
}

// MARK: - Requests

extension PipeServer {
  private mutating func perform(_ request: Request, id: RequestID) throws {
    switch request {
    case .message(let name, let text, let language):
      let session = try session(name, language: language)
      finish(session.conversation.hear(text, at: clock.now), of: session, id: id)
    case .open(let name, let language, let state?):
      answers.silence(id: id, session: try restore(name, state: state, language: language))
    case .open(let name, let language, nil):
      guard sessions[name] == nil else {
        throw RequestFault(.alreadyOpen, "the session is open already", field: "session")
      }
      let session = try session(name, language: language)
      finish(session.conversation.open(at: clock.now), of: session, id: id)
    case .state(let name):
      let session = try session(name, language: nil)
      let state = snapshot(session.conversation)
      do throws(JSONFault) {
        _ = try JSONObject(state)
      } catch {
        throw InternalFault(detail: "a state is not a JSON object: \(error)")
      }
      answers.silence(id: id, session: session, state: state)
    case .close(let name):
      let session = try session(name, language: nil)
      finish(session.conversation.close(at: clock.now), of: session, id: id)
      sessions[name] = nil
    case .actionResult(let name, let key, let outcome, let data):
      try finishAction(key, outcome: outcome, data: data, in: name, id: id)
    case .agentJoin(let name, let agent): try joinAgent(agent, to: name, id: id)
    case .agentMessage(let name, let agent, let text): try passOn(text, of: agent, to: name, id: id)
    case .agentLeave(let name, let agent, let number):
      try releaseAgent(agent, caseNumber: number, from: name, id: id)
    case .reload:
      try reload()
      answers.reloaded(id: id, contentHash: catalog.contentHash, now: clock.now)
    case .advance(let seconds):
      try advance(seconds: seconds)
      answers.done(id: id, now: clock.now)
    case .ping:
      answers.done(id: id, now: clock.now)
    case .shutdown:
      isFinished = true
      answers.done(id: id, now: clock.now)
    }
  }

  /// The session of this name, opened if it is not; speaks `language` from now on if the host changed its mind.
  private mutating func session(_ name: SessionName, language: Language?) throws(RequestFault) -> Session {
    if let session = sessions[name] {
      if let language, language != session.hostLanguage {
        session.hostLanguage = language
        session.conversation.switchLanguage(to: language)
      }
      return session
    }
    let conversation = Conversation(
      catalog: catalog, seed: name.seed(from: seed), language: language ?? self.language, backOffice: backOffice,
      agents: agents)
    return try add(Session(name, conversation, language: language))
  }

  private mutating func restore(
    _ name: SessionName, state: [UInt8], language: Language?
  ) throws(RequestFault) -> Session {
    let conversation: Conversation
    do throws(SnapshotError) {
      conversation = try Conversation(catalog: catalog, snapshot: state, backOffice: backOffice, agents: agents)
    } catch {
      switch error {
      case .malformed: throw .field("state", "an object that the op state gave")
      case .newer(let version): throw .field("state", "of this version or an older one; it is of version \(version)")
      }
    }
    let session: Session
    if let open = sessions[name] {
      open.conversation = conversation
      session = open
    } else {
      session = try add(Session(name, conversation, language: nil))
    }
    session.hostLanguage = language
    if let language { conversation.switchLanguage(to: language) }
    arm(session)
    return session
  }

  private mutating func add(_ session: Session) throws(RequestFault) -> Session {
    guard sessions.count < limits.sessions else {
      throw RequestFault(.tooManySessions, "there are \(limits.sessions) open sessions; close some")
    }
    sessions[session.name] = session
    return session
  }

  mutating func finish(_ turn: Turn, of session: Session, id: RequestID) {
    answers.turn(turn, of: session, after: .request(id))
    settle(session, after: turn)
  }

  /// Lets a closed session go, and keeps the timer of an open one.
  private mutating func settle(_ session: Session, after turn: Turn) {
    if turn.status == .closed { sessions[session.name] = nil } else { arm(session) }
  }
}

// MARK: - Time

extension PipeServer {
  /// How long until something may have to be said without being asked; nil when nothing is planned.
  func millisecondsUntilDue() -> Int64? {
    guard !clock.isVirtual, let due = deadlines.first?.due else { return nil }
    return max(0, due.milliseconds - clock.now.milliseconds)
  }

  /// Writes the events of all timers due, in the order in which they were due.
  mutating func fireTimers() { fireTimers(until: clock.now) }

  private mutating func fireTimers(until now: Instant) {
    while let entry = deadlines.first, entry.due <= now {
      deadlines.removeFirst()
      // An entry is left behind when its session ended or got an earlier timer.
      guard let session = sessions[entry.session], session.wake == entry.due else { continue }
      session.wake = nil
      fire(session, at: entry.due)
    }
  }

  private mutating func fire(_ session: Session, at due: Instant) {
    guard let planned = session.conversation.nextDue else { return }
    guard planned <= due else { return arm(session) }
    let turns = session.conversation.advance(to: due)
    for turn in turns {
      answers.turn(turn, of: session, after: .timer)
      if turn.status == .closed { sessions[session.name] = nil }
    }
    guard sessions[session.name] != nil else { return }
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

  private mutating func advance(seconds: Int) throws(RequestFault) {
    guard clock.isVirtual else {
      throw RequestFault(.unknownOperation, "advance is for --clock virtual", field: "op")
    }
    let target = clock.now.advanced(bySeconds: seconds)
    fireTimers(until: target)
    clock = .virtual(target)
  }
}
