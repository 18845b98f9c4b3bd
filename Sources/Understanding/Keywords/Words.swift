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
    var starts = [Bool](repeating: false, count: text.count)
    var stopEnds = [Int32](repeating: 0, count: text.count)
    var ahead = [KeywordMatcher.Openings](repeating: KeywordMatcher.end, count: text.count + 1)
    // Never empty: what no bit is asked of is possible in any text.
    var bits: KeywordMatcher.Bits = 1
    var isPart = !text.isEmpty && Self.isPart(text[text.count - 1])
    var next: UInt32 = 0
    for place in text.indices.reversed() {
      let isPartBefore = place > 0 && Self.isPart(text[place - 1])
      defer {
        next = isPart ? text[place] : 0
        isPart = isPartBefore
      }
      // What stands within a word is asked of nothing.
      if isPart, isPartBefore { continue }
      starts[place] = true
      guard text[place] != 0x20 else {
        ahead[place] = ahead[place + 1]
        continue
      }
      let number = KeywordMatcher.number(text[place], next)
      bits |= KeywordMatcher.bit(number)
      var words = KeywordMatcher.Openings.zero
      if let end = stopWords.longest(text, from: place),
        end == text.count || !Self.isPart(text[end - 1]) || !Self.isPart(text[end])
      {
        stopEnds[place] = Int32(end)
        words = ahead[end]
      }
      words[number >> 6] |= 1 << UInt64(number & 63)
      ahead[place] = words
    }
    self.text = text
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

  static func isPart(_ scalar: UInt32) -> Bool {
    Fold.isLetter(scalar) || Fold.isDigit(scalar) || (scalar >= 0xC0 && scalar < 0x250)
  }
}
