import Foundation
import Storage
import Testing

@testable import okpay

@Suite("A store that cannot be written for a while")
struct StoreFailureTests {
  private let store: Store

  init() throws { store = try Store.inMemory() }

  private func server() -> PipeServer { .still(language: .english, store: store) }

  /// A session of this name that nobody but the store knows of: none can be begun beside it.
  private func obstacle(_ name: String, isOpen: Bool = true) throws {
    var session = StoredSession(number: 99, name: name, salt: [])
    session.isOpen = isOpen
    try store.commit([], sessions: [session])
  }

  @Test("an answer whose commit succeeded stays when a later one of the same batch fails")
  func laterCommit() throws {
    var server = server()
    let close = #"{"id":"2","op":"close","session":"a"}"#
    // The name begins anew, so what was closed is kept first.
    for (index, request) in [say("hello", id: "1", session: "a"), close, say("hello", id: "3", session: "a")]
      .enumerated()
    {
      server.handle(.init(bytes: Array(request.utf8)[...]), number: index + 1)
    }
    try obstacle("a")
    let answers = try server.answers(to: [say("hello", id: "4", session: "b"), #"{"id":"5","op":"ping"}"#])
    #expect(answers.map(\.id) == ["1", "2", "3", "4", "5"])
    #expect(answers.map(\.code) == [nil, nil, "overloaded", "overloaded", nil])
    #expect(answers.map(\.sequence) == [1, 2, nil, nil, nil])
    #expect(try requests() == ["1", "2"])
  }

  @Test("what was refused may come again, and is then answered as if it came for the first time")
  func later() throws {
    var server = server()
    let request = say("I forgot my password", id: "1", session: "a")
    server.handle(.init(bytes: Array(request.utf8)[...]), number: 1)
    try obstacle("a")
    #expect(try server.answers(to: []).map(\.code) == ["overloaded"])
    try obstacle("a", isOpen: false)
    let answer = try server.answers(to: [request]).last
    #expect((answer?.asking, answer?.sequence) == ("email", 1))
    #expect(try server.answers(to: [request]).last == answer)
    #expect(try store.verify().fault == nil)
  }

  @Test("an event whose turn is not kept is not told, and comes when the store can be written again")
  func events() throws {
    var server = server()
    _ = try server.answers(to: [say("I forgot my password", session: "a")])
    // Due at the same time as the reminder, and in its way.
    let second = say("hello", id: "1", session: "b")
    server.handle(.init(bytes: Array(second.utf8)[...]), number: 1)
    server.handle(.init(bytes: Array(#"{"op":"advance","seconds":200}"#.utf8)[...]), number: 2)
    try obstacle("b")
    #expect(try server.answers(to: []).map { $0.code ?? $0.type } == ["overloaded", "result"])
    try obstacle("b", isOpen: false)
    let events = try server.answers(to: [#"{"op":"ping"}"#]).filter { $0.type == "event" }
    #expect(events.map(\.session) == ["a"])
    #expect(events.map(\.sequence) == [2])
  }

  @Test("a state taken up again under its id is not taken up twice, or turns after it were lost")
  func restoredOnce() throws {
    var server = server()
    _ = try server.answers(to: [say("I forgot my password", session: "a")])
    let state = try #require(try server.answers(to: [#"{"op":"state","session":"a"}"#]).last).state()
    let open = #"{"id":"1","op":"open","session":"b","state":\#(state)}"#
    let once = try server.answers(to: [open])
    let answer = try server.answers(to: [say("li@example.com", id: "2", session: "b")])
    #expect(answer.last?.asking == "confirm")
    #expect(try server.answers(to: [open]) == once)
    #expect(try server.answers(to: [say("yes", id: "3", session: "b")]).last?.asking == "mail_arrived")
  }

  /// The ids of requests whose answers are kept, in order.
  private func requests() throws -> [String] { try store.journal().compactMap(\.requestID) }
}

extension JournalEntry {
  /// The id of the request it answers, where that is a string.
  var requestID: String? {
    guard let mark = payload?.request, mark.first == "\"", let end = mark.lastIndex(of: "\"") else { return nil }
    return String(mark[mark.index(after: mark.startIndex)..<end])
  }
}
