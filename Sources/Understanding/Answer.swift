/// A yes or no.
public struct Answer: Hashable, Sendable {
  public enum Value: String, Sendable, CaseIterable {
    case yes, no, unsure
  }

  public var value: Value
  /// True when nothing but the answer was said.
  public var isWhole: Bool

  public init(_ value: Value, isWhole: Bool) {
    self.value = value
    self.isWhole = isWhole
  }
}
