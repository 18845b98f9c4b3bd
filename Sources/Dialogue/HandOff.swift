/// What the desk needs to know to take a customer over.
public struct HandOff: Equatable, Codable, Sendable {
  public var reason: String
  /// The task it came out of; nil when the customer just asked for a person.
  public var flow: String?
  public var priority: Priority
  public var team: String
  public var slots: [String: SlotValue]
  /// Names of the steps carried out: what was tried.
  public var tried: [String]
}
