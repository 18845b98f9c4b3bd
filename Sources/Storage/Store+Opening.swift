import Foundation
import GRDB

/// What is looked at before a file is taken for a store.
extension Store {
  /// Opens a store that must be there.
  public convenience init(existing path: String) throws(StorageError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .cannotOpen(path: path, reason: "there is no such file")
    }
    try self.init(path: path)
  }

  /// The largest file whose pages are all looked at when it is opened: some ten milliseconds.
  private static let checkedSize = 16 << 20

  /// Looks at the header of a file without opening it as a database.
  ///
  /// - Returns: true when there is no file yet, or an empty one.
  static func inspect(_ path: String) throws(StorageError) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else {
      guard !FileManager.default.fileExists(atPath: path) else {
        throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
      }
      return true
    }
    defer { try? file.close() }
    guard let header = try? file.read(upToCount: 100), !header.isEmpty else { return true }
    guard header.starts(with: Array("SQLite format 3\0".utf8)), header.count == 100 else {
      throw .notAStore(path: path, reason: "no database")
    }
    // A store that ended while it was being made has no mark yet, nor anything else.
    let mark = header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) }
    guard mark == Migrations.applicationID || mark == 0 else {
      throw .notAStore(path: path, reason: "the database of another program")
    }
    return false
  }

  /// Looks for damage, in files small enough to be looked at in no time.
  static func checkPages(_ db: Database, _ path: String) throws {
    let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
    guard pages * size <= checkedSize else { return }
    let found = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? ""
    guard found == "ok" else { throw StorageError.notAStore(path: path, reason: "damaged pages") }
    let foreign = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table')
          AND NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'grdb_migrations')
        """)
    if foreign == true { throw StorageError.notAStore(path: path, reason: "the database of another program") }
  }

  static func opening(_ error: any Error, _ path: String) -> StorageError {
    if let error = error as? StorageError { return error }
    guard let error = error as? DatabaseError else { return .cannotOpen(path: path, reason: "\(error)") }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .inUse(path: path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: return .notAStore(path: path, reason: reason(error))
    default: return .cannotOpen(path: path, reason: reason(error))
    }
  }

  /// What went wrong, without the values of the statement.
  static func reason(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(type(of: error))" }
    return error.message ?? "\(error.resultCode)"
  }
}
