import Testing
import Understanding

@testable import Assistant

@Suite("Several requests in one message")
struct SeveralRequestsTests {
  private func requests(_ text: String) -> [String] { Shipped.catalog.interpreter.read(text).requests }

  @Test(
    "a fraud told beside another request is one of them",
    arguments: [
      "my account was hacked so I need to reset my password", "I want to reset my password. I think I was hacked.",
      "账号被盗了，所以我要重置密码",
    ])
  func alarm(text: String) {
    #expect(Set(requests(text)) == ["reset_password", "report_fraud"])
  }

  @Test(
    "what hasn't happened is none",
    arguments: [
      "万一手机被偷了，我的钱安全吗", "如果卡被偷了，别人能刷吗", "if my card is stolen, how do I reset my password",
      "what if my phone gets stolen, is my money safe",
    ])
  func supposed(text: String) {
    #expect(!requests(text).contains("report_fraud"))
  }

  @Test("three joined by commas alone are three, two and what is quoted are not")
  func commas() {
    #expect(
      requests("reset my password, where is my transfer, I want a refund")
        == ["reset_password", "payment_delayed", "refund"])
    #expect(requests("I forgot my password, I can't log in") == [])
    #expect(requests("I reset my password, yet it says \"account disabled, contact support\"") == [])
  }

  @Test("a person named in passing is no mention of one, a person asked for is")
  func passing() {
    let mentions = { (text: String) in Shipped.catalog.interpreter.read(text).mentions.contains("human_agent") }
    for text in ["a human agent already told me that", "之前转人工，客服说等三天"] { #expect(!mentions(text), "\(text)") }
    for text in ["get me a human agent, I said", "客服说等三天，现在给我转人工"] { #expect(mentions(text), "\(text)") }
  }
}
