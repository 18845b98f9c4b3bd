import Testing
import Understanding

@Suite("Secrets")
struct RedactorTests {
  @Test(
    "that are card numbers are taken out",
    arguments: [
      ("4111111111111111", "[card]"), ("4111 1111 1111 1111", "[card]"), ("4111-1111-1111-1111", "[card]"),
      ("4111.1111.1111.1111", "[card]"), ("4111 - 1111 - 1111 - 1111", "[card]"),
      ("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "[card]"), ("４１１１１１１１１１１１１１１１", "[card]"),
      ("我的卡号是4111111111111111，付款失败", "我的卡号是[card]，付款失败"), ("卡4111111111111111过期了", "卡[card]过期了"),
      ("my card 5555555555554444 failed", "my card [card] failed"), ("378282246310005", "[card]"),
      ("3782 822463 10005", "[card]"), ("30569309025904", "[card]"), ("6011111111111117", "[card]"),
      ("3530111333300000", "[card]"), ("6222020000000000000", "[card]"), ("visa4111111111111111", "visa[card]"),
      ("card:4111111111111111.", "card:[card]."), ("4111\u{200B}1111\u{200B}1111\u{200B}1111", "[card]"),
      ("4222222222222", "[card]"), ("4111 1111 1111 1111 12/27", "[card] 12/27"),
      ("4111111111111111 and 5555555555554444", "[card] and [card]"), ("TX1234 4111111111111111", "TX1234 [card]"),
      ("2223003122003222", "[card]"), ("58,4111111111111111", "58,[card]"), ("５８，４１１１１１１１１１１１１１１１", "５８，[card]"),
    ])
  func cards(text: String, utterance: String) {
    #expect(Redactor.redact(text).utterance == utterance)
  }

  @Test(
    "that are codes, security codes and passwords are taken out beside their word",
    arguments: [
      ("验证码是805281", "验证码是[code]"), ("验证码 805281", "验证码 [code]"), ("验证码：８０５２８１", "验证码：[code]"),
      ("805281是验证码", "[code]是验证码"), ("805281这个验证码不对", "[code]这个验证码不对"), ("验证码输了805281还是不行", "验证码输了[code]还是不行"),
      ("校验码4821", "校验码[code]"), ("动态密码 8848", "动态密码 [code]"), ("短信码是12 34 56", "短信码是[code]"),
      ("验证码是八零五二八一", "验证码是[code]"), ("驗證碼是805281", "驗證碼是[code]"), ("验证码A8F2K9", "验证码[code]"),
      ("my verification code is 805281", "my verification code is [code]"), ("805281 is my code", "[code] is my code"),
      ("OTP: 482-913", "OTP: [code]"), ("G-123456 is the code", "[code] is the code"),
      ("the code G-123456", "the code [code]"), ("login code 12345678", "login code [code]"),
      ("passcode 9921", "passcode [code]"), ("code is AB12CD", "code is [code]"),
      ("the code you sent, 884422, is wrong", "the code you sent, [code], is wrong"),
      ("my one-time pin is 3190", "my one-time pin is [code]"), ("cvv 123", "cvv [cvv]"),
      ("123456（验证码）", "[code]（验证码）"), ("CVC: 1234", "CVC: [cvv]"),
      ("安全码是456", "安全码是[cvv]"), ("security code 123", "security code [cvv]"),
      ("security code 123456", "security code [code]"), ("密码是abc123", "密码是[password]"),
      ("我的密码是hunter2。", "我的密码是[password]。"), ("密码：Qwer!234", "密码：[password]"), ("支付密码123456", "支付密码[password]"),
      ("密码改成abc888了", "密码改成[password]了"), ("密码是一二三四五六", "密码是[password]"), ("密码是swordfish，登不上", "密码是[password]，登不上"),
      ("my password is hunter2", "my password is [password]"),
      ("my password is swordfish.", "my password is [password]."),
      ("my password is swordfish and it fails", "my password is [password] and it fails"),
      ("the password I use is hunter2", "the password I use is [password]"),
      ("password: letmein", "password: [password]"), ("password = P@ssw0rd", "password = [password]"),
      ("my password is \"open sesame\"", "my password is \"[password]\""),
      ("changed my password to hunter2", "changed my password to [password]"), ("PIN: 4321", "PIN: [password]"),
      ("my pin is 4321", "my pin is [password]"), ("PIN码是123456", "PIN码是[password]"),
      ("use 003407 as your password", "use [password] as your password"),
      ("4111111111111111 cvv 123 pin 4321", "[card] cvv [cvv] pin [password]"),
    ])
  func besideTheirWord(text: String, utterance: String) {
    #expect(Redactor.redact(text).utterance == utterance)
  }

  @Test(
    "are not seen in harmless texts",
    arguments: [
      "4111111111111112", "1700000000000", "1700000000000000", "2026030100018", "TX4111111111111111", "13800138000",
      "+8613800138000", "1234567890123456", "0000000000000000", "41111111111111114111111111111111", "411111111111",
      "¥1,111,111.11", "2026-10-01 10:00:00", "urn:uuid:123e4567-e89b-12d3-a456-426655440000", "订单号20260301123456",
      "尾号1111", "收不到验证码", "验证码是什么", "验证码5分钟有效", "收不到验证码，手机号是13800138000", "验证码没收到，扣了1000元", "验证码没来还扣了1000",
      "验证码发到尾号1234的手机", "没收到验证码 TX12345", "二维码1234", "邮编100020", "错误码10023", "安全码在哪里",
      "I paid 1000 but got no verification code", "error code 1001", "zip code 10002", "promo code 88888",
      "country code 0086", "no verification code since 2026", "the code expires in 10 minutes", "what is a cvv",
      "security code", "send the code to 1380", "密码是什么", "密码是错的", "密码是不是错了", "忘记密码", "忘记密码13800138000",
      "忘记密码 li@example.com", "密码：li@example.com", "重置密码 TX2026030100018", "密码错误，扣了1000元", "密码是6位", "密码是六位数", "支付密码怎么改",
      "密码输错3次", "my password is not working", "my password is wrong", "my password is expired.",
      "my password isn't working", "I forgot my password", "I need my password to log in", "what is my password",
      "password is 8 characters long", "reset my password TX12345", "my password is the same as before",
      "password reset link expired in 2026", "my pin is blocked", "pin 2 messages", "is my password safe?", "password?",
      "the password reset is taking 3 days",
    ])
  func harmless(text: String) {
    let redacted = Redactor.redact(text)
    #expect(redacted.utterance == text)
    #expect(redacted.secrets == [])
  }

  @Test("are reported with the places of their masks")
  func places() {
    let text = "卡４１１１１１１１１１１１１１１１，cvv 123👍"
    let (utterance, secrets) = Redactor.redact(text)
    #expect(utterance == "卡[card]，cvv [cvv]👍")
    #expect(secrets == [Secret(kind: .card, range: 1..<7), Secret(kind: .securityCode, range: 12..<17)])
    #expect(secrets.map { excerpt(utterance, $0.range) } == ["[card]", "[cvv]"])
  }

  @Test("leave their masks, which are the same secrets a second time")
  func twice() {
    let once = Redactor.redact("卡4111 1111 1111 1111，验证码805281，密码是abc123，cvv 123")
    let twice = Redactor.redact(once.utterance)
    #expect(once.utterance == "卡[card]，验证码[code]，密码是[password]，cvv [cvv]")
    #expect(twice.utterance == once.utterance)
    #expect(twice.secrets == once.secrets)
  }

  @Test(
    "are sought in texts of any length",
    arguments: ["1", "1 ", "4111 ", "code ", "密码是", "password is ", "is code 1234 "])
  func long(unit: String) {
    let text = String(repeating: unit, count: 2_000)
    let (utterance, secrets) = Redactor.redact(text)
    let scalars = Array(utterance.unicodeScalars)
    #expect(secrets.allSatisfy { scalars[$0.range.lowerBound] == "[" && scalars[$0.range.upperBound - 1] == "]" })
  }
}
