/// The scalars of a folded text with safe look-around: outside the text stands 0. One for all who look at the text.
final class Scalars {
  let values: [UInt32]
  private let raw: [UInt32]
  private let origin: [Int32]
  /// False where most scanners have nothing to look for.
  let hasDigits: Bool

  /// - Parameter original: the unfolded scalars, needed only where case matters.
  init(_ text: Folded, original: [UInt32] = []) {
    values = text.scalars
    raw = original
    origin = text.origin
    hasDigits = values.contains(where: Fold.isDigit)
  }

  var count: Int { values.count }

  subscript(index: Int) -> UInt32 {
    index >= 0 && index < values.count ? values[index] : 0
  }

  /// True where the customer typed a capital Latin letter.
  func isUpper(_ index: Int) -> Bool {
    guard Fold.isLetter(self[index]), Int(origin[index]) < raw.count else { return false }
    let typed = raw[Int(origin[index])]
    return (typed >= 0x41 && typed <= 0x5A) || (typed >= 0xFF21 && typed <= 0xFF3A)
  }

  func isDigit(_ index: Int) -> Bool { Fold.isDigit(self[index]) }
  func isLetter(_ index: Int) -> Bool { Fold.isLetter(self[index]) }
  func isHan(_ index: Int) -> Bool { Fold.isHan(self[index]) }
  func isAlphanumeric(_ index: Int) -> Bool { isDigit(index) || isLetter(index) }

  /// True where a Latin word begins.
  func startsWord(_ index: Int) -> Bool { isLetter(index) && !isLetter(index - 1) }

  /// The end of the digits from `index` on.
  func endOfDigits(_ index: Int) -> Int {
    var end = index
    while isDigit(end) { end += 1 }
    return end
  }

  /// The index behind one space, if there is one.
  func afterSpace(_ index: Int) -> Int { self[index] == " " ? index + 1 : index }

  /// The end of what stands before `index` and one space.
  func beforeSpace(_ index: Int) -> Int { self[index - 1] == " " ? index - 1 : index }

  /// The Latin word at `index` and its end. The word is empty where there is none.
  func word(at index: Int) -> (word: PackedWord, end: Int) {
    var word = PackedWord()
    var end = index
    while isLetter(end) {
      word.append(self[end])
      end += 1
    }
    return (word, end)
  }

  /// The Latin word that ends at `end` and where it begins; one space between is stepped over.
  func word(before end: Int) -> (word: PackedWord, start: Int) {
    let end = beforeSpace(end)
    var start = end
    while isLetter(start - 1), end - start <= PackedWord.limit { start -= 1 }
    return isLetter(start - 1) ? (PackedWord(), start) : (word(at: start).word, start)
  }

  func matches(_ word: [UInt32], at index: Int) -> Bool {
    for (offset, scalar) in word.enumerated() where self[index + offset] != scalar { return false }
    return true
  }

  /// True where a clause ends: at the end of the text or before punctuation, with or without a space.
  func isClauseEnd(_ index: Int) -> Bool {
    let next = self[afterSpace(index)]
    return next == 0 || Scalars.isPunctuation(next)
  }

  /// True where a clause begins.
  func isClauseStart(_ index: Int) -> Bool {
    let previous = self[beforeSpace(index) - 1]
    return previous == 0 || Scalars.isPunctuation(previous)
  }

  static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ".", ",", "!", "?", ";", ":", "。", "，", "、", "；", "：", "！", "？", "…", "~", "～", "\n", "\"", "'",
      "(", ")", "[", "]", "「", "」", "《", "》", "【", "】":
      true
    default: false
    }
  }

  /// True for a sign that joins digits to a longer number.
  static func isNumberSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ".", ",", "-", "/", ":": true
    default: false
    }
  }

  /// True for what ends a sentence.
  static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0, "。", "!", "?", ";", "\n": true
    default: false
    }
  }
}

/// Lets folded scalars be compared with a literal: `text[index] == "。"`.
func == (left: UInt32, right: Unicode.Scalar) -> Bool { left == right.value }

func != (left: UInt32, right: Unicode.Scalar) -> Bool { left != right.value }

func ~= (pattern: Unicode.Scalar, value: UInt32) -> Bool { pattern.value == value }
