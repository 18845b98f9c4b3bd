/// Numerals that stand for nothing else: the `58` of "I paid 58".
struct NumberScanner {
  private let text: Scalars
  private let numerals: [NumeralMatch]

  init(text: Scalars, numerals: [NumeralMatch]) {
    self.text = text
    self.numerals = numerals
  }

  func scan() -> [Claim<Entity.Value?>] {
    var found: [Claim<Entity.Value?>] = []
    for numeral in numerals {
      guard case .number(let value) = numeral.reading, isPlain(numeral) else { continue }
      found.append(Claim(value: .number(value.text), range: numeral.range))
    }
    return found
  }

  private func isPlain(_ numeral: NumeralMatch) -> Bool {
    let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
    guard !numeral.isGlued, !numeral.joinsLeft, !numeral.joinsRight, !text.isLetter(end) else { return false }
    guard !isNamed(before: start), !MeasureWords.follow(in: text, at: end) else { return false }
    if text.isDigit(start) || text[start] == "." {
      // 08000700 and 0012 are ids; 05 is not.
      return !numeral.hasLeadingZeros || end - start <= 2 || text[start + 1] == "."
    }
    return isSaidAlone(numeral.range)
  }

  /// 第3, 尾号1234, `ending in 1234`.
  private func isNamed(before start: Int) -> Bool {
    switch text[start - 1] {
    case "第", "号", "每", "这", "那", "哪", "半": return true
    default: break
    }
    let previous = text.word(before: start)
    guard previous.word == "in" else { return previous.word == "last" || previous.word == "ending" }
    return text.word(before: previous.start).word == "ending"
  }

  /// Words are numbers only where they cannot be anything else: 五百 at the end of a clause, not the 一 of 一直.
  private func isSaidAlone(_ range: Range<Int>) -> Bool {
    let isLong = range.count > 1
    guard text.isHan(range.lowerBound) else {
      return text.isClauseEnd(range.upperBound) && (text.isClauseStart(range.lowerBound) || isLarge(range))
    }
    let ends = text.isClauseEnd(range.upperBound) || (isLong && isParticle(text[range.upperBound]))
    return ends && (isLong || text.isClauseStart(range.lowerBound))
  }

  private func isParticle(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "了", "吧", "啊", "呢", "的", "呀": true
    default: false
    }
  }

  /// More than one word: `one hundred and six`.
  private func isLarge(_ range: Range<Int>) -> Bool { range.contains { text[$0] == " " || text[$0] == "-" } }
}
