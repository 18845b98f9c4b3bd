import Understanding

/// What time does to a talk: silence in the middle of a task, and content that changed under it.
extension Reducer {
  /// The customer has said nothing for a while: a reminder, then the task is put aside, then it is dropped.
  mutating func fallSilent(_ silence: Silence) {
    switch silence {
    case .nudge where state.waitsForAnswer: say(.nudge)
    // Silence is no yes.
    case .pause where state.frames.isEmpty: dropAmendment()
    case .pause where state.waitsForAnswer:
      say(state.top?.slots.isEmpty == false ? .paused : .pausedEmpty)
      state.isPaused = true
    case .forget where state.isPaused:
      state.dropTasks()
      say(.forgotten)
    case .nudge, .pause, .forget: break
    }
  }

  /// Greets; a talk that was left in the middle of a task begins again with where it was.
  mutating func open() {
    guard state.owner == .bot, state.top != nil else { return say(.greeting) }
    state.isPaused = false
    say(.welcomeBack)
    askAgain()
  }

  /// After a long silence nothing is done on a yes to what was read back before it, and a mere "I'm back" is no failed answer:
  /// the question comes again.
  func taken(_ moves: [Move]) -> [Move] {
    guard state.isPaused else { return moves }
    let isOldYes = state.prompt == .confirm && moves == [.confirm]
    return isOldYes || moves.allSatisfy(\.isUnclear) ? [] : moves
  }

  /// Says where the talk was when it fell silent, unless the message led elsewhere.
  ///
  /// - Parameters:
  ///   - flow: the task that was put aside, if one was.
  ///   - place: the number of the first thing said to the message.
  mutating func welcomeBack(to flow: String?, before place: Int) {
    guard let flow, state.top?.flow == flow else { return }
    say(.welcomeBack)
    effects.insert(effects.removeLast(), at: place)
  }

  /// Goes on where every open task still has its step; else the task is dropped in one sentence.
  mutating func takeOverContent() {
    let playbook = playbook
    state.waiting.removeAll { playbook.flow($0) == nil }
    let isWhole = state.frames.allSatisfy { playbook.flow($0.flow)?.step(named: $0.step) != nil }
    if isWhole, isAskingForKnownSlots { return }
    state.dropTasks()
    say(.contentChanged)
  }

  /// False when what is being asked is no longer declared.
  private var isAskingForKnownSlots: Bool {
    switch state.prompt {
    case .slot(let name), .currency(let name, _), .domain(let name, _, _): slot(name) != nil
    case .change(let names): names.allSatisfy { slot($0) != nil }
    case .clarify(let intents), .tasks(let intents): intents.allSatisfy { playbook.flow($0) != nil }
    case .confirm, .anythingElse, .restart, .human, .action, nil: true
    }
  }
}
