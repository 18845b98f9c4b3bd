import Foundation
import GRDB

/// The only SQL: sessions, their journal and their tickets, in one file that one process has open at a time.
///
/// What was committed survives the end of the process at any moment (write-ahead log); a power failure may cost the last
/// commits, but never leaves half of one. Not thread-safe.
public final class Store {
  let queue: DatabaseQueue
  private let statements: TurnStatements
  /// Links of the chain so far, and the newest.
  private var entries: Int64
  private var chain: [UInt8]
  private var sessions: Int64

  /// Opens a store, or makes one.
  ///
  /// - Throws: `notAStore`, `newer`, `inUse` or `cannotOpen`; the file is as it was then.
  public convenience init(path: String) throws(StorageError) {
    let isNew = try Self.inspect(path)
    do {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      if isNew { chmod(path, 0o600) }
      try self.init(queue, path: path)
    } catch let error as StorageError {
      throw error
    } catch {
      throw Self.opening(error, path)
    }
  }

  /// A store that is gone with the process.
  public static func inMemory() throws(StorageError) -> Store {
    do {
      return try Store(DatabaseQueue(configuration: configuration), path: ":memory:")
    } catch {
      throw opening(error, ":memory:")
    }
  }

  private init(_ queue: DatabaseQueue, path: String) throws {
    self.queue = queue
    let migrations = Migrations.all
    try queue.read { db in
      if try migrations.hasBeenSuperseded(db) { throw StorageError.newer(path: path) }
      try Self.checkPages(db, path)
    }
    // Not by the configuration: that would write to the file before anybody has looked at it.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try migrations.migrate(queue)
    (entries, chain, sessions) = try queue.read { db in
      let last = try Row.fetchOne(db, sql: "SELECT number, chain FROM journal ORDER BY number DESC LIMIT 1")
      let newest = try Int64.fetchOne(db, sql: "SELECT MAX(number) FROM session")
      return (last?["number"] ?? 0, (last?["chain"] as Data?).map { [UInt8]($0) } ?? Chain.start, newest ?? 0)
    }
    statements = try queue.unsafeRead { db in
      guard let connection = db.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
      return try TurnStatements(on: connection)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "okpay.store"
    configuration.prepareDatabase { db in
      // One process at a time: what is in memory must be what is in the file.
      // The log goes over into the file once in some seven hundred turns: that one waits for the disk, and so does the next.
      try db.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;
          PRAGMA wal_autocheckpoint = 4000
          """)
    }
    return configuration
  }

  // MARK: - Commits

  /// A number for a session that begins.
  public func newSessionNumber() -> Int64 {
    sessions += 1
    return sessions
  }

  /// Puts down what happened, all of it or nothing.
  ///
  /// - Parameters:
  ///   - happened: entries in their order, with any number; those of new sessions too.
  ///   - sessions: what became of the sessions they are of, one each.
  ///   - tickets: numbers of new tickets, with their sessions and times.
  /// - Returns: the number of the first entry; the others follow.
  /// - Throws: `cannotWrite`; then everything is as before.
  @discardableResult
  public func commit(
    _ happened: [JournalEntry], sessions changed: [StoredSession],
    tickets: [(number: String, session: Int64, at: Int64)] = []
  ) throws(StorageError) -> Int64 {
    let first = entries + 1
    guard !happened.isEmpty || !changed.isEmpty || !tickets.isEmpty else { return first }
    let salts = Dictionary(changed.map { ($0.number, $0.salt) }) { _, newer in newer }
    var (last, count) = (chain, entries)
    do {
      // GRDB watches over commits, which it wants to happen where it sees them.
      try queue.writeWithoutTransaction { _ in
        try statements.transaction { () throws(DatabaseError) in
          for session in changed { try statements.save(session) }
          for var entry in happened {
            count += 1
            entry.number = count
            last = try statements.append(entry, salt: salts[entry.session] ?? [], after: last)
          }
          for ticket in tickets { try statements.add(ticket: ticket.number, session: ticket.session, at: ticket.at) }
        }
      }
    } catch {
      throw .cannotWrite(reason: Self.reason(error))
    }
    (chain, entries) = (last, count)
    return first
  }

  /// Erases what the sessions of a name hold of their customer: states, messages, answers. The journal goes on to show that
  /// something happened and when, and its chain still holds.
  ///
  /// - Returns: how many sessions there were.
  public func forget(_ name: String, at now: Int64) throws(StorageError) -> Int {
    var (last, count) = (chain, entries)
    let forgotten: [Int64]
    do {
      forgotten = try queue.write { db in
        let numbers = try Int64.fetchAll(
          db, sql: "SELECT number FROM session WHERE name = ?", arguments: [column(name)])
        for number in numbers {
          try db.execute(
            sql: "UPDATE journal SET input = NULL, request = NULL, answer = NULL WHERE session = ?", arguments: [number]
          )
          try db.execute(
            sql: """
              UPDATE session SET name = NULL, salt = NULL, state = x'', language = NULL, due = NULL, is_open = 0
              WHERE number = ?
              """, arguments: [number])
          try db.execute(sql: "DELETE FROM ticket WHERE session = ?", arguments: [number])
          count += 1
          let tombstone = JournalEntry(
            number: count, session: number, at: now, kind: "forgotten", content: "", rules: "", payload: nil)
          last = try statements.append(tombstone, salt: [], after: last)
        }
        return numbers
      }
      // What was erased must not live on in the log of the database.
      _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    } catch {
      throw .cannotWrite(reason: Self.reason(error))
    }
    (chain, entries) = (last, count)
    return forgotten.count
  }

  // MARK: - Reading

  /// The open session of a name, or the one that was closed last.
  public func session(named name: String, isOpen: Bool = true) throws(StorageError) -> StoredSession? {
    var found: StoredSession?
    try look { () throws(DatabaseError) in
      try (isOpen ? statements.findOpen : statements.findClosed).rows({ $0.add(name) }) { found = StoredSession($0) }
    }
    return found
  }

  /// Open sessions with a timer: their names, and when it is due.
  public func timers() throws(StorageError) -> [(name: String, due: Int64)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, due FROM session INDEXED BY open_session WHERE due IS NOT NULL AND is_open ORDER BY number
          """
      )
      .map { (text($0["name"]) ?? "", $0["due"]) }
    }
  }

