/// A sum of money, exact: a count of minor units (cents, 分) and an ISO 4217 code.
public struct Amount: Hashable, Codable, Sendable {
  /// Minor units: 5800 is 58.00 for a currency with two decimals, 5800 for one with none (JPY).
  public var minor: Int64
  /// Upper-case ISO 4217 code, such as `CNY`.
  public var currency: String

  /// A sum of `minor` units of `currency`.
  public init(minor: Int64, currency: String) {
    self.minor = minor
    self.currency = currency
  }
}

extension Amount {
  /// How many decimals a currency has (ISO 4217).
  static func decimals(of currency: String) -> Int {
    switch currency {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }
}

extension Amount {
  /// `58.5` and CNY make 5850 minor units; nil when it has more decimals than the currency or doesn't fit.
  public init?(decimal text: String, currency: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = Self.decimals(of: currency)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    var fraction = parts.count == 2 ? String(parts[1]) : ""
    while fraction.count > decimals, fraction.last == "0" { fraction.removeLast() }
    guard fraction.count <= decimals else { return nil }
    fraction += String(repeating: "0", count: decimals - fraction.count)
    guard let minor = Int64(whole + fraction) else { return nil }
    self.init(minor: minor, currency: currency)
  }

  /// `58.00 CNY`
  public var text: String {
    let decimals = Self.decimals(of: currency)
    var digits = String(minor.magnitude)
    guard decimals > 0 else { return "\(minor < 0 ? "-" : "")\(digits) \(currency)" }
    while digits.count <= decimals { digits = "0" + digits }
    return "\(minor < 0 ? "-" : "")\(digits.dropLast(decimals)).\(digits.suffix(decimals)) \(currency)"
  }
}
