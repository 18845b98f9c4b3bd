/// A unit of money: a currency, or a part of it such as a cent.
struct CurrencyUnit: Equatable {
  /// ISO 4217 code.
  let code: String
  /// The unit is 10^-`power` of the currency: 0 for yuan and dollars, 1 for 角, 2 for cents.
  let power: Int

  /// - Parameter notation: `CNY`, or `CNY/10` and `CNY/100` for its parts.
  init(_ notation: String) {
    let parts = notation.split(separator: "/")
    code = parts.first.map(String.init) ?? notation
    power = parts.count > 1 ? parts[1].count { $0 == "0" } : 0
  }

  init(code: String, power: Int) {
    self.code = code
    self.power = power
  }

  /// The count of minor units that `number` of these units make; nil where it is not whole or does not fit.
  func minorUnits(_ number: Numeral) -> Int64? {
    number.timesPowerOfTen(-power).minorUnits(decimals: Amount.decimals(of: code))
  }

  /// Codes that are recognised wherever they stand beside a number.
  ///
  /// Codes that are also English words (ALL, TOP, TRY, PEN, GEL …) are left out: content may add them.
  static let codes: [String] = [
    "AED", "ARS", "AUD", "BDT", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "CNH", "CZK", "DKK", "DZD", "EGP",
    "EUR", "GBP", "GHS", "HKD", "HUF", "IDR", "ILS", "INR", "IQD", "ISK", "JOD", "JPY", "KES", "KHR", "KRW", "KWD",
    "KZT", "LKR", "MMK", "MXN", "MYR", "NGN", "NOK", "NPR", "NZD", "OMR", "PHP", "PKR", "PLN", "QAR", "RMB", "RUB",
    "SAR", "SEK", "SGD", "THB", "TND", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VND", "XAF", "XOF", "ZAR",
  ]

  /// The code that is meant by one of `codes`.
  static func canonical(_ code: String) -> String { code == "RMB" || code == "CNH" ? "CNY" : code }

  /// The unit of a sign.
  static func symbol(_ scalar: UInt32) -> CurrencyUnit? {
    guard scalar == "$" || scalar == "¥" || scalar == "£" || scalar > 0xA0, !Fold.isHan(scalar) else {
      return nil
    }
    return symbols[scalar]
  }

  private static let symbols: [UInt32: CurrencyUnit] = {
    let signs: [Unicode.Scalar: String] = [
      "$": "USD", "¥": "CNY", "£": "GBP", "€": "EUR", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₫": "VND",
      "฿": "THB", "₱": "PHP", "₪": "ILS", "₴": "UAH", "₦": "NGN", "₸": "KZT", "₡": "CRC", "₲": "PYG", "₵": "GHS",
      "₭": "LAK", "₮": "MNT", "₼": "AZN", "₾": "GEL", "₨": "INR", "¢": "USD/100",
    ]
    return Dictionary(uniqueKeysWithValues: signs.map { ($0.key.value, CurrencyUnit($0.value)) })
  }()

  /// Whose dollar or yen is meant by the letters before the sign: `HK$`, `US $`, `JP¥`.
  static func named(_ word: PackedWord, before sign: UInt32) -> CurrencyUnit? {
    sign == "$" ? dollars[word].map { CurrencyUnit($0) } : sign == "¥" ? yen[word].map { CurrencyUnit($0) } : nil
  }

  private static let dollars: WordMap<String> = [
    "us": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "cad": "CAD", "can": "CAD", "cdn": "CAD", "a": "AUD",
    "au": "AUD", "aud": "AUD", "aus": "AUD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD",
    "sg": "SGD", "sgd": "SGD", "nt": "TWD", "ntd": "TWD", "twd": "TWD", "r": "BRL", "mx": "MXN", "mxn": "MXN",
  ]
  private static let yen: WordMap<String> = ["cn": "CNY", "cny": "CNY", "rmb": "CNY", "jp": "JPY", "jpy": "JPY"]
}
