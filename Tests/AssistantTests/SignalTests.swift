import Dialogue
import Testing
import Understanding

@testable import Assistant

/// What a message says beside its intent: negation, slips, vague words, urgency, several requests.
@Suite("Signals of a message")
struct SignalTests {
  static let negated = [
    "我不是要退款", "不是退款", "不要退款", "我不想退款", "别取消付款", "先别取消转账", "不用退款了", "不需要退款", "我没说要退款", "不是想退款",
    "不是来退款的", "请不要取消订单", "千万别取消我的转账", "没打算退款", "不用转人工", "不需要人工客服", "别转人工", "不要重置密码", "我不想重置密码",
    "不是要改密码", "唔系要退款", "我唔想退款", "请勿退款",
    "I don't want a refund", "i dont want a refund", "I'm not asking for a refund", "not asking for a refund",
    "don't cancel my payment", "please don't cancel the order", "do not cancel the transfer", "never cancel my payment",
    "I didn't ask for a refund", "I never asked for a refund", "no need for a refund", "I don't need a refund",
    "it's not about a refund", "this is not about a refund", "I'm not looking for a refund",
    "I no longer want a refund",
    "we don't want a refund", "I do not want to reset my password", "don't reset my password", "no need for a human",
    "I don't want to talk to a human", "pls don't cancel my payment", "I wouldn't want a refund",
  ]

  @Test("a request that is turned down starts no flow", arguments: negated)
  func starts(nothing text: String) {
    let conversation = Shipped.conversation(text.unicodeScalars.contains { $0.value > 0x2E80 } ? .chinese : .english)
    conversation.hear(all: [text])
    #expect(conversation.state.dialogue.frames.isEmpty, "\(conversation.explainLast())")
    #expect(conversation.state.dialogue.owner == .bot)
  }

  @Test(
    "what is wanted instead is done",
    arguments: [
      ("我不是要退款，我是忘了密码", "reset_password"), ("不要退款，我的钱还没到账", "payment_delayed"), ("不用转人工，告诉我怎么重置密码就行", "reset_password"),
      ("I don't want a refund, my password is gone", "reset_password"),
      ("not asking for a refund, the money just hasn't arrived", "payment_delayed"),
      ("I'm not asking for a refund. I forgot my password.", "reset_password"),
      ("别转人工，我忘了密码", "reset_password"), ("别给我转人工，付款失败了怎么办", "payment_failed"),
    ])
  func instead(text: String, intent: String) {
    #expect(Shipped.catalog.interpreter.read(text).intent.name == intent)
  }

  @Test(
    "a question, a complaint or another person's refusal negates nothing",
    arguments: [
      ("你们为什么不退款", "refund"), ("商家不退款", "refund"), ("要不要退款你们说了算？快退款", "refund"), ("不是我付的款", "report_fraud"),
      ("they don't want to refund me", "refund"), ("the shop won't refund me", "refund"),
      ("why don't you refund me", "refund"),
      ("I never received my refund", "refund"), ("it's not me who made this payment", "report_fraud"),
    ])
  func notNegated(text: String, intent: String) {
    let reading = Shipped.catalog.interpreter.read(text)
    #expect(reading.intent.name == intent)
    #expect(reading.negated == nil)
  }

  @Test(
    "a slip in a long word is mended, and the repair is shown",
    arguments: [
      ("I forgot my pasword", "password"), ("forgot my passwrod", "password"), ("I want a refudn", "refund"),
      ("my payement failed", "payment"), ("my accoutn is locked", "account"), ("paymnt failed", "payment"),
      ("我要退宽", "退款"), ("登陆不了", "登录"), ("密马忘了", "密码"),
    ])
  func mended(text: String, word: String) {
    let reading = Shipped.catalog.interpreter.read(text)
    #expect(reading.repairs.map(\.text).contains(word))
    #expect(reading.intent.name != "out_of_scope")
    #expect(Shipped.catalog.interpreter.explain(text).contains { $0.contains(word) })
  }

