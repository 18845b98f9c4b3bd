/// Finds the entities of an utterance.
public struct EntityScanner: Sendable {
  /// Prepares a scanner once; `scan` then allocates nothing but its result.
  public init(rules: EntityRules) {}

  /// The entities of a folded utterance in order, not overlapping.
  ///
  /// Linear in the length of the text.
  public func scan(_ text: Folded, original: [UInt32]) -> [Entity] { [] }
}
