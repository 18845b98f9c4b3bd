/// A sum of money, exact: a count of minor units (cents, 分) and an ISO 4217 code.
public struct Amount: Hashable, Codable, Sendable {
  /// Minor units: 5800 is 58.00 for a currency with two decimals, 5800 for one with none (JPY).
  public var minor: Int64
  /// Upper-case ISO 4217 code, such as `CNY`.
  public var currency: String

  public init(minor: Int64, currency: String) {
    self.minor = minor
    self.currency = currency
  }
}
