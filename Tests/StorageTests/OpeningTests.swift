import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("A file that is no store")
struct OpeningTests {
  private func refusal(_ path: String) -> StorageError? {
    do throws(StorageError) {
      _ = try Store(path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test("is refused and left as it is: text")
  func text() throws {
    let file = try StoreFile()
    let bytes = Data("Dear diary, this is no database at all, just some lines of text.".utf8)
    try bytes.write(to: URL(filePath: file.path))
    #expect(refusal(file.path) == .notAStore(path: file.path, reason: "no database"))
    #expect(file.bytes == bytes)
  }

  @Test("is refused and left as it is: another program's database")
  func foreign() throws {
    let file = try StoreFile()
    try file.tamper("CREATE TABLE recipe (name TEXT)")
    let bytes = file.bytes
    #expect(refusal(file.path) == .notAStore(path: file.path, reason: "the database of another program"))
    #expect(file.bytes == bytes)
  }

  @Test("is refused and left as it is: a newer version's")
  func newer() throws {
    let file = try StoreFile()
    try fill(Store(path: file.path))
    try file.tamper("INSERT INTO grdb_migrations (identifier) VALUES ('something of the future')")
    let bytes = file.bytes
    #expect(refusal(file.path) == .newer(path: file.path))
    #expect(file.bytes == bytes)
  }

  @Test("is refused and left as it is: cut off", arguments: [0.3, 0.6, 0.9])
  func cut(share: Double) throws {
    try expectRefusal { $0.prefix(Int(Double($0.count) * share)) }
  }

  @Test("is refused and left as it is: overwritten in the middle")
  func overwritten() throws {
    try expectRefusal { whole in
      var bytes = whole
      for place in stride(from: 4_200, to: bytes.count, by: 3) { bytes[place] = 0xA5 }
      return bytes
    }
  }

  /// Expects that a store whose bytes were damaged is refused, and that they stay as they are.
  private func expectRefusal(_ damage: (Data) -> Data) throws {
    let file = try StoreFile()
    try fill(Store(path: file.path))
    let bytes = damage(file.bytes)
    try bytes.write(to: URL(filePath: file.path))
    let found = try #require(refusal(file.path))
    guard case .notAStore(file.path, _) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(file.bytes == bytes)
  }

  @Test("in use by another is refused")
  func inUse() throws {
    let file = try StoreFile()
    let store = try Store(path: file.path)
    try fill(store)
    #expect(refusal(file.path) == .inUse(path: file.path))
    #expect(try store.verify().entries == 4)
  }

  @Test("in a folder that is none is refused")
  func noFolder() throws {
    let file = try StoreFile()
    let path = file.path + "/nowhere/okpay.db"
    guard case .cannotOpen(path, _) = refusal(path) else {
      Issue.record("opened")
      return
    }
  }

  @Test("of an older version is taken up with all that is in it")
  func older() throws {
    let file = try StoreFile()
    try fill(Store(path: file.path))
    try file.tamper(
      """
      CREATE INDEX due_session ON session (due) WHERE due IS NOT NULL;
      DELETE FROM grdb_migrations WHERE identifier != 'sessions and their journal'
      """)
    let store = try Store(path: file.path)
    #expect(try store.verify().fault == nil)
    #expect(try store.openSessions() == 2)
    var ann = try #require(try store.session(named: "ann"))
    ann.due = 42
    try store.commit([entry(ann.number, "again")], sessions: [ann])
    #expect(try store.timers().map(\.due) == [42])
    #expect(try store.verify().entries == 5)
  }
}
