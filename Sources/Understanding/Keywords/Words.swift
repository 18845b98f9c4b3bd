/// A text with what the matcher asks of it again and again: where words begin and where stop words end.
struct Words {
  let text: [UInt32]
  /// True where a word, a Han character or a sign begins.
  let starts: [Bool]
  /// Where the stop word that begins here ends; 0 where none does.
  let stopEnds: [Int32]
  /// The words that may come next at each place: the one there or behind the spaces, and where that is a stop word, which may be
  /// passed over, those behind it. One more at the end, where none does.
  let ahead: [KeywordMatcher.Openings]
  /// The words that begin anywhere, see `KeywordMatcher.bit`.
  let bits: KeywordMatcher.Bits

  init(_ text: [UInt32], stopWords: Trie) {
    self.text = text
    var starts = [Bool](repeating: true, count: text.count)
    var stopEnds = [Int32](repeating: 0, count: text.count)
    for place in text.indices.dropFirst() where Self.isPart(text[place]) && Self.isPart(text[place - 1]) {
      starts[place] = false
    }
    // Never empty: what no bit is asked of is possible in any text.
    var bits: KeywordMatcher.Bits = 1
    for place in text.indices where starts[place] {
      bits |= KeywordMatcher.bit(text[place], place + 1 < text.count ? text[place + 1] : 0)
      guard let end = stopWords.longest(text, from: place), end == text.count || starts[end] || !Self.isPart(text[end])
      else { continue }
      stopEnds[place] = Int32(end)
    }
    var ahead = [KeywordMatcher.Openings](repeating: KeywordMatcher.end, count: text.count + 1)
    for place in text.indices.reversed() {
      if text[place] == 0x20 {
        ahead[place] = ahead[place + 1]
      } else {
        let behind = stopEnds[place] > 0 ? ahead[Int(stopEnds[place])] : .zero
        ahead[place] = KeywordMatcher.set(text[place], place + 1 < text.count ? text[place + 1] : 0) | behind
      }
    }
    self.ahead = ahead
    self.starts = starts
    self.bits = bits
    self.stopEnds = stopEnds
  }

  /// True when a word may end before `place`.
  func isEnd(_ place: Int) -> Bool {
    place >= text.count || place == 0 || !Self.isPart(text[place - 1]) || !Self.isPart(text[place])
  }

  /// The next place from `place` on where no space stands.
  func afterSpaces(_ place: Int) -> Int {
    var place = place
    while place < text.count, text[place] == 0x20 { place += 1 }
    return place
  }

  /// Where the word that `place` is in ends.
  func end(from place: Int) -> Int {
    var end = place
    while end < text.count, Self.isPart(text[end]) { end += 1 }
    return end
  }

  private static func isPart(_ scalar: UInt32) -> Bool {
    Fold.isLetter(scalar) || Fold.isDigit(scalar) || (scalar >= 0xC0 && scalar < 0x250)
  }
}
