import Dialogue
import Foundation
import Storage
import Testing

@testable import Assistant
@testable import okpay

@Suite("A pipe with a store")
struct PipeStoreTests {
  private let store: Store

  init() throws { store = try Store.inMemory() }

  private func server(at seconds: Int = 0) -> PipeServer {
    .still(start: TranscriptHeader().clock.advanced(bySeconds: seconds), language: .english, store: store)
  }

  @Test("goes on in another process where a session was, and counts on")
  func goesOn() throws {
    var first = server()
    let asked = try first.answers(to: [say("I forgot my password", id: "1")])
    #expect(asked.last?.fields["asking"] as? String == "email")
    var second = server(at: 60)
    let answered = try second.answers(to: [say("li@example.com", id: "2")])
    #expect(answered.last?.sequence == 2)
    #expect((answered.last?.fields["slots"] as? [String: String])?["email"] == "li@example.com")
  }

  @Test("answers a request that comes again with what it answered before, and does nothing twice")
  func again() throws {
    let request = say("I forgot my password", id: "a")
    var first = server()
    let once = try first.answers(to: [request])
    #expect(try first.answers(to: [request]) == once)
    #expect(try first.answers(to: [say("hello", id: "b"), request]).last == once.last)
    var second = server()
    #expect(try second.answers(to: [request]) == once)
    #expect(try second.answers(to: [say("li@example.com", id: "c")]).last?.sequence == 3)
  }

  @Test("takes another message with a used id for another request, and integers for other ids than strings")
  func otherRequests() throws {
    var server = server()
    _ = try server.answers(to: [say("hello", id: "1")])
    #expect(try server.answers(to: [say("I forgot my password", id: "1")]).last?.sequence == 2)
    #expect(try server.answers(to: [#"{"id":1,"text":"hello"}"#]).last?.sequence == 3)
    #expect(try server.answers(to: [#"{"text":"hello"}"#, #"{"text":"hello"}"#]).map(\.sequence) == [4, 5])
  }

  @Test("answers a repeated close from the closed session, and begins anew with the next message")
  func closing() throws {
    var server = server()
    _ = try server.answers(to: [say("hello", id: "1")])
    let close = #"{"id":"2","op":"close"}"#
    let closed = try server.answers(to: [close])
    #expect(try server.answers(to: [close]) == closed)
    #expect(try server.answers(to: [say("hello", id: "3")]).last?.sequence == 1)
    #expect(try store.openSessions() == 1)
  }

  @Test("fires the timers of sessions that a process before it left")
  func timers() throws {
    var first = server()
    _ = try first.answers(to: [say("I forgot my password")])
    var second = server()
    try second.takeUpTimers()
    let events = try second.answers(to: [#"{"op":"advance","seconds":86400}"#]).filter { $0.type == "event" }
    #expect(events.map(\.sequence) == [2, 3, 4])
    #expect(events.allSatisfy { $0.fields["event"] as? String == "timer" })
  }

  @Test("lets idle sessions leave memory and takes them up again")
  func idle() throws {
    var server = server()
    _ = try server.answers(to: [say("I forgot my password", session: "a"), say("I want a refund", session: "b")])
    #expect(server.sessions.count == 2)
    _ = try server.answers(to: [#"{"op":"advance","seconds":600}"#, say("hold on", session: "b")])
    _ = try server.answers(to: [#"{"op":"advance","seconds":840}"#, #"{"op":"ping"}"#])
    #expect(server.sessions.names.map(\.text) == ["b"])
    let answer = try server.answers(to: [say("li@example.com", session: "a")]).last
    #expect(answer?.fields["flow"] as? String == "reset_password")
  }

  @Test("forgets a customer: nothing of them is left, the chain holds, the name begins anew")
  func forgetting() throws {
    var server = server()
    _ = try server.answers(to: [say("I forgot my password"), say("li@example.com"), say("hello", session: "other")])
    #expect(try server.answers(to: [#"{"id":9,"op":"forget","session":"default"}"#]).last?.type == "result")
    #expect(try store.journal().filter { $0.session == 1 }.allSatisfy { $0.payload == nil })
    #expect(try store.verify().fault == nil)
    #expect(try server.answers(to: [say("hello")]).last?.sequence == 1)
    #expect(try server.answers(to: [say("hello", id: "2", session: "other")]).last?.sequence == 2)
  }

  @Test("keeps no secret, whatever was typed")
  func secrets() throws {
    var server = server()
    _ = try server.answers(to: [say("my card is 4111 1111 1111 1111 and my password is hunter2", id: "1")])
    let inputs = try store.journal().compactMap(\.payload?.input)
    #expect(inputs.last == "my card is [card] and my password is [password]")
    for entry in try store.journal() {
      let text = String(decoding: entry.payload?.answer ?? [], as: UTF8.self) + entry.rules
      #expect(!text.contains("4111") && !text.contains("hunter2"))
    }
  }

  @Test("says for every turn what decided")
  func rules() throws {
    var server = server()
    _ = try server.answers(to: [say("I forgot my password")])
    let entry = try #require(try store.journal().last)
    #expect(entry.kind == "heard")
    #expect(entry.rules.hasPrefix("intent/reset_password reset_password/"))
    #expect(entry.content == Product.catalog.contentHash)
  }

  @Test("rebuilds a session from its journal when another version packed its state")
  func otherVersion() throws {
    var first = server()
    _ = try first.answers(to: [say("I forgot my password")])
    var stored = try #require(try store.session(named: "default"))
    stored.state = [1, 2, 3]
    try store.commit([], sessions: [stored])
    var second = server()
    let answer = try second.answers(to: [say("li@example.com")]).last
    #expect(answer?.fields["flow"] as? String == "reset_password")
    #expect(answer?.sequence == 2)
  }
}
