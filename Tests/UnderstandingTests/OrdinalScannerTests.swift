import Testing
import Understanding

@Suite("Positions in a list")
struct OrdinalScannerTests {
  @Test(
    "are found in both languages",
    arguments: [
      ("第二个", 2), ("第2个", 2), ("第二", 2), ("第 2 个", 2), ("第三条", 3), ("第10项", 10), ("第一个吧", 1), ("选2", 2), ("选二", 2),
      ("选第三个", 3), ("我选择第二个", 2), ("选3吧", 3), ("我要第二个", 2), ("2号", 2), ("二号", 2), ("就2号吧", 2), ("最后一个", -1),
      ("最后那个", -1), ("倒数第一个", -1), ("第二種", 2), ("the second one", 2), ("second one please", 2), ("the second", 2),
      ("second", 2), ("first", 1), ("the first option", 1), ("2nd one", 2), ("3rd option", 3), ("option 2", 2),
      ("Option #2", 2), ("option two", 2), ("option number 2", 2), ("number two", 2), ("number 2", 2),
      ("go with number 3", 3), ("no. 3", 3), ("#2", 2), ("pick 3", 3), ("choice 1", 1), ("choose the first", 1),
      ("last one", -1), ("the last one", -1), ("last", -1), ("the last option", -1), ("select 4", 4),
    ])
  func found(text: String, position: Int) {
    #expect(values(text) == [.ordinal(position)])
  }

  @Test(
    "are not made up from numbers, times and names",
    arguments: [
      "2", "二", "two", "2个", "两个", "第一次", "第三方", "第二天", "第一时间", "最后一次", "最后一天", "倒数第二个", "二号线", "光华路4号", "10月2号",
      "选择银行卡", "选什么", "第几个", "第100个", "一个", "一号线", "选0", "单号", "要2个", "one second", "wait a second", "second payment",
      "second time", "first of all", "at first", "last week", "last 4 digits", "my card number 4", "phone number 2",
      "task number #123", "option", "options", "option 100", "no 2", "number", "the one", "pick a card", "two options",
      "2 options", "on the 5th", "secondary", "I paid last", "number 2 times", "option 2.5",
    ])
  func none(text: String) {
    #expect(!values(text).contains { if case .ordinal = $0 { true } else { false } })
  }
}
