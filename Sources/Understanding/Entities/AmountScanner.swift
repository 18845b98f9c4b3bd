/// Puts numerals and units of money together to sums.
struct AmountScanner {
  private let text: Scalars
  private let numerals: [NumeralMatch]
  private let currencies: CurrencyTable

  init(text: Scalars, numerals: [NumeralMatch], currencies: CurrencyTable) {
    self.text = text
    self.numerals = numerals
    self.currencies = currencies
  }

  /// Sums and vague sums in order; nil for a sum that cannot be held exactly.
  func scan() -> [Claim<Entity.Value?>] {
    var found: [Claim<Entity.Value?>] = []
    var consumed = 0
    for index in numerals.indices where numerals[index].range.lowerBound >= consumed {
      guard let claim = claim(at: index, from: consumed) else { continue }
      found.append(claim)
      consumed = claim.range.upperBound
    }
    return found
  }

  private func claim(at index: Int, from consumed: Int) -> Claim<Entity.Value?>? {
    let numeral = numerals[index]
    let start = numeral.range.lowerBound
    let isSigned = text[start - 1] == "-" && !numeral.joinsLeft
    var prefix = currencies.prefix(in: text, before: start) ?? (isSigned ? sign(before: start - 1) : nil)
    if let mark = prefix, mark.range.lowerBound < consumed { prefix = nil }
    var suffix = currencies.suffix(in: text, at: numeral.range.upperBound)
    if let mark = suffix, !SumContext.allows(mark, of: numeral, in: text) { suffix = nil }
    // `$ 20 $ 37`: the second sign belongs to the second number.
    if prefix != nil, let mark = suffix, mark.kind == .symbol, text.isDigit(text.afterSpace(mark.range.upperBound)) {
      suffix = nil
    }
    if prefix == nil, suffix == nil { return loneVague(numeral) }
    if prefix == nil, text[numeral.range.lowerBound - 1] == "第" { return nil }
    if let mark = prefix, mark.kind == .code || mark.kind == .word, suffix == nil,
      mark.range.upperBound < numeral.range.lowerBound || text.isHan(mark.range.lowerBound),
      MeasureWords.follow(in: text, at: numeral.range.upperBound)
    {
      return nil
    }
    if numeral.isGlued, prefix?.range.upperBound != start { return nil }
    let first = prefix?.range.lowerBound ?? start
    if let range = spread(at: index, start: first, prefix: prefix, suffix: suffix) { return range }
    if numeral.joinsLeft, prefix == nil { return nil }
    let (unit, end) = resolve(prefix, suffix, end: numeral.range.upperBound)
    if let more = SumContext.more(in: text, at: end) { return Claim(value: .vagueAmount, range: first..<more) }
    let sum = compose(index, unit: unit, start: first, end: end)
    return isSigned && first < start
      ? negative(sum, from: first) : hasMinus(before: first) ? negative(sum, from: first - 1) : sum
  }

  /// The sign of `$-5`, before the minus.
  private func sign(before minus: Int) -> CurrencyMark? {
    let mark = currencies.prefix(in: text, before: minus)
    return mark?.range.upperBound == minus && mark?.kind != .word ? mark : nil
  }

  /// A minus that belongs to no word and joins nothing: `-5元`, but neither 余额-58元 nor 3-5元.
  private func hasMinus(before start: Int) -> Bool {
    guard text[start - 1] == "-" else { return false }
    let before = text[start - 2]
    return before == 0 || before == " " || Scalars.isPunctuation(before)
  }

  /// A sum below zero: understood, so that it is turned down rather than taken for its opposite.
  private func negative(_ sum: Claim<Entity.Value?>, from start: Int) -> Claim<Entity.Value?> {
    guard case .amount(let amount) = sum.value else { return sum }
    let less = Amount(minor: -amount.minor, currency: amount.currency)
    return Claim(value: .amount(less), range: start..<sum.range.upperBound)
  }

  /// The unit that two marks name together, and where the sum ends.
  private func resolve(_ prefix: CurrencyMark?, _ suffix: CurrencyMark?, end: Int) -> (CurrencyUnit, Int) {
    guard let prefix else { return (suffix?.unit ?? CurrencyUnit(""), extended(suffix, end: end)) }
    guard let suffix, suffix.unit.power == 0 else { return (prefix.unit, end) }
    let agrees = prefix.unit == suffix.unit || prefix.kind == .openSymbol
    return agrees ? (suffix.unit, extended(suffix, end: end)) : (prefix.unit, end)
  }

  /// Behind the unit: 块钱, 元整, 元人民币, `$ USD`.
  private func extended(_ mark: CurrencyMark?, end: Int) -> Int {
    guard let mark else { return end }
    var end = mark.range.upperBound
    if mark.unit.power == 0, let again = currencies.suffix(in: text, at: end), again.unit == mark.unit {
      end = again.range.upperBound
    }
    switch text[end] {
    case "钱", "整", "正": end += 1
    default: break
    }
    return end
  }

