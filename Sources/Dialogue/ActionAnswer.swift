/// How an action ended, and what it found out.
public struct ActionAnswer: Equatable, Codable, Sendable {
  /// One of the action's outcomes.
  public var outcome: String
  /// What a flow may show or branch on.
  public var facts: SlotValues

  /// An outcome with what came out of it.
  public init(_ outcome: String, facts: SlotValues) {
    self.outcome = outcome
    self.facts = facts
  }
}
