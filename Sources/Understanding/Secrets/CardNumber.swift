/// What makes digits a payment card's number: ISO/IEC 7812 (Luhn sum, issuer's first digits, length).
enum CardNumber {
  static let lengths = 13...19

  /// True for digits that an issuer could have printed on a card.
  static func isPlausible(_ digits: ArraySlice<UInt8>) -> Bool {
    lengths.contains(digits.count) && isIssued(digits) && passesLuhn(digits)
  }

  static func passesLuhn(_ digits: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = place % 2 == 0 ? Int(digit) : Int(digit) * 2
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }

  private static func isIssued(_ digits: ArraySlice<UInt8>) -> Bool {
    let prefix = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
    return issuers.contains { $0.prefixes.contains(prefix) && $0.lengths.contains(digits.count) }
  }

  /// The first four digits and the lengths that go with them.
  private static let issuers: [(prefixes: ClosedRange<Int>, lengths: ClosedRange<Int>)] = [
    (1000...1999, 15...15),  // UATP; the 13 digits of a time in milliseconds are none
    (4000...4999, 13...19),  // Visa
    (5000...5999, 16...19),  // Mastercard, Maestro, domestic cards
    (2200...2204, 16...19),  // Mir
    (2221...2720, 16...16),  // Mastercard
    (3400...3499, 15...15),  // American Express
    (3700...3799, 15...15),
    (3000...3059, 14...19),  // Diners Club
    (3095...3095, 14...19),
    (3600...3699, 14...19),
    (3800...3999, 14...19),
    (3500...3599, 16...19),  // JCB
    (6000...6999, 16...19),  // Discover, UnionPay, Maestro, RuPay
    (8100...8299, 16...19),  // UnionPay, RuPay
    (8600...8600, 16...16),  // UzCard
    (9558...9559, 16...19),  // older UnionPay cards
    (9700...9799, 16...16),  // Troy
  ]
}
