/// What is to be done after an event, in order. Nothing here has happened yet.
public enum Effect: Equatable, Sendable {
  case say(Saying)
  /// The same, as the system rather than the assistant.
  case announce(Saying)
  /// Says again what was said last, word for word.
  case sayAgain
  case act(key: String, name: String, inputs: SlotValues)
  case handOff(HandOff)
  case leaveQueue
  /// The customer's message is for the agent.
  case tellAgent(String)
  case close
}

extension Effect {
  /// True for what the edge carries out and answers with an event of the same turn.
  var isCarriedOut: Bool {
    switch self {
    case .act, .handOff: true
    case .say, .announce, .sayAgain, .leaveQueue, .tellAgent, .close: false
    }
  }

  func isSaying(_ repair: Repair) -> Bool {
    if case .say(let saying) = self { saying.text == repair.text } else { false }
  }

  var isHandOff: Bool {
    if case .handOff = self { return true }
    return false
  }
}
