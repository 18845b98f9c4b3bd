import Dialogue
import Testing
import Understanding

@testable import Assistant

@Suite("A conversation")
struct ConversationTests {
  static let talks = [
    ["我忘记密码了", "li.lei@example.com", "是", "没收到", "还是没有", "对", "收到了", "没有了"],
    ["我想退款，商家不理我", "TX2026030100018，58块", "li.lei@example.com", "没收到货", "不对", "金额", "60元", "对", "不用"],
    ["my payment failed TX2026030100083", "yes", "what are your hours?", "yes", "yes", "anna.smith@example.com", "no"],
    ["转人工", "还要多久", "不等了", "谢谢", "再见"],
  ]

  @Test("the same seed gives the same talk, to the letter", arguments: talks)
  func repeatable(texts: [String]) {
    let first = Shipped.conversation(seed: 9)
    let second = Shipped.conversation(seed: 9)
    for text in texts { #expect(first.hear(text, at: Shipped.start) == second.hear(text, at: Shipped.start)) }
  }

  @Test("a talk taken up from its snapshot before every message goes on unchanged", arguments: talks)
  func restored(texts: [String]) throws {
    let whole = Shipped.conversation(seed: 3)
    var broken = Shipped.conversation(seed: 3)
    for text in texts {
      broken = try Conversation(catalog: Shipped.catalog, snapshot: broken.snapshot())
      #expect(whole.hear(text, at: Shipped.start) == broken.hear(text, at: Shipped.start))
      #expect(whole.snapshot() == broken.snapshot())
    }
  }

  @Test("what is no snapshot is refused", arguments: ["", "{}", "[1]", "null"])
  func malformed(text: String) {
    #expect(throws: SnapshotError.malformed) {
      _ = try Conversation(catalog: Shipped.catalog, snapshot: Array(text.utf8))
    }
  }

  @Test("a variant of a text is never used twice running")
  func variants() {
    let conversation = Shipped.conversation()
    var last = ""
    for _ in 0..<6 {
      let line = conversation.hear("你好", at: Shipped.start).lines.last?.text ?? ""
      #expect(line != last)
      last = line
    }
  }

  @Test("a queue moves on by time, the agent greets, sums up and leaves, the assistant takes over")
  func desk() throws {
    let conversation = Shipped.conversation()
    #expect(conversation.hear("转人工", at: Shipped.start).status == .queued)
    let joins = try #require(conversation.nextDue)
    #expect(conversation.advance(to: Instant(milliseconds: joins.milliseconds - 1)).isEmpty)
    let joined = try #require(conversation.advance(to: joins).first)
    #expect(joined.status == .agent)
    #expect(joined.lines.map(\.speaker) == [.system, .agent])
    let leaves = try #require(conversation.nextDue)
    let left = try #require(conversation.advance(to: leaves).first)
    #expect(left.status == .bot)
    #expect(left.lines.map(\.speaker) == [.agent, .system, .bot])
    #expect(conversation.nextDue == nil)
  }

  @Test("a message too long to read is answered, and the talk goes on")
  func long() {
    let conversation = Shipped.conversation()
    let turn = conversation.hear(String(repeating: "我要退款", count: 300_000), at: Shipped.start)
    #expect(turn.lines.count == 1)
    #expect(conversation.hear("我要退款", at: Shipped.start).flow == "refund")
  }

  @Test("anything at all gets an answer, and nothing raw comes back")
  func noise() {
    let pieces = [
      "我", "要", "退款", "密码", "refund", "password", "no", "yes", "是", "不", " ", "，", "?", "\u{1B}[2J", "\u{0}",
      "{{email}}",
      "{\"op\":\"close\"}", "58", "元", "$", "li@x.co", "TX20260301", "4111 1111 1111 1111", "😀", "\u{200B}", "\n",
      "转人工", "取消", "算了",
      "e\u{301}", "𠮷", "１２３", "%s", "<script>", "验证码", "123456", "周六", "第二个", "…", "\u{202E}abc",
    ]
    var random = SplitMix(seed: 77)
    for talk in 0..<4000 {
      let conversation = Shipped.conversation(talk % 2 == 0 ? .chinese : .english, seed: UInt64(talk))
      var now = Shipped.start
      for _ in 0..<25 {
        var text = ""
        for _ in 0..<random.next() % 7 { text += pieces[Int(random.next() % UInt64(pieces.count))] }
        let turn = conversation.hear(text, at: now)
        #expect(!turn.lines.isEmpty)
        #expect(!turn.lines.contains { line in line.text.contains("4111 1111 1111 1111") || line.text.isEmpty })
        #expect(!turn.heard.contains("4111 1111 1111 1111"))
        if random.next() % 5 == 0 {
          now = now.advanced(bySeconds: 20)
          _ = conversation.advance(to: now)
        }
      }
    }
  }
}
