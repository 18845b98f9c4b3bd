import Dialogue
import Testing
import Understanding

@testable import Assistant

@Suite("Addresses in words")
struct DictationTests {
  @Test(
    "are put together",
    arguments: [
      ("li wei at qq dot com", "liwei@qq.com"), ("liwei艾特qq点com", "liwei@qq.com"),
      ("my email is anna dot smith at mail dot example dot com", "anna.smith@mail.example.com"),
      ("it's anna at example.com", "anna@example.com"), ("anna (at) example dot com", "anna@example.com"),
      ("anna underscore smith at my hyphen shop dot co dot uk", "anna_smith@my-shop.co.uk"),
      ("我的邮箱是li下划线lei88艾特163点com，谢谢", "li_lei88@163.com"), ("Anna at Example dot COM.", "Anna@example.com"),
    ])
  func understood(text: String, address: String) {
    #expect(Shipped.catalog.interpreter.read(text).dictation?.address == address)
  }

  @Test(
    "are not made up",
    arguments: [
      "at home", "look at it dot by dot", "at qq dot com", "li at qq", "please write to me or my wife at qq dot com",
      "晚上八点在家", "anna@example.com", "meet me at 5", "艾特qq点com", "li wei at qq dot 5",
    ])
  func none(text: String) {
    #expect(Shipped.catalog.interpreter.read(text).dictation == nil)
  }

  @Test("are taken only where an address is asked for, and recorded masked")
  func asked() {
    let idle = Shipped.conversation(.english)
    idle.hear(all: ["li wei at qq dot com", "I forgot my password"])
    #expect(idle.value(of: "email") == "")
    let asked = Shipped.conversation(.english)
    asked.hear(all: ["I forgot my password", "li wei at qq dot com"])
    #expect(asked.value(of: "email") == "liwei@qq.com")
    let reading = Shipped.catalog.interpreter.read("it's li wei at qq dot com, ok?")
    #expect(Mask.message(reading) == "it's l***@q***.com, ok?")
  }

  @Test(
    "are masked beside other values, and one beside another",
    arguments: [
      ("call 13800138000 or write to li wei at qq dot com", "call ***8000 or write to l***@q***.com"),
      ("li wei at qq dot com, anna at example dot com", "l***@q***.com, a***@e***.com"),
      ("liwei艾特qq点com或者anna@example.com，TX2026030100018", "l***@q***.com或者a***@e***.com，TX2026030100018"),
    ])
  func masked(text: String, masked: String) {
    #expect(Shipped.catalog.masked(text) == masked)
  }

  @Test("are kept as addresses in what is told freely, so that they are shown masked")
  func told() {
    let talk = Shipped.conversation(.english)
    let turn = talk.hear(all: [
      "my payment is late", "I don't have the ID", "20 dollars", "last Friday, to li wei at qq dot com",
    ])
    #expect(turn?.shownSlots["payment_when"] == "last Friday, to l***@q***.com")
  }
}
