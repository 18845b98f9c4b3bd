import Foundation
import Testing

@testable import Storage

@Suite("A store")
struct StoreTests {
  @Test("has after the end of the process what was committed")
  func lasts() throws {
    let file = try StoreFile()
    try fill(Store(path: file.path))
    let store = try Store(path: file.path)
    let ann = try #require(try store.session(named: "ann"))
    #expect(ann.sequence == 3)
    #expect(ann.state == Array("state after thanks".utf8))
    #expect(ann.salt == Array("ann".utf8))
    #expect(try store.journal(of: ann.number).map(\.payload?.input) == ["hello", "a lost parcel", "thanks"])
    #expect(try store.journal().map(\.number) == [1, 2, 3, 4])
    #expect(try store.openSessions() == 2)
    #expect(store.newSessionNumber() == 3)
  }

  @Test("lets a name begin again once its session is closed")
  func closing() throws {
    let store = try Store.inMemory()
    try fill(store)
    var ann = try #require(try store.session(named: "ann"))
    ann.isOpen = false
    try store.commit([], sessions: [ann])
    #expect(try store.session(named: "ann") == nil)
    let next = StoredSession(number: store.newSessionNumber(), name: "ann", salt: [1])
    try store.commit([], sessions: [next])
    #expect(try store.session(named: "ann") == next)
  }

  @Test("commits all or nothing")
  func atomic() throws {
    let store = try Store.inMemory()
    try fill(store)
    let before = try store.journal()
    // The second session has the name of an open one.
    let good = StoredSession(number: store.newSessionNumber(), name: "eve", salt: [1])
    let bad = StoredSession(number: store.newSessionNumber(), name: "ann", salt: [1])
    #expect(throws: StorageError.self) {
      try store.commit([entry(good.number, "one"), entry(bad.number, "two")], sessions: [good, bad])
    }
    #expect(try store.journal() == before)
    #expect(try store.session(named: "eve") == nil)
    try store.commit([entry(good.number, "one")], sessions: [good])
    #expect(try store.verify().fault == nil)
    #expect(try store.verify().entries == 5)
  }

  @Test("knows the last requests of a session and what was answered")
  func requests() throws {
    let store = try Store.inMemory()
    let session = StoredSession(number: store.newSessionNumber(), name: "ann", salt: [1])
    let first = try store.commit(
      [entry(1, "a", request: "r1"), entry(1, "b"), entry(1, "c", request: "r3")], sessions: [session])
    let known = try store.requests(of: 1, last: 5)
    #expect(known.map(\.request) == ["r3", "r1"])
    #expect(known.map(\.entry) == [first + 2, first])
    #expect(try store.answer(of: first + 2) == Array("answer to c".utf8))
  }

  @Test("keeps texts whole that hold a NUL, and tells names apart that differ behind one")
  func zeros() throws {
    let store = try Store.inMemory()
    let names = ["a", "a\0", "a\0b", "\0", ""]
    for name in names {
      var session = StoredSession(number: store.newSessionNumber(), name: name, salt: [1])
      session.due = session.number
      try store.commit([entry(session.number, "\0\(name)", request: "\(name) 1")], sessions: [session])
    }
    for (index, name) in names.enumerated() {
      let session = try #require(try store.session(named: name))
      #expect((session.number, session.name) == (Int64(index + 1), name))
      #expect(try store.requests(of: session.number, last: 1).map(\.request) == ["\(name) 1"])
      #expect(try store.journal(of: session.number).map(\.payload?.input) == ["\0\(name)"])
    }
    #expect(try store.timers().map(\.name) == names)
    #expect(try store.verify().fault == nil)
    #expect(try store.forget("a\0", at: 1) == 1)
    #expect(try store.openSessions() == 4)
    #expect(try store.verify().fault == nil)
  }

  @Test("knows which timers are due when")
  func timers() throws {
    let store = try Store.inMemory()
    var session = StoredSession(number: store.newSessionNumber(), name: "ann", salt: [1])
    session.due = 42
    try store.commit([], sessions: [session, StoredSession(number: 2, name: "ben", salt: [1])])
    #expect(try store.timers().map(\.name) == ["ann"])
    #expect(try store.timers().map(\.due) == [42])
  }

  @Test("forgets what a customer said and still shows that something happened")
  func forgetting() throws {
    let file = try StoreFile()
    try fill(Store(path: file.path))
    do {
      let store = try Store(path: file.path)
      #expect(try store.forget("ann", at: 2_000) == 1)
      #expect(try store.forget("ann", at: 2_000) == 0)
      #expect(try store.session(named: "ann") == nil)
      #expect(try store.verify().fault == nil)
      #expect(try store.verify().entries == 5)
      #expect(try store.journal(of: 1).map(\.kind) == ["heard", "heard", "heard", "forgotten"])
      #expect(try store.journal(of: 1).allSatisfy { $0.payload == nil })
      #expect(try store.journal(of: 2).map(\.payload?.input) == ["good morning"])
    }
    for trace in ["lost parcel", "ann", "state after thanks"] {
      #expect(file.bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
    }
    #expect(file.bytes.range(of: Data("good morning".utf8)) != nil)
  }
}
