import Testing

@testable import Understanding

@Suite("Folding")
struct FoldTests {
  private func folded(_ text: String) -> String {
    var result = ""
    for scalar in Fold.word(text) { result.unicodeScalars.append(Unicode.Scalar(scalar)!) }
    return result
  }

  @Test(
    "what reads equal becomes equal",
    arguments: [
      ("ＲＥＦＵＮＤ", "refund"), ("我要 退 款", "我要退款"), ("帳號被鎖", "账号被锁"), ("  a   b ", "a b"), ("退\u{200B}款", "退款"),
      ("ＴＸ２０２６", "tx2026"), ("don’t", "don't"), ("１，１００", "1,100"), ("58，1", "58，1"), ("我 have 钱", "我 have 钱"),
      ("❤️", "❤"), ("ÉCLAIR", "éclair"), ("妳好", "你好"), ("著急", "着急"), ("", ""), ("\u{FEFF}", ""),
    ])
  func equal(raw: String, expected: String) {
    #expect(folded(raw) == expected)
  }

  @Test("folding twice changes nothing more", arguments: ["帳號 被 鎖，ＯＫ？", "a  b\u{200D}c", "１，２"])
  func idempotent(text: String) {
    #expect(folded(folded(text)) == folded(text))
  }

  @Test("a place in the folded text leads back to the original")
  func offsets() {
    let text = "我  要\u{200B}退　款"
    let result = Fold.fold(text)
    let range = result.original(2..<4)
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[range])) == "退　款")
  }
}
