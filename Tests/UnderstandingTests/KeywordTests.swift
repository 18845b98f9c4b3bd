import Testing

@testable import Understanding

@Suite("Keywords")
struct KeywordTests {
  static let stopWords = ["我的", "了", "my", "the", "please"]

  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    let matcher = KeywordMatcher([(try Pattern(pattern), 1)], stopWords: Self.stopWords)
    return !matcher.hits(in: Fold.word(text)).isEmpty
  }

  @Test(
    "a keyword is found wherever its words are, in either script",
    arguments: [
      ("退款", "我要退款谢谢"), ("退款", "我要 退 款"), ("refund", "REFUND，pls"), ("refund", "ｒｅｆｕｎｄ please"),
      ("退款", "我要退\u{200B}款"), ("忘记 密码", "忘记了我的密码"), ("忘记 * 密码", "忘记那个很长的支付密码"),
      ("reset password", "Reset my password"), ("reset [login] password", "reset login password"),
      ("(忘|忘记|忘了) * 密码", "忘了密码"), ("refund*", "two refunds"), ("账号", "帳號被鎖"),
      ("cancel * order", "cancel the last order"),
      ("log in", "can't log in"),
    ])
  func found(pattern: String, text: String) throws {
    #expect(try matches(pattern, text))
  }

  @Test(
    "a keyword is not found inside other words, in the wrong order or too far apart",
    arguments: [
      ("fund", "refund"), ("id", "paid"), ("refund", "refunds"), ("reset password", "password reset"),
      ("忘记 密码", "密码忘记"), ("cancel * order", "cancel one two three four five six seven eight nine order"),
      ("忘记密码", "忘记那个密码"),
    ])
  func notFound(pattern: String, text: String) throws {
    #expect(try !matches(pattern, text))
  }

  @Test(
    "a faulty keyword names its fault",
    arguments: [
      ("", PatternFault.empty), ("(a|b", .unclosed("(")), ("[a", .unclosed("[")), ("a)", .unexpected(")")),
      ("* a", .startsWithGap), ("[a] * b", .startsWithGap), ("<pay>", .unknownRule("pay")),
    ])
  func faults(source: String, fault: PatternFault) {
    #expect(throws: fault) { try Pattern(source) }
  }

  @Test("a rule stands for its alternatives")
  func rule() throws {
    let pattern = try Pattern("can't <pay>", rules: ["pay": [Pattern("pay"), Pattern("check out")]])
    let matcher = KeywordMatcher([(pattern, 7)])
    #expect(matcher.hits(in: Fold.word("I can't check out")) == [KeywordMatcher.Hit(tag: 7, range: 2..<17)])
  }

  @Test("every option of a long choice is found, behind words that are passed over too, and none that isn't there")
  func longChoice() throws {
    let options = [
      "tram", "b", "card*", "down town", "echo", "fare", "grid", "(hotel|inn)", "票", "juice", "kiosk", "[big] lamp",
      "museum", "noodles", "oven", "pass", "queue", "rent", "shoes", "tax*",
    ]
    let said = [
      "tram", "b", "cards", "down town", "echo", "fare", "grid", "inn", "票", "juice", "kiosk", "lamp", "museum",
      "noodles",
      "oven", "pass", "queue", "rent", "shoes", "taxes",
    ]
    let pattern = "pay (\(options.joined(separator: "|")))"
    for text in said {
      #expect(try matches(pattern, "pay \(text)"))
      #expect(try matches(pattern, "pay the my please \(text) now"))
    }
    for text in ["", "trams", "c", "car", "down", "hot", "big", "shoe", "the", "the my please my tram"] {
      #expect(try !matches(pattern, "pay \(text)"))
    }
  }

  @Test("a gap takes eight words at most, signs among them")
  func gap() throws {
    #expect(try matches("lost * phone", "lost 1 2 3 4 5 6 7 8 phone"))
    #expect(try !matches("lost * phone", "lost 1 2 3 4 5 6 7 8 9 phone"))
    #expect(try matches("lost * phone", "lost, in a bus: phone"))
  }

  @Test("many optional parts take no longer than the text allows")
  func linear() throws {
    let matcher = KeywordMatcher([(try Pattern("a * a * a * b"), 1)])
    let text = Fold.word(String(repeating: "a ", count: 4000))
    #expect(matcher.hits(in: text).isEmpty)
  }
}
