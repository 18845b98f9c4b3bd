/// Something a customer named that a slot can hold, with its place in the utterance.
public struct Entity: Hashable, Sendable {
  /// What was named.
  public enum Value: Hashable, Sendable {
    /// The local part as typed, the domain lower-cased.
    case email(String)
    /// A sum with its currency.
    case amount(Amount)
    /// A numeral without currency: its exact decimal text, such as `58` or `1.5`.
    case number(String)
    /// An id in one of the configured shapes, upper-cased.
    case transactionID(String)
    /// A ticket number in the configured shape, upper-cased.
    case caseNumber(String)
    /// Digits only, with a leading `+` where it was given.
    case phone(String)
    /// A day: `monday` … `sunday`, `+0` (today), `+1`, `-1` (yesterday), `10-01`, `2026-10-01`, or `holiday:NAME`.
    case day(String)
    /// A position in a list of choices from 1 on (第二个, the second, option 2); -1 is the last.
    case ordinal(Int)
    /// A sum named vaguely (三十几万, a few hundred): never filled, asked instead.
    case vagueAmount
  }

  /// What was named.
  public var value: Value
  /// Offsets in Unicode scalars of the utterance (after secrets were masked).
  public var range: Range<Int>

  /// An entity at its place.
  public init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}
