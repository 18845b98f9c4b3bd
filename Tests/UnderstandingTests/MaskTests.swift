import Testing
import Understanding

@Suite("What masking leaves")
struct MaskTests {
  @Test(
    "is the same address again, in the one shape that masking makes",
    arguments: [
      ("l***@e***.com", "l***@e***.com"), ("邮箱是L***@e***.com，谢谢", "L***@e***.com"),
      ("email=l***@e***.cn.", "l***@e***.cn"), ("(+***@1***.museum)", "+***@1***.museum"),
      ("l***@g***.xn--p1ai", "l***@g***.xn--p1ai"), ("Ｌ＊＊＊＠ｅ＊＊＊．ｃｏｍ", "L***@e***.com"),
      ("****@e***.com", "****@e***.com"),
    ])
  func address(text: String, address: String) {
    #expect(values(text) == [.email(address)])
  }

  @Test(
    "is no address in any other shape",
    arguments: [
      "l***@***.com", "l***@e**.com", "l***@e****.com", "l***@ex***.com", "l***@e***.co.uk", "l***@e***.c",
      "l***@e***.1", "l***@e***", "l***@e***.", "li***@e***.com", "l**@e***.com", "***@e***.com", "l***@e***com",
      "l***@e***.com@x.com", "l***@e***.com_", "*l*e***.com", "li.lei@e***.com",
    ])
  func noAddress(text: String) {
    #expect(!values(text).contains { if case .email = $0 { true } else { false } })
  }

  @Test("is the same number again", arguments: ["***4321", "手机***4321，谢谢", "(***4321)", "＊＊＊４３２１"])
  func phone(text: String) {
    #expect(values(text) == [.phone("***4321")])
  }

  @Test(
    "is no number in any other shape",
    arguments: ["**4321", "****4321", "***432", "***43210", "a***4321", "***4321a"])
  func noPhone(text: String) {
    #expect(!values(text).contains(.phone("***4321")))
  }
}