  @Test(
    "ids, addresses, amounts, short words and yes or no stay as they are",
    arguments: [
      "TX2O26030100017", "passwrod@example.com", "refudn1@example.com", "rihgt", "worng", "neverr", "corect", "yess",
      "nno", "58 dolars",
    ])
  func untouched(text: String) {
    let repairs = Shipped.catalog.interpreter.read(text).repairs
    let answers: Set<String> = ["right", "wrong", "never", "correct", "yes", "no"]
    #expect(repairs.allSatisfy { !answers.contains($0.text) })
    #expect(repairs.isEmpty || !text.contains { $0.isNumber || $0 == "@" } || text.hasPrefix("58"))
  }

  @Test(
    "a single vague word gets its options",
    arguments: [
      ("密码", "reset_password"), ("钱", "payment_delayed"), ("退款", "refund"), ("账号", "account_problem"),
      ("付款？", "payment_failed"),
      ("卡", "payment_failed"), ("密碼", "reset_password"), ("安全", "security_advice"),
      ("cash", "payment_delayed"), ("refund", "refund"), ("password", "reset_password"), ("Money?", "payment_delayed"),
      ("my account", "account_problem"), ("the payment please", "payment_failed"), ("card", "payment_failed"),
      ("security", "security_advice"),
    ])
  func opener(text: String, first: String) {
    let conversation = Shipped.conversation()
    conversation.hear(all: [text])
    guard case .clarify(let options) = conversation.state.dialogue.prompt else {
      Issue.record("no options but \(String(describing: conversation.state.dialogue.prompt))")
      return
    }
    #expect(options.first == first)
    #expect((2...3).contains(options.count))
  }

  @Test(
    "urgency and distress raise the priority and never change the intent",
    arguments: [
      ("我的钱没到账，急死了", "payment_delayed"), ("付款失败，我要投诉你们！", "payment_failed"), ("退款还没到，太过分了", "refund"),
      ("my payment failed and I need it asap", "payment_failed"),
      ("the transfer hasn't arrived, this is an emergency", "payment_delayed"),
      ("where is my refund, I am furious", "refund"),
    ])
  func urgent(text: String, intent: String) {
    let conversation = Shipped.conversation()
    let turn = conversation.hear(all: [text])
    #expect(turn?.intent?.name == intent)
    #expect(conversation.state.dialogue.isUrgent)
    #expect(conversation.state.dialogue.urgencyAnswered)
  }

  @Test(
    "a request or a person that is turned down beside another matter is not served",
    arguments: ["我不要退款，还有帮我重置密码", "my payment failed but i do not need a human agent", "付款失败了，不用转人工"])
  func turnedDownBeside(text: String) {
    let reading = Shipped.catalog.interpreter.read(text)
    #expect(!reading.requests.contains("refund"))
    #expect(!reading.mentions.contains("human_agent"))
    let conversation = Shipped.conversation()
    conversation.hear(all: [text])
    #expect(conversation.state.dialogue.owner == .bot)
    #expect(!conversation.state.dialogue.frames.contains { $0.flow == "refund" })
  }

  @Test(
    "Han confusions are mended only where they are none of another word's",
    arguments: ["顾客付款失败了", "转账好几天了", "私人公司账户", "自动结算失败", "收到张三的转账", "转账什么时候到账"])
  func noConfusion(text: String) {
    #expect(Shipped.catalog.interpreter.read(text).repairs.isEmpty)
  }

  @Test("a yes or no stays one", arguments: ["ya", "yep", "nope", "sure", "correct", "wrong", "never"])
  func answers(text: String) {
    #expect(Shipped.catalog.interpreter.read(text).repairs.isEmpty)
  }

  @Test("what hangs on digits or signs is no word", arguments: ["1acount", "_acount", "acount2", "@pasword"])
  func glued(text: String) {
    #expect(Shipped.catalog.interpreter.read(text).repairs.isEmpty)
  }

  @Test(
    "two requests in one message are found in their order",
    arguments: [
      ("我要重置密码，另外还有一笔退款 TX2026030100017", ["reset_password", "refund"]),
      ("付款失败了，还有我的密码也忘了", ["payment_failed", "reset_password"]),
      ("reset my password and refund TX2026030100017", ["reset_password", "refund"]),
      ("my payment failed and also I forgot my password", ["payment_failed", "reset_password"]),
    ])
  func requests(text: String, intents: [String]) {
    #expect(Shipped.catalog.interpreter.read(text).requests == intents)
  }
}
