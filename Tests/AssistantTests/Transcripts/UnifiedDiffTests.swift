import Testing

@testable import Assistant

@Suite("Unified diffs")
struct UnifiedDiffTests {
  @Test(
    "count lines as diff does",
    arguments: [
      ("", "", nil, ""),
      ("a\n", "a\n", nil, ""),
      ("a\n", "b\n", 1, "@@ -1 +1 @@\n-a\n+b\n"),
      ("", "a\n", 1, "@@ -0,0 +1 @@\n+a\n"),
      ("a\n", "", 1, "@@ -1 +0,0 @@\n-a\n"),
      ("a", "a\n", 1, "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
      ("1\n2\n3\n4\n5\n", "1\n2\n3\n4\n5\n6\n", 6, "@@ -3,3 +3,4 @@\n 3\n 4\n 5\n+6\n"),
      ("1\n2\n3\n4\n5\n", "0\n1\n2\n3\n4\n5\n", 1, "@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n"),
      (
        "a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n", 1,
        "@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n"
      ),
      (
        "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n", 1,
        "@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n"
      ),
      ("é\n", "e\u{301}\n", 1, "@@ -1 +1 @@\n-é\n+e\u{301}\n"),
      ("a\r\n", "a\n", 1, "@@ -1 +1 @@\n-a\r\n+a\n"),
    ] as [(String, String, Int?, String)])
  func table(old: String, new: String, firstLine: Int?, hunks: String) {
    let diff = UnifiedDiff(old: old, new: new)
    let text = hunks.isEmpty ? "" : "--- x.chat\n+++ x.chat\n" + hunks
    #expect(diff.firstLine == firstLine)
    #expect(Array(diff.text(path: "x.chat").utf8) == Array(text.utf8))
  }

  @Test("lead from the old text to the new, for any two texts", arguments: 0..<400)
  func applies(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let old = random.text()
    let new = random.text()
    let diff = UnifiedDiff(old: old, new: new).text(path: "x")
    #expect(apply(diff, to: old) == new)
  }

  @Test("are shortest", arguments: 0..<100)
  func shortest(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let old = random.text().map(\.self)
    let new = random.text().map(\.self)
    let lines = { (text: [Character]) in text.map { Array(String($0).utf8)[...] } }
    #expect(LineMatching.kept(lines(old), lines(new)).count == longestCommon(old, new))
  }

  @Test("of texts without a common line still end")
  func hopeless() {
    let old = (0..<3000).map { "a\($0)\n" }.joined()
    let new = (0..<3000).map { "b\($0)\n" }.joined()
    let diff = UnifiedDiff(old: old, new: new).text(path: "x")
    #expect(diff.hasPrefix("--- x\n+++ x\n@@ -1,3000 +1,3000 @@\n-a0\n"))
  }

  private func longestCommon(_ old: [Character], _ new: [Character]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for line in old {
      var next = row
      for (index, other) in new.enumerated() {
        next[index + 1] = line == other ? row[index] + 1 : max(row[index + 1], next[index])
      }
      row = next
    }
    return row[new.count]
  }

  /// What `patch` does; knows its lines end with `\n`.
  private func apply(_ diff: String, to text: String) -> String {
    let old = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }.dropLast()
    var rest = Array(old)[...]
    var result = ""
    var taken = 0
    for line in diff.split(separator: "\n").dropFirst(2) {
      if line.hasPrefix("@@") {
        let span = line.split(separator: " ")[1].dropFirst().split(separator: ",").map { Int($0) ?? -1 }
        let start = span.count == 2 && span[1] == 0 ? span[0] : span[0] - 1
        result += rest.prefix(start - taken).joined()
        rest = rest.dropFirst(start - taken)
        taken = start
      } else if line.hasPrefix("+") {
        result += line.dropFirst() + "\n"
      } else {
        if line.hasPrefix(" ") { result += line.dropFirst() + "\n" }
        #expect(rest.first.map(String.init) == line.dropFirst() + "\n")
        rest = rest.dropFirst()
        taken += 1
      }
    }
    return result + rest.joined()
  }
}

extension SplitMix {
  /// Up to 24 lines of one of four letters.
  fileprivate mutating func text() -> String {
    let count = Int.random(in: 0..<25, using: &self)
    return (0..<count).map { _ in ["a", "b", "c", "d"].randomElement(using: &self).map { $0 + "\n" } ?? "" }.joined()
  }
}
