/// Sets of words: what turns nearly all keywords down before they are followed.
extension KeywordMatcher {
  /// A set of words, as far as 64 bits can tell them apart.
  typealias Bits = UInt64

  /// A set of words, as far as 256 bits can: many keywords go on with any of a hundred words, which would fill 64.
  typealias Openings = SIMD4<UInt64>

  static let anything = Openings(repeating: .max)

  /// The same in 64 bits, which tell fewer words apart.
  @inline(__always)
  static func folded(_ set: Openings) -> Bits { set[0] | set[1] | set[2] | set[3] }

  /// What stands at the end of a text: nothing but what goes on with anything can go on there.
  static let end = Openings(1, 0, 0, 0)

  /// Where the words that begin with two scalars stand in such sets, from 0 to 255; 0 is the second of words of one. Of Han, which
  /// makes words of single characters, the first alone counts.
  @inline(__always)
  static func number(_ first: UInt32, _ second: UInt32) -> Int {
    let second = Fold.isHan(first) ? 0 : second
    return Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) >> 24)
  }

  /// The bit of words by their number.
  @inline(__always)
  static func bit(_ number: Int) -> Bits { 1 << Bits(number >> 2) }

  /// The number of words that `word`, or what goes on with it, is one of; nil where that may be any.
  private static func number(of word: [UInt32], isPrefix: Bool) -> Int? {
    guard let first = word.first, word.count > 1 || !isPrefix || Fold.isHan(first) else { return nil }
    return number(first, word.count > 1 && Words.isPart(word[1]) ? word[1] : 0)
  }

  /// The words that a text can go on with for `word` to stand there.
  static func openings(of word: [UInt32], isPrefix: Bool) -> Openings {
    guard let number = number(of: word, isPrefix: isPrefix) else { return anything }
    var set = Openings.zero
    set[number >> 6] = 1 << UInt64(number & 63)
    return set
  }

  /// The number of the only word of a set; `several` where there are more.
  static func number(of set: Openings) -> UInt8 {
    let lanes = set.indices.filter { set[$0] != 0 }
    guard lanes.count == 1, set[lanes[0]].nonzeroBitCount == 1 else { return several }
    return UInt8(lanes[0] << 6 + set[lanes[0]].trailingZeroBitCount)
  }

  /// The number of a branch that begins with any of several words: whether one is there is another question.
  static let several = UInt8.max

  /// The bits of a text in which `word` stands, one of which such a text has.
  static func bit(of word: [UInt32], isPrefix: Bool) -> Bits { number(of: word, isPrefix: isPrefix).map(bit) ?? .max }
}
