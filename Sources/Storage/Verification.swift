import Foundation
import GRDB

/// What following the chain of a journal showed.
public struct Verification: Equatable, Sendable {
  /// How many entries hold.
  public private(set) var entries = 0
  /// The first entry that does not, and why; nil when all hold.
  public private(set) var fault: Fault?
  /// The newest link, as hexadecimal digits: who notes it down can tell later that nothing before was cut off.
  public private(set) var end = ""

  /// An entry that was edited, put in or taken out.
  public struct Fault: Equatable, Sendable {
    public var entry: Int64
    public var reason: String
  }

  init(_ db: Database) throws {
    var last = Chain.start
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT journal.*, session.salt FROM journal LEFT JOIN session ON session.number = journal.session
        ORDER BY journal.number
        """)
    while let row = try rows.next() {
      let entry = JournalEntry(row)
      let chain = [UInt8](row["chain"] as Data)
      if let reason = Self.reason(entry, row, expected: Int64(entries) + 1, chain: chain, after: last) {
        fault = Fault(entry: entry.number, reason: reason)
        break
      }
      last = chain
      entries += 1
    }
    end = last.map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }

  /// What is wrong with an entry.
  private static func reason(
    _ entry: JournalEntry, _ row: Row, expected: Int64, chain: [UInt8], after last: [UInt8]
  ) -> String? {
    guard entry.number == expected else { return "entry \(expected) is missing" }
    let digest = [UInt8](row["digest"] as Data)
    let salt = (row["salt"] as Data?).map { [UInt8]($0) }
    if let payload = entry.payload {
      guard let salt else { return "a forgotten session has content" }
      guard Chain.digest(payload, salt: salt) == digest else { return "what was said was edited" }
    } else if salt != nil, !digest.isEmpty {
      return "what was said was taken out"
    }
    guard Chain.link(entry, digest: digest, after: last) == chain else { return "the entry was edited" }
    return nil
  }
}
