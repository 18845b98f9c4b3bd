import Dialogue

@testable import Assistant

extension Conversation {
  /// Says something; the turn, and what the engine itself said in it, in order.
  func repair(_ text: String) -> (turn: Turn, says: [Repair]) {
    var says: [Repair] = []
    witness = { effect in
      switch effect {
      case .say(let saying), .announce(let saying): says += Repair.allCases.filter { $0.text == saying.text }
      case .sayAgain, .act, .handOff, .leaveQueue, .close, .tellAgent: break
      }
    }
    return (hear(text, at: Shipped.start), says)
  }

  /// The value of a slot in any open task, as text, unmasked; empty when it has none.
  func value(of slot: String) -> String {
    let values = state.dialogue.frames.map(\.slots) + [state.dialogue.session]
    switch values.compactMap({ $0[slot] }).last {
    case .text(let text): return text
    case .choice(let choice): return choice
    case .amount(let amount): return amount.text
    case .moment(let moment): return "\(moment.milliseconds)"
    case nil: return ""
    }
  }
}
