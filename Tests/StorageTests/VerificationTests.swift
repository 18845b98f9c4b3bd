import Testing

@testable import Storage

@Suite("Following the chain")
struct VerificationTests {
  @Test("holds for what nobody touched")
  func untouched() throws {
    let file = try StoreFile()
    try fill(Store(path: file.path))
    let found = try Store(path: file.path).verify()
    #expect(found.entries == 4)
    #expect(found.fault == nil)
    #expect(found.end.count == 64)
  }

  @Test(
    "finds the entry that was edited",
    arguments: [
      ("UPDATE journal SET input = 'a found parcel' WHERE number = 2", 2, "what was said was edited"),
      ("UPDATE journal SET answer = x'00' WHERE number = 3", 3, "what was said was edited"),
      ("UPDATE journal SET input = NULL, answer = NULL WHERE number = 1", 1, "what was said was taken out"),
      ("UPDATE journal SET rules = 'intent/refund' WHERE number = 2", 2, "the entry was edited"),
      ("UPDATE journal SET at = 999 WHERE number = 4", 4, "the entry was edited"),
      ("UPDATE journal SET session = 2 WHERE number = 1", 1, "what was said was edited"),
      ("UPDATE session SET salt = x'01' WHERE number = 1", 1, "what was said was edited"),
      ("DELETE FROM journal WHERE number = 2", 3, "entry 2 is missing"),
      ("DELETE FROM journal WHERE number = 1", 2, "entry 1 is missing"),
      ("UPDATE journal SET number = -number; UPDATE journal SET number = number + 5", 1, "the entry was edited"),
    ])
  func edited(sql: String, entry: Int64, reason: String) throws {
    let file = try StoreFile()
    try fill(Store(path: file.path))
    try file.tamper(sql)
    #expect(try Store(path: file.path).verify().fault == .init(entry: entry, reason: reason))
  }
}
