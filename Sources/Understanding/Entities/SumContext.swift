/// What the words around a number say about whether it is a sum.
enum SumContext {
  /// False where a unit of one character means something else: 一块去, 五角星, 三分之一, 五分钟.
  static func allows(_ mark: CurrencyMark, of numeral: NumeralMatch, in text: Scalars) -> Bool {
    guard mark.kind == .word, mark.range.count == 1, text.isHan(mark.range.lowerBound) else { return true }
    let end = mark.range.upperBound
    let isOne = numeral.isHan && numeral.range.count == 1 && numeral.reading == .number(Numeral(1))
    guard mark.unit.power > 0 || isOne else { return true }
    if mark.unit.power < 2 { return !text.isHan(end) || closesSum(text[end]) || HanNumeral.isPart(text[end]) }
    guard text.isClauseEnd(end) || isMoneyWord(text[end]) else { return false }
    // 十分, 打五分, 三点五分: not money.
    switch text[numeral.range.lowerBound - 1] {
    case "打", "评", "给", "得", "满", "扣", "点", "时": return isMoneyWord(text[end])
    default: return !(text[end - 2] == "十" && numeral.range.count == 1) || isMoneyWord(text[end])
    }
  }

  private static func isMoneyWord(_ scalar: UInt32) -> Bool { scalar == "钱" || scalar == "整" || scalar == "正" }

  /// Characters that may follow 一块 and 五毛 when money is meant.
  private static func closesSum(_ scalar: UInt32) -> Bool {
    if isMoneyWord(scalar) { return true }
    switch scalar {
    case "的", "了", "也", "都", "还", "没", "未", "不", "到", "被", "才", "和", "加", "就", "吗", "吧", "呢", "左", "半", "又":
      return true
    default: return false
    }
  }

  /// True if only 又, `and` or a space stands between a sum and the numeral of its next part.
  static func joins(in text: Scalars, from end: Int, to numeral: Range<Int>) -> Bool {
    var place = text.afterSpace(end)
    if text[place] == "又" {
      place += 1
    } else {
      let (word, wordEnd) = text.word(at: place)
      if word == "and" { place = text.afterSpace(wordEnd) }
    }
    return place == numeral.lowerBound
  }

  /// The tail of 99块五, 3块50, 五块零五, 两块半; nil where it begins something else (五天, 五个).
  static func tail(in text: Scalars, at start: Int) -> (number: Numeral, end: Int)? {
    if text[start] == "半" {
      return text.isHan(start + 1) && MeasureWords.isHan(text[start + 1]) ? nil : (Numeral(5, exponent: -1), start + 1)
    }
    if text.isDigit(start) { return digitTail(in: text, at: start) }
    let isZero = text[start] == "零"
    let place = isZero ? start + 1 : start
    guard let digit = HanNumeral.digit(text[place]), digit > 0 else { return nil }
    let next = text[place + 1]
    // 三块五一个: so much apiece.
    let isApiece = next == "一" && MeasureWords.isHan(text[place + 2])
    guard
      isApiece || !(HanNumeral.isPart(next) || MeasureWords.isHan(next) || VagueWord.follows(in: text, at: place + 1))
    else { return nil }
    return (Numeral(digit, exponent: isZero ? -2 : -1), place + 1)
  }

  /// The 50 of `3 dollars 50` at the end of a clause.
  static func spokenCents(in text: Scalars, at end: Int) -> (number: Numeral, end: Int)? {
    guard text.isLetter(end - 1), text[end] == " ", text.endOfDigits(end + 1) == end + 3, text.isClauseEnd(end + 3)
    else {
      return nil
    }
    return digitTail(in: text, at: end + 1)
  }

  private static func digitTail(in text: Scalars, at start: Int) -> (number: Numeral, end: Int)? {
    let end = text.endOfDigits(start)
    guard end - start <= 2, !text.isLetter(end), !MeasureWords.follow(in: text, at: end) else { return nil }
    switch text[end] {
    case ".", ",", "/", "-", ":", "%": if text.isDigit(end + 1) || text[end] == "%" { return nil }
    case let scalar: if HanNumeral.isPart(scalar) { return nil }
    }
    var value: UInt64 = 0
    for index in start..<end { value = value * 10 + UInt64(text[index] - 0x30) }
    return (Numeral(value, exponent: start - end), end)
  }

  /// The end of 多 or 多钱 behind a unit, as in 十二块多; not 多久 and 多少.
  static func more(in text: Scalars, at end: Int) -> Int? {
    guard text.isHan(end - 1), text[end] == "多" else { return nil }
    if text[end + 1] == "钱" { return end + 2 }
    let isLast = text.isClauseEnd(end + 1) || text[end + 1] == "了" || text[end + 1] == "的" || text[end + 1] == "吧"
    return isLast ? end + 1 : nil
  }

  /// True where two numbers are the ends of a range.
  static func isSpread(in text: Scalars, from lower: NumeralMatch, to upper: NumeralMatch) -> Bool {
    let end = lower.range.upperBound
    let start = upper.range.lowerBound
    if start == end { return lower.isHan && upper.isHan }
    if isSpokenTwice(in: text, from: lower, to: upper) { return true }
    let from = text.afterSpace(end)
    let to = max(from, text.beforeSpace(start))
    if to - from == 1 {
      switch text[from] {
      case "-", "~", "到", "至", "或": return true
      default: return false
      }
    }
    let (word, wordEnd) = text.word(at: from)
    guard wordEnd == to, text[end] == " " else { return false }
    if word == "and" { return text.word(before: lower.range.lowerBound).word == "between" }
    return word == "to" || word == "or"
  }

  /// `seventy six twenty dollars`, `two fifty dollars`: seventy-six and twenty cents, or thousands; whoever hears it asks.
  /// The two of `two twenty dollar vouchers` counts the vouchers.
  private static func isSpokenTwice(in text: Scalars, from lower: NumeralMatch, to upper: NumeralMatch) -> Bool {
    let end = lower.range.upperBound
    guard text[end] == " ", end + 1 == upper.range.lowerBound, text.isLetter(end - 1), text.isLetter(end + 1) else {
      return false
    }
    let unit = text.word(at: text.afterSpace(upper.range.upperBound))
    return text[unit.end - 1] == "s" || text.isClauseEnd(unit.end)
  }

  /// True where a number stands at the end of what is said.
  static func isAnswer(in text: Scalars, _ range: Range<Int>) -> Bool {
    switch text[range.upperBound] {
    case "吧", "左": true
    default: text.isClauseEnd(range.upperBound)
    }
  }
}
