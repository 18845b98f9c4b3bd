/// Something that must not be stored or shown, and was taken out of the utterance before anything else saw it.
public struct Secret: Hashable, Sendable {
  /// What was taken out; the raw value stands in its mask, `[card]`.
  public enum Kind: String, Sendable, CaseIterable {
    /// A payment card number: 13 to 19 digits with a valid Luhn sum.
    case card
    /// A one-time code (OTP, 验证码).
    case code
    /// A card's security code (CVV, CVC, 安全码).
    case securityCode = "cvv"
    /// A password or PIN.
    case password
  }

  /// What was taken out.
  public var kind: Kind
  /// Where its mask stands in the utterance, in Unicode scalars.
  public var range: Range<Int>

  /// A secret whose mask stands at `range`.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
