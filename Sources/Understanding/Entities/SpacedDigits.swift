/// Digits grouped by spaces, as in `1 234,56 €` and `1 000 000`.
///
/// Two numbers side by side look the same (`2 300 dollars`), so there must be decimals behind a comma, three groups, or a
/// sign of money: behind the number, which is the habit where spaces group, or before it where nothing is counted (`¥ 1 200`).
enum SpacedDigits {
  static func match(in text: Scalars, at start: Int) -> DigitNumeral? {
    let first = text.endOfDigits(start)
    guard (1...3).contains(first - start), text[start] != "0" else { return nil }
    var value: UInt64 = 0
    append(start..<first, to: &value, in: text)
    var end = first
    var groups = 1
    while text[end] == " ", text.isDigit(end + 1), groups < 6 {
      guard text.isDigit(end + 2), text.isDigit(end + 3), !text.isDigit(end + 4) else { break }
      append(end + 1..<end + 4, to: &value, in: text)
      end += 4
      groups += 1
    }
    guard groups > 1 else { return nil }
    let isMoney = CurrencyUnit.symbol(text[text.beforeSpace(start) - 1]) != nil
    if text[end] == "," || text[end] == ".", text.isDigit(end + 1), text.isDigit(end + 2), !text.isDigit(end + 3) {
      guard text[end] == "," || groups > 2 || isMoney else { return nil }
      append(end + 1..<end + 3, to: &value, in: text)
      return DigitNumeral(reading: .money(Numeral(value, exponent: -2)), end: end + 3, hasLeadingZeros: false)
    }
    let sign = text[text.afterSpace(end)]
    let isCounted = MeasureWords.follow(in: text, at: end)
    guard groups > 2 || (sign != "$" && CurrencyUnit.symbol(sign) != nil) || (isMoney && !isCounted) else { return nil }
    return DigitNumeral(reading: .money(Numeral(value)), end: end, hasLeadingZeros: false)
  }

  private static func append(_ range: Range<Int>, to value: inout UInt64, in text: Scalars) {
    for index in range { value = value * 10 + UInt64(text[index] - 0x30) }
  }
}
