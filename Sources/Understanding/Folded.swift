/// A text as the rest of `Understanding` sees it: folded in width, case, script and spacing, with the way back to the original.
public struct Folded: Sendable, Equatable {
  /// Folded Unicode scalars.
  public let scalars: [UInt32]
  /// For each folded scalar the index of the original scalar it came from; one more at the end: the original's length.
  public let origin: [Int32]

  /// The range of the original text that a folded range came from.
  public func original(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return Int(origin[range.lowerBound])..<Int(origin[range.lowerBound]) }
    return Int(origin[range.lowerBound])..<Int(origin[range.upperBound - 1]) + 1
  }
}
