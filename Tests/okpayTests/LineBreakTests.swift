import Glibc
import Testing

@testable import okpay

@Suite("Long lines at a terminal")
struct LineBreakTests {
  @Test(
    "break at spaces and between Han characters",
    arguments: [
      ("one two three four", 12, ["one two", "three four"]),
      ("exactly 12 c", 12, ["exactly 12 c"]),
      ("exactly 12 ch", 12, ["exactly 12", "ch"]),
      ("不知道您说的是哪一件事情", 12, ["不知道您说的", "是哪一件事情"]),
      // No row begins with a sign that closes, none ends with one that opens.
      ("不知道您说的，是哪件", 12, ["不知道您说", "的，是哪件"]),
      ("您可以随便说“人工”两字", 12, ["您可以随便说", "“人工”两字"]),
      // What is longer than a row is broken where the row ends.
      ("see abcdefghijklmnop", 12, ["see", "abcdefghijkl", "mnop"]),
      ("用TX2026030100018查", 16, ["用", "TX2026030100018", "查"]),
      ("", 12, [""]),
    ])
  func rows(line: String, columns: Int, rows: [String]) {
    #expect(LineBreaks.rows(line, columns: columns) == rows)
  }

  @Test("stand below the words of their entry, or below the speech they belong to")
  func hanging() {
    #expect(LineBreaks.rows("· one two three four", columns: 14) == ["· one two", "  three four"])
    #expect(LineBreaks.rows("  · one two three", columns: 14) == ["  · one two", "    three"])
    #expect(LineBreaks.rows("12. one two three", columns: 14) == ["12. one two", "    three"])
    #expect(LineBreaks.rows("Lin: one two three", columns: 14, hanging: 2) == ["Lin: one two", "  three"])
  }

  @Test("colours take no room, and a screen too narrow is left alone")
  func colours() {
    let line = "\u{1B}[1;32mLin:\u{1B}[0m one two three"
    #expect(
      LineBreaks.rows(line, columns: 14, hanging: 2) == ["\u{1B}[1;32mLin:\u{1B}[0m one two", "  three"])
    #expect(LineBreaks.rows("one two three", columns: 5) == ["one two three"])
  }
}
