import Foundation
import GRDB

@testable import Storage

/// A place for a store, gone with the test.
final class StoreFile {
  let path: String
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "okpay-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "okpay.db").path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// All bytes that the store left, its log included.
  var bytes: Data {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().reduce(into: Data()) { data, name in
      data += FileManager.default.contents(atPath: folder.appending(path: name).path) ?? Data()
    }
  }

  /// Does to the database what nobody should.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }
}

/// A talk of three messages in a store of its own, and another of one.
func fill(_ store: Store) throws {
  for (name, texts) in [("ann", ["hello", "a lost parcel", "thanks"]), ("ben", ["good morning"])] {
    var session = StoredSession(number: store.newSessionNumber(), name: name, salt: Array(name.utf8))
    for text in texts {
      session.sequence += 1
      session.state = Array("state after \(text)".utf8)
      try store.commit([entry(session.number, text)], sessions: [session], tickets: [("T-\(text)", session.number, 7)])
    }
  }
}

func entry(_ session: Int64, _ text: String, request: String? = nil) -> JournalEntry {
  JournalEntry(
    session: session, at: 1_000, kind: "heard", content: "c0ffee", rules: "intent/help",
    payload: .init(input: text, request: request, answer: Array("answer to \(text)".utf8)))
}
