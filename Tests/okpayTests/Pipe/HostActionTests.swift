import Foundation
import Testing

@testable import okpay

/// What a payment that went wrong looks like in a host's records.
private let record = """
  {"transaction.amount":{"currency":"CNY","minor":42800},"transaction.overdue":"no",\
  "transaction.reason":"card_limit","transaction.status":"failed"}
  """

@Suite("A host does what the back office is asked for")
struct HostActionTests {
  private func host(_ options: String...) throws -> HostProcess { try HostProcess(["--actions", "host"] + options) }

  /// A talk that waits for the mail to be sent.
  private func sending(_ host: HostProcess) throws -> Wire { try host.say("我忘记密码了，li.lei@example.com", "对") }

  /// A talk that waits for a payment to be looked up.
  private func lookingUp(_ host: HostProcess) throws -> Wire {
    try host.say("payment failed, TX2026022700067, lee@example.com", "yes", "yes", "yes")
  }

  @Test("an action is listed once with what it needs, and the talk goes on with its result")
  func sent() throws {
    let host = try host()
    let asked = try sending(host)
    #expect(asked.actions == ["a1 send_reset_mail"])
    #expect(
      asked.text.hasPrefix(
        #"{"actions":[{"data":{"email":"li.lei@example.com"},"flow":"reset_password","key":"a1","#
          + #""name":"send_reset_mail"}],"asking":null,"#))
    #expect((asked.said, asked.status, asked.flow) == ([], "bot", "reset_password"))
    let done = try host.finish("a1", "ok")
    #expect((done.asking, done.actions) == ("mail_arrived", []))
    #expect(done.said.first?.contains("重置邮件已经在路上") == true)
    host.end()
  }

  @Test("what a host found out is shown and branched on")
  func found() throws {
    let host = try host()
    #expect(try lookingUp(host).actions == ["a1 look_up_transaction"])
    let done = try host.finish("a1", "ok", data: record)
    #expect(done.said.joined().contains("428.00"))
    #expect(done.flow == "payment_failed")
    host.end()
  }

  @Test("every outcome is the flow's, a failed one is never told as a success")
  func outcomes() throws {
    for (outcome, text) in [("failed", "没发出去"), ("ok", "已经在路上")] {
      let host = try host()
      _ = try sending(host)
      let done = try host.finish("a1", outcome)
      #expect(done.said.joined().contains("已经在路上") == (outcome == "ok"), "\(outcome) \(text)")
      #expect(done.asking != nil)
      host.end()
    }
    let host = try host()
    _ = try lookingUp(host)
    #expect(try host.finish("a1", "not_found").said.isEmpty == false)
    host.end()
  }

  @Test("without an answer it counts as timed out after the limit, to the second; what comes then is unknown")
  func timedOut() throws {
    let host = try host()
    _ = try sending(host)
    #expect(try host.wait(seconds: 29) == [])
    let late = try host.wait(seconds: 1)
    #expect(late.map(\.event) == ["timer"])
    #expect(late.map { $0.fields["at"] as? String } == ["2026-03-02T10:00:30+08:00"])
    #expect(late.first?.said.isEmpty == false)
    #expect(late.first?.said.joined().contains("已经在路上") == false)
    #expect(try host.finish("a1", "ok").code == "unknown_action")
    host.end()
  }

  @Test("the limit is the content's, and time passes by itself, too")
  func limit() throws {
    let host = try HostProcess(
      ["--actions", "host", "--given", "settings.actions.limit_seconds = 1"], clock: [])
    _ = try sending(host)
    let late = try Wire(#require(host.pipe.line()))
    #expect((late.type, late.event) == ("event", "timer"))
    host.end()
  }

  @Test("a wrong answer is refused and does nothing; the right one still counts, once")
  func mistakes() throws {
    let host = try host()
    _ = try lookingUp(host)
    #expect(try host.finish("a2", "ok").code == "unknown_action")
    #expect(
      try host.answer(#"{"op":"action_result","session":"x","key":"a1","outcome":"ok"}"#).code == "unknown_action")
    for outcome in ["timed_out", "done", ""] {
      #expect(try host.finish("a1", outcome, data: record).field == "outcome")
    }
    for (old, new, field) in [
      ("\"failed\"", "\"lost\"", "data.transaction.status"), ("\"no\"", "false", "data.transaction.overdue"),
      ("42800", "428.5", "data.transaction.amount"), ("42800", "-1", "data.transaction.amount"),
      ("CNY", "yuan", "data.transaction.amount"), ("transaction.reason", "reason", "data"),
      ("{\"transaction.amount", "{\"more\":1,\"transaction.amount", "data"),
      (",\"transaction.status\":\"failed\"", "", "data.transaction.status"),
    ] {
      let wrong = try host.finish("a1", "ok", data: record.replacingOccurrences(of: old, with: new))
      #expect((wrong.code, wrong.field) == ("invalid_field", field), "\(new)")
    }
    #expect(try host.finish("a1", "ok").field == "data.transaction.amount")
    #expect(try host.finish("a1", "not_found", data: record).field == "data")
    #expect(try host.answer(#"{"op":"action_result","key":"a1","outcome":"ok","data":[]}"#).field == "data")
    #expect(try host.answer(#"{"op":"action_result","outcome":"ok"}"#).field == "key")
    #expect(try host.answer(#"{"op":"action_result","key":"a1"}"#).field == "outcome")
    let done = try host.finish("a1", "ok", data: record)
    #expect(done.said.joined().contains("428.00"))
    #expect(try host.finish("a1", "ok", data: record).code == "unknown_action")
    #expect(try host.answer(#"{"op":"state"}"#).sequence == (done.sequence ?? 0) + 1)
    host.end()
  }

  @Test("while it is under way the assistant says so once in a while, in both languages, and does nothing else")
  func working() throws {
    for (language, texts, sign) in [
      ("zh", ["好了吗", "对", "我的邮箱是wang@example.com", "怎么还没好"], "还"),
      ("en", ["is it done?", "yes", "my address is wang@example.com", "hello?"], "yet"),
    ] {
      let host = try host("--lang", language)
      _ = language == "zh" ? try sending(host) : try host.say("I forgot my password, lee@example.com", "yes")
      let answers = try texts.map { try host.say($0) }
      #expect(answers.map { $0.said.count } == [1, 0, 0, 1])
      #expect(answers.last?.said.first?.contains(sign) == true)
      #expect(answers.allSatisfy { $0.actions.isEmpty && $0.asking == nil })
      #expect(try host.finish("a1", "ok").asking == "mail_arrived")
      host.end()
    }
  }

  @Test("another matter is taken up afterwards")
  func later() throws {
    let host = try host()
    _ = try sending(host)
    #expect(try host.say("我还想退款").said.joined().contains("退款"))
    _ = try host.finish("a1", "ok")
    #expect(try host.say("收到了").flow == "refund")
    host.end()
  }

  @Test("cancelling works at once; the result that comes then is taken and says nothing")
  func cancelled() throws {
    let host = try host()
    _ = try sending(host)
    let cancelled = try host.say("取消")
    #expect((cancelled.flow, cancelled.said.count) == (nil, 1))
    let done = try host.finish("a1", "ok")
    #expect((done.type, done.said, done.flow, done.actions) == ("result", [], nil, []))
    #expect(try host.finish("a1", "ok").code == "unknown_action")
    host.end()
  }

  @Test("what is taken up again after a cancel uses the result, and is not asked for twice")
  func resumed() throws {
    for isAnsweredBefore in [true, false] {
      let host = try host()
      _ = try sending(host)
      try host.say("取消")
      if isAnsweredBefore { _ = try host.finish("a1", "ok") }
      let back = try host.say("还是接着办吧")
      #expect((back.flow, back.actions) == ("reset_password", []))
      let done = isAnsweredBefore ? back : try host.finish("a1", "ok")
      #expect(done.asking == "mail_arrived")
      host.end()
    }
  }

  @Test("a person can be had at once; nobody waits for the action any more, nor is told that it took too long")
  func person() throws {
    for answers in [true, false] {
      let host = try host("--agent", "host")
      _ = try sending(host)
      #expect(try host.say("转人工").status == "queued")
      if answers { #expect(try host.finish("a1", "ok").said == []) }
      #expect(try host.wait(seconds: 100) == [])
      #expect(try host.finish("a1", "ok").code == "unknown_action")
      host.end()
    }
  }

  @Test("keys and what is outstanding survive a state; nothing is listed again")
  func restored() throws {
    let first = try host()
    _ = try sending(first)
    let state = try first.answer(#"{"op":"state"}"#).state()
    let saved = try JSONTree(state).members["actions"]?.elements.map(\.members) ?? []
    #expect(saved.map { $0["key"] } == [.string("a1")])
    #expect(saved.map { $0["name"] } == [.string("send_reset_mail")])
    #expect(saved.map { $0["data"] } == [.object(["email": .string("li.lei@example.com")])])
    first.pipe.kill(SIGKILL)
    let second = try host()
    #expect(try second.answer(#"{"op":"open","state":\#(state)}"#).actions == [])
    #expect(try second.say("好了吗").actions == [])
    #expect(try second.finish("a1", "failed").asking != nil)
    // The next key is a new one.
    #expect(try second.say("好的", "对").actions == ["a2 send_reset_mail"])
    second.end()
  }

  @Test("without the option there are no actions, and nobody waits for their results")
  func simulated() throws {
    let host = try HostProcess([])
    let done = try sending(host)
    #expect((done.actions, done.asking) == ([], "mail_arrived"))
    let refused = try host.finish("a1", "ok")
    #expect((refused.code, refused.field) == ("unknown_op", "op"))
    host.end()
  }
}
