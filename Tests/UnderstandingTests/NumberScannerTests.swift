import Testing
import Understanding

@Suite("Numbers without a currency")
struct NumberScannerTests {
  @Test(
    "keep their exact decimal text",
    arguments: [
      ("58", "58"), ("58.", "58"), ("58。", "58"), ("1.50", "1.5"), (".5", "0.5"), ("0", "0"), ("0.05", "0.05"),
      ("1,234,567", "1234567"), ("10k", "10000"), ("1.5M", "1500000"), ("2 million", "2000000"), ("5w", "50000"),
      ("５８", "58"), ("I paid 58", "58"), ("58 I think", "58"), ("it was 58, not more", "58"),
      ("one hundred and six", "106"), ("twenty-five", "25"), ("three", "3"), ("I paid two hundred fifty for it", "250"),
      ("nine point nought four", "9.04"),
      ("two hundred point zero three", "200.03"), ("五百", "500"), ("五百八", "580"), ("付了五百", "500"), ("付了五百了", "500"),
      ("付了500了", "500"), ("一千零五", "1005"), ("一千零五十", "1050"), ("九万四", "94000"), ("一百二十万三", "1203000"),
      ("两千四百五", "2450"), ("一万五千亿", "1500000000000"), ("二点五", "2.5"), ("零点零零", "0"), ("一百点123", "100.123"),
      ("1.5万", "15000"), ("5万4千6百", "54600"), ("200亿零四千230", "20000004230"), ("贰拾", "20"), ("三萬四千", "34000"),
      ("十", "10"), ("十二", "12"), ("二", "2"), ("一万零百一十一", "10111"), ("拾亿零六万零五百零六", "1000060506"),
    ])
  func exact(text: String, number: String) {
    #expect(values(text) == [.number(number)])
  }

  @Test(
    "are not made up from what is counted, named or part of a word",
    arguments: [
      "3 times", "2 payments", "20 push-ups", "2-factor", "3 days", "29 years", "50%", "2:00", "2009/2010", "1,5",
      "1,2,3", "8.8.8.8", "1.2.3", "abc123", "123abc", "24703m2", "order 12345", "#12345", "ending in 4242",
      "last 4 digits", "4th", "0012345", "99999999999999999999", "this one is broken", "one day", "two of them",
      "3*2=6", "45+31", "3次", "两次", "2个", "三个", "5分钟", "两点半", "一下", "一直", "万一", "千万", "统一", "十分", "第三方", "尾号1234",
      "单号20260301", "29岁", "八折", "30度", "百分之五", "第5次", "这一笔", "每三个月", "周转", "星期", "二维码", "一定", "百度",
    ])
  func none(text: String) {
    #expect(!values(text).contains { if case .number = $0 { true } else { false } })
  }
}
