import Testing

@testable import Understanding

@Suite("Spelling")
struct SpellingTests {
  private static func words(of length: Int) -> [[Int]] {
    length == 0 ? [[]] : words(of: length - 1).flatMap { word in [1, 2, 3].map { word + [$0] } }
  }

  @Test("one slip is a distance of one, whatever the words are")
  func oneSlip() {
    let words = (0...4).flatMap(Self.words)
    for left in words {
      for right in words {
        #expect(Spelling.isOneSlip(left, from: right) == (Spelling.distance(left, right) == 1), "\(left) \(right)")
      }
    }
  }
}
