import Dialogue

/// What a host needs to know to have a customer served by its own agents.
public struct HandOffNote: Sendable, Equatable {
  /// Why: what the flow says, or the engine's own reason.
  public var reason: String
  /// The task it came out of; nil when the customer just asked for a person.
  public var flow: String?
  /// Where it is routed.
  public var team: String
  /// How soon.
  public var priority: Priority
  /// What is known of the matter, for people: in the customer's language, masked.
  public var summary: String
  /// The ticket, where one was filed.
  public var caseNumber: String?
}
