import Foundation
import GRDB

/// How sessions and entries lie in their tables.
extension StoredSession {
  init(_ row: Row) throws {
    self.init(number: row["number"], name: text(row["name"]) ?? "", salt: bytes(row["salt"]))
    state = bytes(row["state"])
    sequence = row["sequence"]
    language = row["language"]
    due = row["due"]
    isOpen = row["is_open"]
  }

  func save(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO session (number, name, salt, state, sequence, language, due, is_open) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET state = excluded.state, sequence = excluded.sequence,
          language = excluded.language, due = excluded.due, is_open = excluded.is_open
        """)
    try statement.execute(arguments: [number, column(name), Data(salt), Data(state), sequence, language, due, isOpen])
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

  /// Puts the entry down behind the last link of the chain.
  ///
  /// - Returns: its own link.
  func append(_ db: Database, salt: [UInt8], after last: [UInt8]) throws -> [UInt8] {
    let digest = payload.map { Chain.digest($0, salt: salt) } ?? []
    let link = Chain.link(self, digest: digest, after: last)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO journal (number, session, at, kind, content, rules, input, request, answer, digest, chain)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: [
        number, session, at, kind, content, rules, payload.map { column($0.input) },
        payload?.request.map(column),
        payload.map { Data($0.answer) }, Data(digest), Data(link),
      ])
    return link
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
