import Foundation
import GRDB

/// How sessions and entries lie in their tables.
extension StoredSession {
  /// The columns that it is read from, in their order.
  static let columns = "number, name, salt, state, sequence, language, due, is_open"

  init(_ row: Columns) {
    self.init(number: row.number(0), name: row.text(1), salt: row.bytes(2))
    state = row.bytes(3)
    sequence = Int(row.number(4))
    language = row.isNull(5) ? nil : row.text(5)
    due = row.isNull(6) ? nil : row.number(6)
    isOpen = row.number(7) != 0
  }
}

extension JournalEntry {
  init(_ row: Row) {
    let payload: Payload? =
      if let input = text(row["input"]) {
        Payload(input: input, request: text(row["request"]), answer: bytes(row["answer"]))
      } else {
        nil
      }
    self.init(
      number: row["number"], session: row["session"], at: row["at"], kind: row["kind"], content: row["content"],
      rules: row["rules"], payload: payload)
  }
}

/// A text as a column holds it: one with a NUL in it as bytes, since a text of SQLite ends there.
func column(_ text: String) -> DatabaseValue {
  text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
}

/// The text that a column holds.
func text(_ column: DatabaseValue) -> String? {
  switch column.storage {
  case .null: nil
  case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
  case .string(let text): text
  case .int64(let number): "\(number)"
  case .double(let number): "\(number)"
  }
}

private func bytes(_ data: Data?) -> [UInt8] { data.map { [UInt8]($0) } ?? [] }
