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

  /// An answer.
  public init(_ value: Value, isWhole: Bool) {
    self.value = value
    self.isWhole = isWhole
  }
}
