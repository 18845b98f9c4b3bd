/// A yes or no.
public struct Answer: Hashable, Sendable {
  /// What was answered.
  public enum Value: String, Sendable, CaseIterable {
    case yes, no, unsure
  }

  /// What was answered.
  public var value: Value
  /// True when nothing but the answer was said.
  public var isWhole: Bool
  /// True for a yes on which something irreversible may be done: the whole message says yes and nothing else, no question, no
  /// condition, no other word.
  public var isConsent: Bool

  /// False for a Han phrase that more Han follows at once: the 对 of 对方.
  public var isClear: Bool
  /// True for a clause of its own behind others: it outweighs whatever stands before it.
  public var isClosing: Bool

  /// An answer.
  public init(_ value: Value, isWhole: Bool, isConsent: Bool = false, isClear: Bool = true, isClosing: Bool = false) {
    self.value = value
    self.isWhole = isWhole
    self.isConsent = isConsent
    self.isClear = isClear
    self.isClosing = isClosing
  }
}
