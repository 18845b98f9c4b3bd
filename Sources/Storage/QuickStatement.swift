import GRDB
import GRDBSQLite

/// A statement that is compiled once, for what every turn does.
///
/// GRDB compiles each `BEGIN` and `COMMIT` anew, puts every argument in a box, and makes SQLite compile all other statements
/// again after every reading: together that costs more than what the statements do.
final class QuickStatement {
  private let handle: OpaquePointer
  private let connection: OpaquePointer

  init(_ sql: String, on connection: OpaquePointer) throws(DatabaseError) {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else { throw Self.error(code, connection) }
    (self.handle, self.connection) = (handle, connection)
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs a statement that has no rows.
  ///
  /// - Parameter bind: adds the arguments, in their order.
  /// - Returns: how many rows it changed, where it changes rows.
  @discardableResult
  func run(_ bind: (inout Arguments) -> Void = { _ in }) throws(DatabaseError) -> Int {
    try rows(bind) { _ in }
    return Int(sqlite3_changes(connection))
  }

  /// Looks at every row of what it finds.
  func rows(_ bind: (inout Arguments) -> Void = { _ in }, _ look: (Columns) -> Void) throws(DatabaseError) {
    var arguments = Arguments(handle: handle)
    bind(&arguments)
    defer {
      sqlite3_reset(handle)
      // What it was given may be personal, and is needed no more.
      sqlite3_clear_bindings(handle)
    }
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw Self.error(code, connection) }
      look(Columns(handle: handle))
    }
  }

  private static func error(_ code: Int32, _ connection: OpaquePointer) -> DatabaseError {
    DatabaseError(resultCode: .init(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
  }
}

/// The values that a statement is run with, one after the other.
struct Arguments {
  fileprivate let handle: OpaquePointer
  private var place: Int32 = 0

  fileprivate init(handle: OpaquePointer) { self.handle = handle }

  /// SQLite takes a copy: the bytes needn't stay where they are.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  mutating func add(_ number: Int64?) {
    place += 1
    if let number { sqlite3_bind_int64(handle, place, number) } else { sqlite3_bind_null(handle, place) }
  }

  mutating func add(_ bytes: [UInt8]?) {
    place += 1
    guard let bytes else {
      _ = sqlite3_bind_null(handle, place)
      return
    }
    bytes.withUnsafeBytes { bind($0) }
  }

  /// A text with a NUL in it goes as bytes, since a text of SQLite ends there.
  mutating func add(_ text: String?) {
    place += 1
    guard var text else {
      _ = sqlite3_bind_null(handle, place)
      return
    }
    text.withUTF8 { utf8 in
      guard !utf8.contains(0) else { return bind(UnsafeRawBufferPointer(utf8)) }
      // An empty text may be nowhere, which SQLite takes for NULL.
      guard !utf8.isEmpty else {
        _ = sqlite3_bind_text(handle, place, "", 0, Self.copied)
        return
      }
      utf8.withMemoryRebound(to: CChar.self) { letters in
        _ = sqlite3_bind_text(handle, place, letters.baseAddress, Int32(letters.count), Self.copied)
      }
    }
  }

  private func bind(_ bytes: UnsafeRawBufferPointer) {
    if bytes.isEmpty {
      sqlite3_bind_zeroblob(handle, place, 0)
    } else {
      sqlite3_bind_blob(handle, place, bytes.baseAddress, Int32(bytes.count), Self.copied)
    }
  }
}

/// The columns of a row, from 0; good until the next row is asked for.
struct Columns {
  fileprivate let handle: OpaquePointer

  func isNull(_ place: Int32) -> Bool { sqlite3_column_type(handle, place) == SQLITE_NULL }

  func number(_ place: Int32) -> Int64 { sqlite3_column_int64(handle, place) }

  func bytes(_ place: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, place) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, place))))
  }

  func text(_ place: Int32) -> String { String(decoding: bytes(place), as: UTF8.self) }
}