  /// Adds the parts that follow: 99块五, 五元三毛, `3 dollars 50 cents`.
  private func compose(_ index: Int, unit: CurrencyUnit, start: Int, end: Int) -> Claim<Entity.Value?> {
    guard case .number(let number) = plain(numerals[index].reading) else {
      return Claim(value: .vagueAmount, range: start..<end)
    }
    var sum = SumOfParts(code: unit.code)
    sum.add(number, of: unit)
    var start = start
    if let whole = impliedOne(before: start, unit: unit) {
      sum.add(Numeral(1), of: whole.unit)
      start = whole.range.lowerBound
    }
    var end = addTail(to: &sum, unit: unit, at: end)
    var next = index + 1
    var last = unit
    while let part = part(at: next, behind: end, of: last) {
      sum.add(part.number, of: part.unit)
      end = addTail(to: &sum, unit: part.unit, at: part.end)
      last = part.unit
      next += 1
    }
    return Claim(value: sum.minor.map { .amount(Amount(minor: $0, currency: unit.code)) }, range: start..<end)
  }

  private func plain(_ reading: NumeralMatch.Reading) -> NumeralMatch.Reading {
    if case .money(let value) = reading { return .number(value) }
    return reading
  }

  /// A smaller unit behind a sum: the 三毛 of 五元三毛, `and 50 cents`.
  private func part(at index: Int, behind end: Int, of unit: CurrencyUnit)
    -> (number: Numeral, unit: CurrencyUnit, end: Int)?
  {
    guard index < numerals.count, SumContext.joins(in: text, from: end, to: numerals[index].range) else { return nil }
    guard case .number(let written) = numerals[index].reading,
      let mark = currencies.suffix(in: text, at: numerals[index].range.upperBound), mark.unit.power > unit.power
    else { return nil }
    let isCent = text.isLetter(mark.range.lowerBound) && mark.unit.power == 2
    guard mark.unit.code == unit.code || isCent else { return nil }
    let own = CurrencyUnit(unit.code + "/1" + String(repeating: "0", count: mark.unit.power))
    return (written, own, extended(mark, end: mark.range.upperBound))
  }

  /// The digit behind a colloquial unit: 九十九块五, 三毛五, 两块半.
  private func addTail(to sum: inout SumOfParts, unit: CurrencyUnit, at end: Int) -> Int {
    let tail = text.isHan(end - 1) ? SumContext.tail(in: text, at: end) : SumContext.spokenCents(in: text, at: end)
    guard let tail, !isPart(at: tail.end) else { return end }
    sum.add(tail.number.timesPowerOfTen(-unit.power), of: CurrencyUnit(unit.code))
    return text[tail.end] == "钱" ? tail.end + 1 : tail.end
  }

  private func isPart(at end: Int) -> Bool { currencies.mark(in: text, at: end) != nil }

  /// 块八毛 is one and eighty.
  private func impliedOne(before start: Int, unit: CurrencyUnit) -> CurrencyMark? {
    guard unit.power == 1, let mark = currencies.singleHan(in: text, before: start) else { return nil }
    guard mark.unit.code == unit.code, mark.unit.power == 0 else { return nil }
    switch text[mark.range.lowerBound - 1] {
    case "这", "那", "哪", "每", "大", "小", "方", "石", "整": return nil
    case let scalar: return HanNumeral.isPart(scalar) || Fold.isDigit(scalar) ? nil : mark
    }
  }

  /// `5-10 dollars`, `100到200元`, 三千五千块: somewhere between, so nothing to fill a slot with.
  private func spread(at index: Int, start: Int, prefix: CurrencyMark?, suffix: CurrencyMark?)
    -> Claim<Entity.Value?>?
  {
    let numeral = numerals[index]
    if prefix != nil, numeral.joinsRight, text[numeral.range.upperBound] != "/", index + 1 < numerals.count {
      return Claim(value: .vagueAmount, range: start..<numerals[index + 1].range.upperBound)
    }
    guard index > 0, prefix == nil, let suffix else { return nil }
    let lower = numerals[index - 1]
    guard !lower.isGlued, !lower.joinsLeft, SumContext.isSpread(in: text, from: lower, to: numeral) else { return nil }
    return Claim(value: .vagueAmount, range: lower.range.lowerBound..<suffix.range.upperBound)
  }

  /// `几百` or `a few hundred` as an answer of its own.
  private func loneVague(_ numeral: NumeralMatch) -> Claim<Entity.Value?>? {
    guard numeral.reading == .vague, numeral.range.count > 1, !numeral.joinsLeft, !numeral.isGlued else { return nil }
    guard SumContext.isAnswer(in: text, numeral.range) else { return nil }
    return Claim(value: .vagueAmount, range: numeral.range)
  }
}

/// Adds parts of a sum exactly.
private struct SumOfParts {
  let code: String
  /// Minor units; nil once a part could not be held.
  private(set) var minor: Int64? = 0

  init(code: String) { self.code = code }

  mutating func add(_ number: Numeral, of unit: CurrencyUnit) {
    guard let sum = minor, let part = unit.minorUnits(number) else {
      minor = nil
      return
    }
    let (total, overflow) = sum.addingReportingOverflow(part)
    minor = overflow ? nil : total
  }
}
