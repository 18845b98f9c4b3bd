import Testing

@testable import Assistant

@Suite("files of labelled sentences")
struct LabelledSentenceTests {
  private let intents = ["greet", "refund"]

  private func parse(_ bytes: [UInt8]) -> Result<[LabelledSentence], LabelledSentenceFault> {
    do throws(LabelledSentenceFault) {
      return .success(try LabelledSentence.parse(bytes, intents: intents))
    } catch {
      return .failure(error)
    }
  }

  @Test("text, tab, intent and perhaps a note; blank lines and comments are passed over")
  func lines() {
    let text = "\u{FEFF}你好\tgreet\r\n\n# a comment\n  \n# 1 refund\trefund\tbank#en\n\tgreet\t\n"
    #expect(
      parse(Array(text.utf8))
        == .success([
          LabelledSentence("你好", intent: "greet", line: 1),
          LabelledSentence("# 1 refund", intent: "refund", note: "bank#en", line: 5),
          LabelledSentence("", intent: "greet", note: "", line: 6),
        ]))
  }

  @Test("the last line needs no end, and broken bytes are repaired")
  func brokenBytes() {
    #expect(
      parse([0xFF, 0x09] + Array("greet".utf8)) == .success([LabelledSentence("\u{FFFD}", intent: "greet", line: 1)]))
    #expect(parse([]) == .success([]))
  }

  @Test("a line without a tab or with an unknown intent is named")
  func faults() {
    #expect(
      parse(Array("hi\tgreet\nhello greet\n".utf8))
        == .failure(LabelledSentenceFault(line: 2, message: "no tab; write the sentence, a tab and its intent")))
    #expect(
      parse(Array("hi\tgreets\n".utf8))
        == .failure(LabelledSentenceFault(line: 1, message: "no intent 'greets'; there are greet, refund")))
  }

  @Test(
    "tags and source stand in the note",
    arguments: [
      (nil, ["plain"], "unnamed"), ("own", ["plain"], "own"), ("own#hard", ["hard"], "own"),
      ("bank:77#hard#near", ["hard", "near"], "bank"), ("#near", ["near"], "unnamed"), ("own#", ["plain"], "own"),
    ] as [(String?, [String], String)])
  func notes(note: String?, tags: [String], source: String) {
    let sentence = LabelledSentence("hi", intent: "greet", note: note, line: 1)
    #expect(sentence.tags == tags)
    #expect(sentence.source == source)
  }
}
