import Testing
import Understanding

@Suite("Entities of a text")
struct EntityScannerTests {
  @Test("come in order with their places in the original text")
  func places() {
    let text = "订单ＴＸ１２３４，邮箱Li@x.com，扣了 ９９块五，周六前退"
    let entities = scan(text)
    #expect(
      entities.map(\.value) == [
        .transactionID("TX1234"), .email("Li@x.com"), .sum("9950 CNY"), .day("saturday"),
      ])
    #expect(entities.map { excerpt(text, $0.range) } == ["ＴＸ１２３４", "Li@x.com", "９９块五", "周六"])
  }

  @Test("keep their places where characters are dropped and spaces folded")
  func foldedPlaces() {
    let text = "扣 了  5\u{200B}8 元 啊"
    let entities = scan(text)
    #expect(entities.map(\.value) == [.sum("5800 CNY")])
    #expect(entities.map { excerpt(text, $0.range) } == ["5\u{200B}8 元"])
  }

  @Test("that overlap are settled by priority")
  func priorities() {
    #expect(values("https://x.com/TX1234?a=li@x.com&b=$5") == [])
    #expect(values("13800138000@qq.com") == [.email("13800138000@qq.com")])
    #expect(values("TX13800138000") == [.transactionID("TX13800138000")])
    #expect(values("10月1号58元") == [.day("10-01"), .sum("5800 CNY")])
    #expect(values("13800138000元") == [.sum("1380013800000 CNY")])
    #expect(values("选2") == [.ordinal(2)])
    #expect(values("2") == [.number("2")])
  }

  @Test("are none in an empty text and under empty rules")
  func empty() {
    #expect(scan("") == [])
    let bare = EntityScanner(rules: EntityRules())
    #expect(bare.scan(Fold.fold("TX1234 国庆 5块 $5"), original: []).map(\.value) == [.number("5"), .sum("500 USD")])
  }

  @Test(
    "are found in texts of any length",
    arguments: [
      "1", "1 ", "1,", "一", "a@", "$", "1元", "option ", "one hundred ", "TX1 ", "(1", "T-", "周一", "10/", "1到", "oct ",
    ])
  func long(unit: String) {
    let text = String(repeating: unit, count: 2_000)
    let entities = scan(text)
    #expect(zip(entities, entities.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }
}
