/// What the desk needs to know to take a customer over.
public struct HandOff: Equatable, Codable, Sendable {
  /// Why: what the flow says, or the engine's own `offered`, `no_way_on`, `action_failed`, `stuck_at_SLOT`.
  public var reason: String
  /// The task it came out of; nil when the customer just asked for a person.
  public var flow: String?
  /// The place in the queue.
  public var priority: Priority
  /// Where it is routed.
  public var team: String
  /// All that is known, unmasked.
  public var slots: SlotValues
  /// What was to come later: further values of those slots.
  public var further: [FurtherValue]
  /// Names of the steps carried out: what was tried.
  public var tried: [String]
}
