import GRDB
import GRDBSQLite

/// The statements that a turn may need, compiled once.
struct TurnStatements {
  private let connection: OpaquePointer
  private let begin: QuickStatement
  private let commit: QuickStatement
  private let rollBack: QuickStatement
  let findOpen: QuickStatement
  let findClosed: QuickStatement
  let findRequests: QuickStatement
  let findAnswer: QuickStatement
  private let addEntry: QuickStatement
  private let updateSession: QuickStatement
  private let putSession: QuickStatement
  private let addTicket: QuickStatement

  init(on connection: OpaquePointer) throws(DatabaseError) {
    func statement(_ sql: String) throws(DatabaseError) -> QuickStatement { try QuickStatement(sql, on: connection) }
    self.connection = connection
    begin = try statement("BEGIN IMMEDIATE")
    commit = try statement("COMMIT")
    rollBack = try statement("ROLLBACK")
    addEntry = try statement(
      """
      INSERT INTO journal (number, session, at, kind, content, rules, input, request, answer, digest, chain)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    // An index is written only where one of its columns is named.
    updateSession = try statement(
      "UPDATE session SET state = ?, sequence = ?, language = ?, due = ? WHERE number = ? AND is_open")
    putSession = try statement(
      """
      INSERT INTO session (number, name, salt, state, sequence, language, due, is_open) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET state = excluded.state, sequence = excluded.sequence,
        language = excluded.language, due = excluded.due, is_open = excluded.is_open
      """)
    addTicket = try statement("INSERT OR IGNORE INTO ticket (number, session, at) VALUES (?, ?, ?)")
    let session = "SELECT \(StoredSession.columns) FROM session WHERE name = ?"
    findOpen = try statement("\(session) AND is_open")
    findClosed = try statement("\(session) AND NOT is_open ORDER BY number DESC LIMIT 1")
    findRequests = try statement(
      "SELECT request, number FROM journal WHERE session = ? AND request IS NOT NULL ORDER BY number DESC LIMIT ?")
    findAnswer = try statement("SELECT answer FROM journal WHERE number = ? AND answer IS NOT NULL")
  }

  /// Does all of something or nothing.
  func transaction(_ body: () throws(DatabaseError) -> Void) throws(DatabaseError) {
    try begin.run()
    do throws(DatabaseError) {
      try body()
      try commit.run()
    } catch {
      // SQLite may have rolled back by itself.
      if sqlite3_get_autocommit(connection) == 0 { _ = try? rollBack.run() }
      throw error
    }
  }

  /// Puts down what became of a session.
  func save(_ session: StoredSession) throws(DatabaseError) {
    if session.isOpen {
      let changed = try updateSession.run { row in
        row.add(session.state)
        row.add(Int64(session.sequence))
        row.add(session.language)
        row.add(session.due)
        row.add(session.number)
      }
      if changed > 0 { return }
    }
    try putSession.run { row in
      row.add(session.number)
      row.add(session.name)
      row.add(session.salt)
      row.add(session.state)
      row.add(Int64(session.sequence))
      row.add(session.language)
      row.add(session.due)
      row.add(session.isOpen ? 1 : 0)
    }
  }

  /// Puts an entry down behind the last link of the chain.
  ///
  /// - Returns: its own link.
  func append(_ entry: JournalEntry, salt: [UInt8], after last: [UInt8]) throws(DatabaseError) -> [UInt8] {
    let digest = entry.payload.map { Chain.digest($0, salt: salt) } ?? []
    let link = Chain.link(entry, digest: digest, after: last)
    try addEntry.run { row in
      row.add(entry.number)
      row.add(entry.session)
      row.add(entry.at)
      row.add(entry.kind)
      row.add(entry.content)
      row.add(entry.rules)
      row.add(entry.payload?.input)
      row.add(entry.payload?.request)
      row.add(entry.payload?.answer)
      row.add(digest)
      row.add(link)
    }
    return link
  }

  /// Notes a new ticket.
  func add(ticket number: String, session: Int64, at now: Int64) throws(DatabaseError) {
    try addTicket.run { row in
      row.add(number)
      row.add(session)
      row.add(now)
    }
  }
}
