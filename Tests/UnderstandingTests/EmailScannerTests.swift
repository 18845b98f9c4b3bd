import Testing
import Understanding

@Suite("E-mail addresses")
struct EmailScannerTests {
  @Test(
    "are found with the local part as typed and the domain in small letters",
    arguments: [
      ("wang.li@example.com", "wang.li@example.com"), ("Wang.Li@Example.COM", "Wang.Li@example.com"),
      ("write to wang.li@example.com.", "wang.li@example.com"), ("wang.li@example.com, please", "wang.li@example.com"),
      ("(wang.li@example.com)", "wang.li@example.com"), ("<wang.li@example.com>", "wang.li@example.com"),
      ("\"wang.li@example.com\"", "wang.li@example.com"), ("'wang.li@example.com'", "wang.li@example.com"),
      ("mailto:wang.li@example.com", "wang.li@example.com"), ("email=wang.li@example.com", "wang.li@example.com"),
      ("my mail:wang.li@example.com!", "wang.li@example.com"), ("wang+shop@example.co.uk", "wang+shop@example.co.uk"),
      ("wang_li-2@my-shop.example", "wang_li-2@my-shop.example"), ("o'neil@example.ie", "o'neil@example.ie"),
      ("1234567@qq.com", "1234567@qq.com"), ("a@b.cn", "a@b.cn"), ("me@xn--fiqs8s.xn--p1ai", "me@xn--fiqs8s.xn--p1ai"),
      ("我的邮箱是wang.li@example.com谢谢", "wang.li@example.com"), ("邮箱wang.li@example.com。", "wang.li@example.com"),
      ("邮箱：wang.li＠example.com", "wang.li@example.com"), ("ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ", "wang@example.com"),
      ("ＷＡＮＧ@example.com", "WANG@example.com"), ("「wang.li@example.com」这个邮箱", "wang.li@example.com"),
      ("注册邮箱...wang.li@example.com", "wang.li@example.com"), ("换成wang@163.com行吗", "wang@163.com"),
      ("wang@mail.example.com.cn，就这个", "wang@mail.example.com.cn"), ("是*wang@example.com*", "wang@example.com"),
    ])
  func found(text: String, address: String) {
    #expect(values(text) == [.email(address)])
  }

  @Test("are all found where there are several")
  func several() {
    #expect(values("not a@b.com but c@d.org") == [.email("a@b.com"), .email("c@d.org")])
    #expect(values("a@b.com,c@d.org") == [.email("a@b.com"), .email("c@d.org")])
  }

  @Test(
    "are not made up from what is none",
    arguments: [
      "wang.li@", "@example.com", "wang.li@example", "wang.li@.com", "wang..li@example.com", ".wang@example.com",
      "wang.@example.com", "wang@@example.com", "wang@li@example.com", "wang@-example.com", "wang@example-.com",
      "wang@exa_mple.com", "wang@example.c", "wang@example.123", "wang@example..com", "wang at example dot com",
      "look at @wang", "example.com", "www.example.com", "http://example.com/a@b", "王力@example.com", "josé@example.com",
      "邮箱是什么", "我没有邮箱", "我的邮箱是wang.li", "发到@我", "邮箱 wang@ example.com", "王@力.公司", "\"li\"wang@example.com",
    ])
  func none(text: String) {
    #expect(!values(text).contains { if case .email = $0 { true } else { false } })
  }

  @Test("longer than the standards allow are none")
  func tooLong() {
    let long = String(repeating: "a", count: 64)
    #expect(values(long + "@example.com") == [.email(long + "@example.com")])
    #expect(values(long + "a@example.com") == [])
    #expect(values("a@" + long + ".com") == [])
    #expect(values("a@" + String(repeating: "b.", count: 130) + "com") == [])
  }

  @Test("stand where the original text has them")
  func range() {
    let text = "邮箱：ｗａｎｇ＠example.com 谢谢"
    let entities = scan(text)
    #expect(entities.map { excerpt(text, $0.range) } == ["ｗａｎｇ＠example.com"])
  }
}