  /// How many sessions are open.
  public func openSessions() throws(StorageError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM session WHERE is_open") ?? 0 }
  }

  /// The requests of a session that were answered last, newest first.
  public func requests(of session: Int64, last count: Int) throws(StorageError) -> [(request: String, entry: Int64)] {
    var found: [(request: String, entry: Int64)] = []
    try look { () throws(DatabaseError) in
      try statements.findRequests.rows({ row in
        row.add(session)
        row.add(Int64(count))
      }) { found.append(($0.text(0), $0.number(1))) }
    }
    return found
  }

  /// What was answered in an entry; nil when it was forgotten.
  public func answer(of entry: Int64) throws(StorageError) -> [UInt8]? {
    var found: [UInt8]?
    try look { () throws(DatabaseError) in
      try statements.findAnswer.rows({ $0.add(entry) }) { found = $0.bytes(0) }
    }
    return found
  }

  /// The journal of a session, or of all, in order.
  public func journal(of session: Int64? = nil) throws(StorageError) -> [JournalEntry] {
    try read { db in
      let rows =
        if let session {
          try Row.fetchAll(db, sql: "SELECT * FROM journal WHERE session = ? ORDER BY number", arguments: [session])
        } else {
          try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY number")
        }
      return rows.map { JournalEntry($0) }
    }
  }

  /// Follows the chain from its beginning. Memory is bounded.
  public func verify() throws(StorageError) -> Verification {
    try read { try Verification($0) }
  }

  private func look(_ body: () throws(DatabaseError) -> Void) throws(StorageError) {
    do throws(DatabaseError) {
      try body()
    } catch {
      throw .cannotRead(reason: Self.reason(error))
    }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw .cannotRead(reason: Self.reason(error))
    }
  }
}
