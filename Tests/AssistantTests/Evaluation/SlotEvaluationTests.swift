import Foundation
import Testing
import Understanding

@testable import Assistant

@Suite("measuring how well values are found")
struct SlotEvaluationTests {
  private func parse(_ text: String) -> Result<[SlotCase], SlotCaseFault> {
    do throws(SlotCaseFault) {
      return .success(try SlotCase.parse(Array(text.utf8)))
    } catch {
      return .failure(error)
    }
  }

  private func evaluation(_ text: String) throws -> SlotEvaluation {
    SlotEvaluation(of: try SlotCase.parse(Array(text.utf8)), by: Shipped.catalog.interpreter)
  }

  @Test("values are compared in one form: decimals, capitals, grouping and width count for nothing")
  func canonical() throws {
    let found = try evaluation(
      """
      {"text":"卡４１１１ 1111-1111 1111，58.5元，58美元","lang":"zh","expect":{"cards":["4111 1111 1111 1111"],\
      "amounts":[{"currency":"USD","value":"58"},{"currency":"CNY","value":"58.50"}]}}
      {"text":"OTP: 482-913 to A@B.com, 58.50","lang":"en","kind":"plain","tags":["x"],"expect":{"codes":["482913"],\
      "emails":["a@b.COM"],"numbers":["58.5"]}}
      """)
    #expect(found.failures == [])
    #expect(found.lines == Evaluation.Share(total: 2, right: 2))
    #expect(found.kinds.map(\.language) == ["en", "en", "en", "zh", "zh"])
    #expect(found.tags.map(\.name) == ["x"])
  }

  @Test("what is missing lowers recall, what is too much lowers precision, what isn't asserted counts for nothing")
  func counts() throws {
    let found = try evaluation(
      """
      {"text":"50元，50元，a@example.com","lang":"zh","expect":{"amounts":[{"currency":"CNY","value":"50"},\
      {"currency":"CNY","value":"60"},{"currency":"CNY","value":"70"}]}}

      {"text":"几百块","lang":"en","kind":"negative","expect":{"amounts":[]}}
      {"text":"58 元","lang":"en","kind":"negative","expect":{}}
      """)
    let amounts = try #require(found.kinds.last { $0.kind == .amounts })
    #expect(amounts == SlotEvaluation.Count(language: "zh", kind: .amounts, expected: 3, found: 2, right: 1))
    #expect(amounts.recall == 1.0 / 3)
    #expect(amounts.precision == 0.5)
    #expect(found.negatives == Evaluation.Share(total: 2, right: 1))
    #expect(
      SlotReport(found).failures == [
        "1  amounts  50.00 CNY + 50.00 CNY, not 50.00 CNY + 60.00 CNY + 70.00 CNY  50元，50元，a@example.com",
        "4  amounts  58.00 CNY, not –                                              58 元",
      ])
    var json = JSONWriter()
    SlotJSON([("a", found)], failures: true).write(to: &json)
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(text.contains(#""failures":[{"expected":{"amounts":["50.00 CNY","60.00 CNY","70.00 CNY"]},"found""#))
    #expect(try JSONSerialization.jsonObject(with: Data(json.bytes)) is [String: Any])
  }

  @Test("a mask in the text holds no value")
  func masks() throws {
    let found = try evaluation(#"{"text":"[card] [code]","lang":"en","kind":"negative","expect":{}}"#)
    #expect(found.failures == [])
  }

  @Test(
    "a line that is none is named with its fault",
    arguments: [
      ("\n{", "the text ends too early at byte 1"), ("\n[]", "no object at byte 0"),
      ("\n{}", "no \"text\", or none that is a string"), ("\n{\"text\":\"\"}", "no \"lang\", or none that is a string"),
      ("\n{\"text\":\"\",\"lang\":\"\"}", "no \"expect\", or none that is an object"),
      (
        "\n{\"text\":\"\",\"lang\":\"\",\"expect\":{\"cards\":[1]}}",
        "\"cards\" in \"expect\" is a list of card numbers as text"
      ),
      ("\n{\"text\":\"\",\"lang\":\"\",\"tags\":[1],\"expect\":{}}", "\"tags\" is a list of strings"),
      (
        "\n{\"text\":\"\",\"lang\":\"\",\"expect\":{\"sums\":[]}}",
        "unknown key \"sums\" in \"expect\"; there are amounts, cards, codes, emails, numbers"
      ),
      (
        "\n{\"text\":\"\",\"lang\":\"\",\"kind\":\"negative\",\"expect\":{\"cards\":[\"1\"]}}",
        "a negative line expects nothing; empty its lists"
      ),
    ])
  func faults(text: String, message: String) {
    #expect(parse(text) == .failure(SlotCaseFault(line: 2, message: message)))
  }

  @Test("a sum finer than its currency equals nothing; one without a currency is met by the number")
  func unusualSums() throws {
    let line = """
      {"text":"","lang":"","expect":{"amounts":[{"currency":"JPY","value":"1.5"},{"currency":null,"value":"1.50"}]}}
      """
    let slotCase = try #require(try parse(line).get().first)
    #expect(slotCase.expected[.amounts] == ["1.5 JPY", "1.5"])
    var evaluation = SlotEvaluation()
    evaluation.count(slotCase, found: [.numbers: ["1.5"]])
    #expect(evaluation.kinds.first?.right == 1)
  }
}
