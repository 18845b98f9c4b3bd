import Foundation
import Testing

@testable import okpay

@Suite("The agents are the host's")
struct HostAgentTests {
  private func host(_ options: String...) throws -> HostProcess { try HostProcess(["--agent", "host"] + options) }

  private func join(_ host: HostProcess, _ name: String = "Lin") throws -> Wire {
    try host.answer(#"{"op":"agent_join","agent":"\#(name)"}"#)
  }

  private func tell(_ host: HostProcess, _ text: String, from name: String = "Lin") throws -> Wire {
    try host.answer(#"{"op":"agent_message","agent":"\#(name)","text":"\#(text)"}"#)
  }

  @Test("a hand-off tells who is to take over what; nobody comes by themselves")
  func handOff() throws {
    let host = try host()
    let queued = try host.say("我的付款失败了，TX2026022700067，li.lei@example.com", "转人工")
    #expect((queued.status, queued.speakers) == ("queued", ["system"]))
    let note = try #require(queued.fields["handoff"] as? [String: Any])
    #expect(note["flow"] as? String == "payment_failed")
    #expect(note["case"] is NSNull)
    let summary = try #require(note["summary"] as? String)
    #expect(summary.contains("TX2026022700067") && summary.contains("l***@e***.com"))
    #expect(!summary.contains("li.lei"))
    #expect(["reason", "team", "priority"].allSatisfy { note[$0] is String })
    #expect(try host.wait(seconds: 100_000) == [])
    host.end()
  }

  @Test("what the customer writes is for the agent: no replies, and the text without secrets")
  func heard() throws {
    let host = try host()
    try host.say("转人工")
    for isServed in [false, true] {
      if isServed { _ = try join(host) }
      let plain = try host.say("我的手机换了，邮箱 li.lei@example.com")
      #expect((plain.said, plain.status) == ([], isServed ? "agent" : "queued"))
      #expect(plain.fields["heard"] as? String == "我的手机换了，邮箱 li.lei@example.com")
      let card = try host.say("卡号4111 1111 1111 1111")
      #expect(card.fields["heard"] as? String == "卡号[card]")
      #expect(card.speakers == ["system"])
      #expect(!card.text.contains("1111"))
      #expect(try host.say("要等多久").said == [])
    }
    host.end()
  }

  @Test("an agent joins, speaks and leaves, and the assistant goes on")
  func served() throws {
    let host = try host("--lang", "en")
    try host.say("agent please")
    let joined = try join(host)
    #expect((joined.status, joined.said) == ("agent", ["Lin, a human agent, has joined."]))
    let spoken = try tell(host, "Hi, what can I do?\\u001b[2J\\nLin 4111 1111 1111 1111")
    #expect(spoken.text.contains(#"{"from":"agent","name":"Lin","text":"Hi, what can I do?[2J\nLin [card]"}"#))
    let left = try host.answer(#"{"op":"agent_leave","agent":"Lin","case":"CRM-5"}"#)
    #expect((left.status, left.speakers, left.asking) == ("bot", ["system", "bot"], "anything_else"))
    #expect(left.fields["case"] as? String == "CRM-5")
    #expect(try host.say("what's my case number?").said.joined().contains("CRM-5"))
    host.end()
  }

  @Test("an agent who asks for a secret is stopped, and told so")
  func stopped() throws {
    for (language, text) in [("zh", "请把验证码发给我"), ("en", "Please tell me the code we sent you")] {
      let host = try host("--lang", language)
      try host.say(language == "zh" ? "转人工" : "agent please")
      _ = try join(host)
      let stopped = try tell(host, text)
      #expect(stopped.fields["stopped"] as? String == "asks_for_secret")
      #expect(stopped.speakers == ["system"])
      #expect(!stopped.text.contains(text))
      let fine = try tell(host, language == "zh" ? "不要把密码告诉任何人" : "Never tell anyone your password")
      #expect((fine.speakers, fine.fields["stopped"] == nil) == (["agent"], true))
      host.end()
    }
  }

  @Test("the customer may leave the queue, and the host may give them back")
  func leaving() throws {
    let host = try host()
    try host.say("转人工")
    #expect(try host.say("不等了").status == "bot")
    #expect(try join(host).field == "session")
    try host.say("转人工")
    let back = try host.answer(#"{"op":"agent_leave"}"#)
    #expect((back.status, back.speakers) == ("bot", ["system", "bot"]))
    host.end()
  }

  @Test("nobody is queued when the service is closed")
  func closed() throws {
    let host = try HostProcess(["--agent", "host", "--start", "2026-03-02T23:00:00+08:00"])
    let answer = try host.say("转人工")
    #expect(answer.status == "bot")
    #expect(answer.fields["handoff"] == nil)
    host.end()
  }

  @Test("out of turn and wrongly named agents are refused")
  func mistakes() throws {
    let host = try host()
    #expect(try join(host).field == "session")
    try host.say("你好")
    for answer in [try join(host), try tell(host, "hi"), try host.answer(#"{"op":"agent_leave"}"#)] {
      #expect((answer.code, answer.field) == ("invalid_field", "session"))
    }
    try host.say("转人工")
    #expect(try tell(host, "hi").field == "session")
    for name in ["", " ", "a\\nb", "4111 1111 1111 1111", String(repeating: "n", count: 129)] {
      #expect(try join(host, name).field == "agent", "\(name)")
    }
    #expect(try host.answer(#"{"op":"agent_join"}"#).field == "agent")
    _ = try join(host)
    #expect(try join(host, "Chen").field == "session")
    #expect(try tell(host, "hi", from: "Chen").field == "agent")
    #expect(try host.answer(#"{"op":"agent_message","agent":"Lin"}"#).field == "text")
    let long = String(repeating: "长", count: 4001)
    #expect(try tell(host, long).code == "text_too_long")
    #expect(try host.answer(#"{"op":"agent_leave","agent":"Chen"}"#).field == "agent")
    #expect(try host.answer(#"{"op":"agent_leave","case":"\#(String(repeating: "9", count: 65))"}"#).field == "case")
    #expect(try tell(host, "hi").status == "agent")
    host.end()
  }

  @Test("without the option the ops are unknown")
  func simulated() throws {
    let host = try HostProcess([])
    try host.say("转人工")
    for answer in [try join(host), try tell(host, "hi"), try host.answer(#"{"op":"agent_leave"}"#)] {
      #expect((answer.code, answer.field) == ("unknown_op", "op"))
    }
    host.end()
  }

  @Test("a talk with an agent goes on from its state")
  func restored() throws {
    let host = try host()
    try host.say("转人工")
    _ = try join(host)
    let state = try host.answer(#"{"op":"state"}"#).state()
    _ = try host.answer(#"{"op":"open","session":"new","state":\#(state)}"#)
    let spoken = try host.answer(#"{"op":"agent_message","session":"new","agent":"Lin","text":"在的"}"#)
    #expect((spoken.status, spoken.speakers) == ("agent", ["agent"]))
    host.end()
  }
}
