import Understanding

extension DialogueState {
  /// Keeps what was said for "say that again".
  mutating func remember(_ effects: [Effect], after event: Event) {
    var said: [Saying] = []
    for effect in effects {
      switch effect {
      // That it takes a moment is nothing to be said again.
      case .say(let saying) where saying.text == Repair.stillWorking.text: continue
      case .say(let saying): said.append(saying)
      case .announce, .sayAgain, .act, .handOff, .leaveQueue, .tellAgent, .close: continue
      }
    }
    let isHeard = if case .heard = event { true } else { false }
    if said.isEmpty, isHeard, effects.contains(where: \.isCarriedOut) { lastSaid = [] }
    guard !said.isEmpty else { return }
    // What an action brings about belongs to the turn that asked for it.
    switch event {
    case .actionFinished, .queued, .deskClosed: lastSaid += said
    case .opened, .heard, .agentJoined, .agentLeft, .closed, .silent, .contentChanged: lastSaid = said
    }
  }
}
