import Foundation
import GRDB
import Testing

@testable import Storage
@testable import okpay

@Suite("A store that cannot be read for a while")
struct UnreadableStoreTests {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    var before = server()
    _ = try before.answers(to: [say("I forgot my password", id: "1", session: "a")])
  }

  private func server() -> PipeServer { .still(language: .english, store: store) }

  /// Puts the sessions where nobody finds them, or back again.
  private func hide(_ isHidden: Bool = true) throws {
    let (old, new) = isHidden ? ("session", "hidden") : ("hidden", "session")
    try store.queue.write { try $0.execute(sql: "ALTER TABLE \(old) RENAME TO \(new)") }
  }

  @Test("what is asked of a session that is only there is refused, and may come again; nothing begins in its place")
  func refused() throws {
    var server = server()
    try hide()
    let email = say("li@example.com", id: "2", session: "a")
    let requests = [email, say("hello", id: "3", session: "b"), #"{"id":"4","op":"state","session":"a"}"#]
    let answers = try server.answers(to: requests + [#"{"id":"5","op":"ping"}"#])
    #expect(answers.map(\.id) == ["2", "3", "4", "5"])
    #expect(answers.map(\.code) == ["overloaded", "overloaded", "overloaded", nil])
    for answer in answers.dropLast() {
      #expect((answer.fields["error"] as? NSDictionary)?["retryable"] as? Bool == true)
    }
    #expect(server.sessions.count == 0)
    try hide(false)
    let answer = try server.answers(to: [email]).last
    #expect((answer?.asking, answer?.sequence) == ("confirm", 2))
  }

  @Test("a timer waits until its session can be read again")
  func timers() throws {
    var server = server()
    try server.takeUpTimers()
    try hide()
    let missed = try server.answers(to: [#"{"op":"advance","seconds":200}"#])
    #expect(missed.map(\.type) == ["result"])
    try hide(false)
    let events = try server.answers(to: [#"{"op":"advance","seconds":100}"#]).filter { $0.type == "event" }
    #expect(events.map(\.session) == ["a"])
    #expect(events.map(\.sequence) == [2])
  }
}
