import Understanding

/// What is said when a message was not understood, and when that has gone on for too long.
extension Reducer {
  /// Not understood: at a slot its reprompts; else a guess, then a request to put it differently, then a human.
  mutating func unclear(_ guesses: [String], otherwise: Repair = .notUnderstood) {
    switch state.prompt {
    case .currency(let name, _):
      guard let slot = slot(name) else { return }
      // The figure is known: only the currency is asked for again.
      fail(slot) { $0.say(.currency) }
      return
    case .slot(let name), .domain(let name, _, _):
      state.prompt = .slot(name)
      missAnswer(name)
      return
    case .confirm:
      miss { $0.say(.confirmUnclear) }
      return
    case .change(let names):
      miss { $0.say(.whichToChange, choices: names.map($0.labelKey)) }
      return
    case .clarify(let intents) where intents.count > 1:
      // The list stays open: the first time it is shown again, later a number still means one of it.
      miss { reducer in
        reducer.state.misses == 1 ? reducer.clarify(intents) : reducer.say(.rephrase)
      }
      return
    case .clarify, .tasks, .anythingElse, .restart, .human, .action, nil: break
    }
    state.prompt = nil
    miss { reducer in
      if reducer.state.misses == 1, !guesses.isEmpty {
        reducer.clarify(guesses)
      } else {
        let isBesideCase = reducer.state.frames.isEmpty && reducer.state.caseNumber != nil
        reducer.say(isBesideCase ? .besideCase : reducer.state.misses > 1 ? .rephrase : otherwise)
      }
    }
  }

  /// Counts a misunderstanding; the last one of the row offers a human.
  mutating func miss(_ body: (inout Reducer) -> Void) {
    state.misses += 1
    if state.misses >= playbook.limits.misses {
      // Who declines isn't offered the same again for what was before.
      (state.misses, state.stalls) = (0, 0)
      prompt(.human, say: .offerHuman)
    } else {
      body(&self)
    }
  }

  /// Whatever a message is, one after the other that leaves the task where it was ends with the offer of a person, and so does
  /// taking back again and again. Questions about the question, waiting and other matters are the customer's own choice and
  /// don't count.
  mutating func countStalls(since before: DialogueState.Progress, _ moves: [Move]) {
    guard state.owner == .bot, state.top != nil else { return }
    if moves.contains(where: \.isCorrection) { change { $0.corrections += 1 } }
    if !state.isWhere(before) {
      state.stalls = 0
    } else if moves.contains(where: \.isStall) {
      state.stalls += 1
    }
    let limit = playbook.limits.misses
    guard state.stalls >= limit * 2 || state.top?.corrections ?? 0 >= limit * 4, state.prompt != .human else { return }
    state.stalls = 0
    change { $0.corrections = 0 }
    prompt(.human, say: .offerHuman)
  }
}
