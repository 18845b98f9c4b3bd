/// Reads one Han numeral from left to right, in sections of 万 and 亿.
struct HanNumeralReader {
  private let text: Scalars
  private let start: Int
  private var index: Int
  private var high: UInt64 = 0
  private var middle: UInt64 = 0
  private var section: UInt64 = 0
  /// The power of ten of the unit read last; 0 before the first.
  private var lastUnit = 0
  /// The smallest of 十百千 read in this section; 4 before the first.
  private var sectionUnit = 4
  private var hasZero = false
  private var isVague = false

  init(text: Scalars, index: Int) {
    self.text = text
    start = index
    self.index = index
  }

  private struct Term {
    var value: UInt64
    var length: Int
    var isDigits = false
    var isVague = false
    var end: Int
  }

  mutating func read() -> HanNumeral? {
    if let vague = readLeadingVague() { return vague }
    if Fold.isDigit(text[index]) || text[index] == ".", let scaled = readScaledDigits() { return scaled }
    while readPart() {}
    guard index > start else { return nil }
    if text[index - 1] == "零", lastUnit > 0 { index -= 1 }
    if !isVague, let fraction = readFraction() { return fraction }
    readTrailingVague()
    return finish()
  }

  private func finish() -> HanNumeral? {
    let (sum, overflow) = high.addingReportingOverflow(middle)
    let (total, overflowToo) = sum.addingReportingOverflow(section)
    guard !overflow, !overflowToo else { return nil }
    return HanNumeral(value: Numeral(total), end: index, isVague: isVague)
  }

  /// Reads a term with its unit, a bare 万 or 亿, a 零, or the tail. False when the numeral is over.
  private mutating func readPart() -> Bool {
    if let big = HanNumeral.bigUnit(text[index]) { return apply(big: big, at: index) }
    if lastUnit > 0, text[index] == "零" || text[index] == "〇" {
      guard !hasZero else { return false }
      hasZero = true
      index += 1
      return true
    }
    if let unit = HanNumeral.smallUnit(text[index]) {
      // 十五, 一百十五, 零百: a unit without a digit before it counts once.
      guard unit == 1 || hasZero, unit < sectionUnit else { return false }
      return add(Term(value: 1, length: 1, end: index), unit: unit)
    }
    guard let term = readTerm() else { return false }
    if let unit = HanNumeral.smallUnit(text[term.end]) {
      guard unit < sectionUnit, term.length == 1 || lastUnit == 0 else { return false }
      return add(term, unit: unit)
    }
    if HanNumeral.bigUnit(text[term.end]) != nil { return addOnes(term) }
    return addTail(term)
  }

  private mutating func add(_ term: Term, unit: Int) -> Bool {
    if term.length > 1, !term.isDigits {
      // 两三百, 七八十: somewhere between.
      guard term.length == 2 else { return false }
      isVague = true
    }
    guard let value = Numeral(term.value, exponent: unit).integer, section <= .max - value else { return false }
    section += value
    isVague = isVague || term.isVague
    sectionUnit = unit
    lastUnit = unit
    hasZero = false
    index = term.end + 1
    return true
  }

  /// The ones before 万 or 亿.
  private mutating func addOnes(_ term: Term) -> Bool {
    guard term.isDigits || term.length <= 2, section == 0 || term.value < 10 || term.isDigits else { return false }
    isVague = isVague || term.isVague || (term.length == 2 && !term.isDigits)
    section += term.value
    index = term.end
    return true
  }

  private mutating func apply(big: Int, at place: Int) -> Bool {
    let base = big == 8 ? middle + section : section
    guard base > 0, big == 8 ? high == 0 : middle == 0 else { return false }
    guard let value = Numeral(base, exponent: big).integer else { return false }
    if big == 8 {
      high = value
      middle = 0
    } else {
      middle = value
    }
    section = 0
    sectionUnit = 4
    lastUnit = big
    hasZero = false
    index = place + 1
    return true
  }

