import Assistant
import Content
import Dialogue
import Logging
import Storage
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
  var service: Service
  /// Reads the content again.
  let load: @Sendable () throws(ContentFaults) -> Catalog
  /// The content that is being read, and who waits for it and for the one to be read after it.
  var reading: ContentReading?
  var waitingForReading: [Reloader] = []
  var waitingForNext: [Reloader] = []
  private let seed: UInt64
  private let language: Language
  let logger: Logger
  /// How a talk gives its state; a test puts a broken one here.
  private let snapshot: (Conversation) -> [UInt8]
  var clock: PipeClock
  /// The sessions in memory; where there is a store, the others are in it.
  var sessions = SessionTable()
  var deadlines = Deadlines()
  /// What is to be kept, where there is a store.
  var ledger: Ledger?
  private var incidents = 0

  init(
    catalog: Catalog, clock: PipeClock, seed: UInt64, language: Language, logger: Logger, limits: Limits = Limits(),
    duties: Duties = Duties(), store: Store? = nil, load: (@Sendable () throws(ContentFaults) -> Catalog)? = nil,
    snapshot: @escaping (Conversation) -> [UInt8] = { $0.snapshot() }
  ) {
    service = duties.service(catalog)
    self.clock = clock
    self.seed = seed
    self.language = language
    self.logger = logger
    self.limits = limits
    self.duties = duties
    self.load = load ?? { @Sendable () throws(ContentFaults) in catalog }
    self.snapshot = snapshot
    ledger = store.map(Ledger.init)
  }

  /// Writes the line that comes before all others.
  mutating func greet(server: String) { answers.hello(server: server, limits: limits) }

  /// Handles line `number` of the input: one answer, after the events that were due before it.
  mutating func handle(_ line: LineReader.Line, number: Int) {
    fireTimers(until: clock.now)
    var (id, isKept) = (RequestID.none, false)
    do {
      let fields = try fields(of: line, number: number)
      id = try RequestID(fields)
      isKept = try perform(Request(fields), Cause(id: id, line: line.bytes, number: number))
    } catch let fault as RequestFault {
      logger.debug("line \(number): \(fault.code.rawValue)")
      answers.error(fault, id: id, line: number)
    } catch let error as StorageError {
      answers.error(overload(error), id: id, line: number)
    } catch {
      answers.error(incident(error, line: number), id: id, line: number)
    }
    ledger?.endLine(at: answers.bytes.count, request: (id, number), isKept: isKept)
    leaveIdle()
  }

  /// A request that something is done for.
  struct Cause {
    var id: RequestID
    var line: ArraySlice<UInt8>
    var number: Int
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
  /// - Returns: true when what is answered is true only once it is kept.
  private mutating func perform(_ request: Request, _ cause: Cause) throws -> Bool {
    if let name = request.session, try answerAgain(cause, name) { return false }
    switch request {
    case .message(let name, let text, let language):
      let session = try session(name, language: language)
      let turn = session.conversation.hear(text, at: clock.now)
      finish(turn, session.conversation.lastHeard, of: session, cause)
    case .open(let name, let language, let state?):
      try restore(name, state: state, language: language, cause)
    case .open(let name, let language, nil):
      guard try find(name) == nil else {
        throw RequestFault(.alreadyOpen, "the session is open already", field: "session")
      }
      let session = try session(name, language: language)
      finish(session.conversation.open(at: clock.now), .opened, of: session, cause)
    case .state(let name):
      let session = try session(name, language: nil)
      ledger?.touch(session)
      answers.silence(id: cause.id, session: session, state: try checkedState(of: session))
    case .close(let name):
      let session = try session(name, language: nil)
      finish(session.conversation.close(at: clock.now), .closed, of: session, cause)
    case .actionResult(let name, let key, let outcome, let data):
      try finishAction(key, outcome: outcome, data: data, in: name, cause)
    case .agentJoin(let name, let agent): try joinAgent(agent, to: name, cause)
    case .agentMessage(let name, let agent, let text): try passOn(text, of: agent, to: name, cause)
    case .agentLeave(let name, let agent, let number):
      try releaseAgent(agent, caseNumber: number, from: name, cause)
    case .reload:
      reload(for: .request(cause.id, line: cause.number))
      return false
    case .forget(let name):
      try forget(name)
      answers.done(id: cause.id, now: clock.now)
      return false
    case .advance(let seconds):
      try advance(seconds: seconds)
      answers.done(id: cause.id, now: clock.now)
      return false
    case .ping:
      answers.done(id: cause.id, now: clock.now)
      return false
    case .shutdown:
      takeReading(waits: true)
      isFinished = true
      answers.done(id: cause.id, now: clock.now)
      return false
    }
    return true
  }

  private func checkedState(of session: Session) throws -> [UInt8] {
    let state = snapshot(session.conversation)
    do throws(JSONFault) {
      _ = try JSONObject(state)
    } catch {
      throw InternalFault(detail: "a state is not a JSON object: \(error)")
    }
    return state
  }

  /// The session of this name, opened if it is not; speaks `language` from now on if the host changed its mind.
  private mutating func session(_ name: SessionName, language: Language?) throws -> Session {
    if let session = try find(name) {
      if let language, language != session.hostLanguage { switchLanguage(of: session, to: language) }
      return session
    }
    let (seed, spoken) = (name.seed(from: seed), language ?? self.language)
    let conversation = Conversation(service, seed: seed, language: spoken)
    let session = try add(Session(newStored(name), conversation, language: language, at: clock.now))
    ledger?.add(.began(seed: seed, spoken), to: session, at: clock.now, rules: duties.journalled.rules)
    return session
  }

  private mutating func switchLanguage(of session: Session, to language: Language) {
    session.hostLanguage = language
    session.conversation.switchLanguage(to: language)
    ledger?.add(.switched(language), to: session, at: clock.now)
  }

  private mutating func restore(_ name: SessionName, state: [UInt8], language: Language?, _ cause: Cause) throws {
    let conversation: Conversation
    do throws(SnapshotError) {
      conversation = try Conversation(service, snapshot: state)
    } catch {
      switch error {
      case .malformed: throw RequestFault.field("state", "an object that the op state gave")
      case .newer(let version):
        throw RequestFault.field("state", "of this version or an older one; it is of version \(version)")
      }
    }
    let session: Session
    if let open = try find(name) {
      open.conversation = conversation
      session = open
    } else {
      session = try add(Session(newStored(name), conversation, language: nil, at: clock.now))
    }
    let start = answers.bytes.count
    answers.silence(id: cause.id, session: session)
    let (event, mark) = (
      JournalEvent.restored(state: String(decoding: state, as: UTF8.self)), mark(of: cause, in: session)
    )
    ledger?.add(event, to: session, at: clock.now, request: mark, answer: answers.bytes[start...])
    session.hostLanguage = language
    if let language { switchLanguage(of: session, to: language) }
    sessions.use(session, at: clock.now)
    arm(session)
  }

  private mutating func add(_ session: Session) throws(RequestFault) -> Session {
    guard sessions.count < limits.sessions else {
      throw RequestFault(.tooManySessions, "there are \(limits.sessions) open sessions; close some")
    }
    sessions.insert(session)
    return session
  }

  mutating func finish(_ turn: Turn, _ event: JournalEvent, of session: Session, _ cause: Cause) {
    let start = answers.bytes.count
    answers.turn(turn, of: session, after: .request(cause.id))
    sessions.use(session, at: clock.now)
    settle(session, after: turn)
    let mark = mark(of: cause, in: session)
    ledger?.add(
      event, to: session, at: clock.now, rules: turn.rules, request: mark,
      answer: answers.bytes[start...])
  }

  /// Lets a closed session go, and keeps the timer of an open one.
  private mutating func settle(_ session: Session, after turn: Turn) {
    if turn.status == .closed { end(session) } else { arm(session) }
  }

  mutating func end(_ session: Session) {
    session.isOpen = false
    sessions.remove(session.name)
  }
}
