import Assistant
import Dialogue
import Storage

/// What happened since the last commit: what the store is to keep, and the answers that wait for it.
struct Ledger {
  /// A line of answers.
  private struct Line {
    /// Where it ends among the bytes that wait.
    var end: Int
    /// What it answers; nil for an event.
    var request: (id: RequestID, number: Int)?
    /// False for what says nothing of a session, and so is true whether or not anything was kept.
    var isKept: Bool
  }

  let store: Store
  private var lines: [Line] = []
  private var entries: [(session: Session, entry: JournalEntry)] = []
  private var touched: [Session] = []
  private var tickets: [(number: String, session: Int64, at: Int64)] = []

  init(_ store: Store) { self.store = store }

  /// True when something of this session waits to be kept.
  func holds(_ name: SessionName) -> Bool { touched.contains { $0.name == name } }

  /// True when the answer to this request waits to be kept.
  func holds(request: String) -> Bool { entries.contains { $0.entry.payload?.request == request } }

  /// Notes where a line of the answers ends.
  mutating func endLine(at end: Int, request: (id: RequestID, number: Int)?, isKept: Bool) {
    lines.append(Line(end: end, request: request, isKept: isKept))
  }

  /// Notes that a session is another than before, or its count of answers.
  mutating func touch(_ session: Session) {
    guard !session.isTouched else { return }
    session.isTouched = true
    touched.append(session)
  }

  /// Notes what happened to a session.
  mutating func add(
    _ event: JournalEvent, to session: Session, at now: Instant, rules: [String] = [], request: String? = nil,
    answer: ArraySlice<UInt8> = []
  ) {
    touch(session)
    let entry = JournalEntry(
      session: session.stored.number, at: now.milliseconds, kind: event.kind, content: session.conversation.contentHash,
      rules: rules.joined(separator: " "),
      payload: .init(input: event.input, request: request, answer: Array(answer)))
    entries.append((session, entry))
    if let number = session.conversation.caseNumber, session.ticket != number {
      session.ticket = number
      tickets.append((number, session.stored.number, now.milliseconds))
    }
  }

  /// Keeps everything, in one commit.
  mutating func commit() throws(StorageError) {
    for session in touched { session.save() }
    let first = try store.commit(entries.map(\.entry), sessions: touched.map(\.stored), tickets: tickets)
    for (place, happened) in entries.enumerated() {
      if let request = happened.entry.payload?.request {
        happened.session.remember(request, as: first + Int64(place))
      }
    }
    clear()
  }

  /// Gives up what could not be kept.
  ///
  /// - Parameter refuse: writes the error that a request gets instead of its answer.
  /// - Returns: the sessions that must be taken up from the store again.
  mutating func giveUp(_ answers: inout AnswerWriter, refuse: (inout AnswerWriter, RequestID, Int) -> Void) -> [Session]
  {
    let (bytes, settled) = (answers.bytes, answers.settled)
    answers.removeAll()
    answers.again(bytes[..<settled])
    var start = settled
    for line in lines {
      if !line.isKept {
        answers.again(bytes[start..<line.end])
      } else if let request = line.request {
        refuse(&answers, request.id, request.number)
      }
      start = line.end
    }
    defer { clear() }
    return touched
  }

  private mutating func clear() {
    for session in touched { session.isTouched = false }
    (lines, entries, touched, tickets) = ([], [], [], [])
  }
}
