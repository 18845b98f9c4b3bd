/// What is to be done after an event, in order. Nothing here has happened yet.
public enum Effect: Equatable, Sendable {
  case say(Saying)
  /// The same, as the system rather than the assistant.
  case announce(Saying)
  /// Says again what was said last, word for word.
  case sayAgain
  case act(key: String, name: String, inputs: [String: SlotValue])
  case handOff(HandOff)
  case leaveQueue
  /// The customer's message is for the agent.
  case tellAgent(String)
  case close
}

extension Effect {
  var isHandOff: Bool {
    if case .handOff = self { return true }
    return false
  }
}

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
