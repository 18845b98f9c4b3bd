/// A text with what the matcher asks of it again and again: its words, signs and single Han characters included.
struct Words {
  /// What stands at a place where the text may go on.
  struct Word {
    /// Where it begins.
    let start: Int32
    /// What it is, see `KeywordMatcher.number`.
    let number: UInt8
    /// Where the stop word that begins with it ends; 0 where none does.
    let stopEnd: Int32
    /// The words that may come next: this one, and where it is a stop word, which may be passed over, those behind it.
    let ahead: KeywordMatcher.Openings
  }

  let text: [UInt32]
  /// From the last to the first. The very first of the list is none: the end of the text.
  let words: [Word]
  /// By place: the number in `words` of the one that begins there or, behind spaces and the rest of a word, next. One more at
  /// the end.
  private let numbers: [Int32]
  /// The words that begin anywhere, see `KeywordMatcher.bit`.
  let bits: KeywordMatcher.Bits

  init(_ text: [UInt32], stopWords: Trie) {
    var words = [Word(start: Int32(text.count), number: 0, stopEnd: 0, ahead: KeywordMatcher.end)]
    words.reserveCapacity(text.count / 3 + 2)
    var numbers = [Int32](repeating: 0, count: text.count + 1)
    // Never empty: what no bit is asked of is possible in any text.
    var bits: KeywordMatcher.Bits = 1
    var isPart = !text.isEmpty && Self.isPart(text[text.count - 1])
    var next: UInt32 = 0
    for place in text.indices.reversed() {
      let isPartBefore = place > 0 && Self.isPart(text[place - 1])
      // What stands within a word is asked of nothing.
      if text[place] != 0x20, !isPart || !isPartBefore {
        let number = KeywordMatcher.number(text[place], next)
        bits |= KeywordMatcher.bit(number)
        var (stopEnd, ahead) = (Int32(0), KeywordMatcher.Openings.zero)
        if let end = stopWords.longest(text, from: place),
          end == text.count || !Self.isPart(text[end - 1]) || !Self.isPart(text[end])
        {
          stopEnd = Int32(end)
          ahead = words[Int(numbers[end])].ahead
        }
        ahead[number >> 6] |= 1 << UInt64(number & 63)
        words.append(Word(start: Int32(place), number: UInt8(number), stopEnd: stopEnd, ahead: ahead))
      }
      numbers[place] = Int32(words.count - 1)
      next = isPart ? text[place] : 0
      isPart = isPartBefore
    }
    self.text = text
    self.words = words
    self.numbers = numbers
    self.bits = bits
  }

  /// The number of the word at `place` or next to come.
  @inline(__always)
  func number(at place: Int) -> Int { Int(numbers[place]) }

  /// The words that may come next at `place`, which is none within a word.
  @inline(__always)
  func ahead(_ place: Int) -> KeywordMatcher.Openings { words[number(at: place)].ahead }

  /// Which of eight branches may go on at `place`: the highest bit of each such byte is set, and maybe of others.
  @inline(__always)
  func matches(_ branches: UInt64, at place: Int) -> UInt64 {
    var word = words[number(at: place)]
    var matches = Self.zeros(~branches) | Self.zeros(branches ^ UInt64(word.number) &* Self.each)
    // No branch passes over more.
    for _ in 0..<KeywordMatcher.stopWordLimit where word.stopEnd > 0 {
      word = words[number(at: Int(word.stopEnd))]
      matches |= Self.zeros(branches ^ UInt64(word.number) &* Self.each)
    }
    return matches
  }

  private static let each: UInt64 = 0x0101_0101_0101_0101

  /// The highest bit of every byte that is zero, and maybe of some of those above one.
  @inline(__always)
  private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- each) & ~bytes & (each << 7) }

  /// True when a word may end before `place`.
  func isEnd(_ place: Int) -> Bool {
    place >= text.count || place == 0 || !Self.isPart(text[place - 1]) || !Self.isPart(text[place])
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