  /// What stands behind the last unit: 一百零五, 一百五, 3万4000, 一百二三.
  private mutating func addTail(_ term: Term) -> Bool {
    if lastUnit == 0 {
      guard !term.isDigits || VagueWord.follows(in: text, at: term.end) else { return false }
      if term.length == 2, !term.isDigits, Self.isNeighbours(term.value) { isVague = true }
      section = term.value
    } else if term.isDigits {
      guard term.value < Numeral(1, exponent: lastUnit).integer ?? 0 else { return false }
      section += colloquial(term)
    } else {
      guard term.length <= 2 else { return false }
      if term.length == 2 { isVague = true }
      section += term.length == 1 ? colloquial(term) : 0
    }
    isVague = isVague || term.isVague
    index = term.end
    return false
  }

  /// 一百五 is 150, 九万四 is 94 000; after 零, after 十 or with more than one digit it is exact.
  private func colloquial(_ term: Term) -> UInt64 {
    guard !hasZero, lastUnit > 1, term.length == 1 else { return term.value }
    return Numeral(term.value, exponent: lastUnit - 1).integer ?? term.value
  }

  /// 七八, 三五, 两三: two digits in a row that mean a range.
  private static func isNeighbours(_ value: UInt64) -> Bool {
    let (first, second) = (value / 10, value % 10)
    return first > 0 && (second == first + 1 || (first == 3 && second == 5))
  }

  private func readTerm() -> Term? {
    if text[index] == "几" { return Term(value: 1, length: 1, isVague: true, end: index + 1) }
    var end = index
    var value: UInt64 = 0
    while let digit = HanNumeral.digit(text[end]) {
      guard end - index < 18 else { return nil }
      value = value * 10 + digit
      end += 1
    }
    if end > index { return Term(value: value, length: end - index, end: end) }
    guard text.isDigit(index) else { return nil }
    let digits = DigitNumeral.match(in: text, at: index)
    guard case .number(let number) = digits.reading, let whole = number.integer else { return nil }
    return Term(value: whole, length: digits.end - index, isDigits: true, end: digits.end)
  }

  /// `1.5万`, `4.78万亿`: a decimal takes units but nothing behind them.
  private mutating func readScaledDigits() -> HanNumeral? {
    let digits = DigitNumeral.match(in: text, at: index)
    guard case .number(let number) = digits.reading, number.exponent < 0 else { return nil }
    let (power, end) = units(from: digits.end)
    guard power > 0 else { return nil }
    index = end
    readTrailingVague()
    return HanNumeral(value: number.timesPowerOfTen(power), end: index, isVague: isVague)
  }

  private func units(from place: Int) -> (power: Int, end: Int) {
    var power = 0
    var end = place
    while let unit = HanNumeral.smallUnit(text[end]) ?? HanNumeral.bigUnit(text[end]), power < 16 {
      power += unit
      end += 1
    }
    return (power, end)
  }

  /// `二点五`, `一百点123`, `三点五万`.
  private func readFraction() -> HanNumeral? {
    guard text[index] == "点", let whole = finish()?.value.integer else { return nil }
    var value = whole
    var end = index + 1
    while let digit = HanNumeral.digit(text[end]) ?? (text.isDigit(end) ? UInt64(text[end] - 0x30) : nil) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow, product <= .max - digit else { return nil }
      value = product + digit
      end += 1
    }
    let decimals = end - index - 1
    guard decimals > 0 else { return nil }
    let (power, last) = units(from: end)
    return HanNumeral(value: Numeral(value, exponent: power - decimals), end: last, isVague: false)
  }

  /// `上百`, `数千`, `好几万`: a unit that is only named.
  private mutating func readLeadingVague() -> HanNumeral? {
    guard text[index] == "上" || text[index] == "数" else { return nil }
    let (power, end) = units(from: index + 1)
    // Not 晚上十块.
    guard power > (text[index] == "上" ? 1 : 0) else { return nil }
    return HanNumeral(value: Numeral(0), end: end, isVague: true)
  }

  /// `100多`, `三十几万`, `20来`, `五千余`.
  private mutating func readTrailingVague() {
    guard VagueWord.follows(in: text, at: index) else { return }
    isVague = true
    index = units(from: index + 1).end
  }
}

/// 多, 来, 余, 几 behind a number.
enum VagueWord {
  static func follows(in text: Scalars, at index: Int) -> Bool {
    switch text[index] {
    case "多", "来", "余", "几": true
    default: false
    }
  }
}
