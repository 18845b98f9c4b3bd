import Testing
import Understanding

@testable import Assistant

@Suite("Chinese and English in one line")
struct MixedLanguageTests {
  @Test(
    "a mixed line is read as the intent it means",
    arguments: [
      ("我的 payment failed 了 TX8812", "payment_failed"), ("password 忘了怎么办", "reset_password"),
      ("想要 refund 怎么弄", "refund"),
      ("帮我 reset 一下密码", "reset_password"), ("我要 cancel 这笔 payment", "refund"), ("转 agent 谢谢", "human_agent"),
      ("有没有 human 客服", "human_agent"), ("hotline 号码多少", "contact_info"), ("你们 weekend 上班吗", "service_hours"),
      ("我的 account 被 lock 了", "account_problem"), ("login 不了", "account_problem"),
      ("钱转出去了还 pending", "payment_delayed"),
      ("被 scam 了怎么办", "report_fraud"), ("有一笔 transaction 不是我的", "report_fraud"), ("two-factor 怎么开", "security_advice"),
      ("我的 card declined 了", "payment_failed"), ("transfer 还没到账", "payment_delayed"),
      ("收不到 verification code", "account_problem"),
      ("PIN 忘记了", "reset_password"), ("帮我 check 一下 payment 为什么失败", "payment_failed"), ("merchant 不给 refund", "refund"),
      ("被 charge 了两次", "refund"), ("客服 email 是什么", "contact_info"), ("想 delete account", "account_problem"),
      ("top up 失败了", "payment_failed"), ("hello 在吗", "greet"), ("thank you 啦", "thanks"), ("bye bye 拜拜", "goodbye"),
      ("please 说中文", "switch_language"), ("can we speak 中文", "switch_language"), ("my 付款 failed", "payment_failed"),
      ("how to 重置密码", "reset_password"), ("i want 退款", "refund"),
      ("where is my 转账, still not arrived", "payment_delayed"),
      ("need 人工客服 now", "human_agent"), ("my 账户 is locked", "account_problem"), ("someone 盗刷 my card", "report_fraud"),
      ("is it 安全 to save my card", "security_advice"), ("what's your 客服电话", "contact_info"),
      ("are you 上班 on sunday", "service_hours"),
    ])
  func read(text: String, intent: String) {
    #expect(Shipped.catalog.interpreter.read(text).intent.name == intent)
  }
}
