/// An exact decimal number: `mantissa` × 10^`exponent`. Never negative, never rounded.
struct Numeral: Equatable {
  private(set) var mantissa: UInt64
  private(set) var exponent: Int

  init(_ mantissa: UInt64, exponent: Int = 0) {
    self.mantissa = mantissa
    self.exponent = mantissa == 0 ? 0 : exponent
    while self.exponent < 0, self.mantissa % 10 == 0 {
      self.mantissa /= 10
      self.exponent += 1
    }
  }

  func timesPowerOfTen(_ power: Int) -> Numeral { Numeral(mantissa, exponent: exponent + power) }

  /// The whole number, or nil where there is a fraction or it does not fit.
  var integer: UInt64? {
    guard exponent >= 0 else { return nil }
    var value = mantissa
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The count of units of 10^-`decimals`, or nil where digits would be lost or it does not fit.
  func minorUnits(decimals: Int) -> Int64? {
    timesPowerOfTen(decimals).integer.flatMap { Int64(exactly: $0) }
  }

  /// Decimal text without grouping and without trailing zeros behind the point: `1200`, `0.5`.
  var text: String {
    let digits = String(mantissa)
    if exponent >= 0 { return digits + String(repeating: "0", count: exponent) }
    let point = digits.count + exponent
    if point > 0 { return digits.prefix(point) + "." + digits.suffix(-exponent) }
    return "0." + String(repeating: "0", count: -point) + digits
  }
}
