import Understanding

/// What keeps a conversation on its feet: courtesy, yes and no to the engine's own questions, cancelling, misunderstandings.
extension Reducer {
  /// Answers a courtesy, then asks again what was asked.
  mutating func courtesy(_ repair: Repair) {
    if state.prompt == .anythingElse { state.prompt = nil }
    // "Hello" in the middle of a task wants no second welcome.
    say(repair == .greetBack && state.prompt != nil ? .goOn : repair)
    askAgain()
  }

  /// The customer needs a moment.
  mutating func hold() {
    state.isHolding = true
    say(.hold)
  }

  /// Values were given before it is known what for.
  mutating func askWhatAbout() {
    if case .clarify(let intents) = state.prompt, intents.count > 1 {
      // They don't say which is meant, so this must not go on for ever.
      return miss { reducer in
        reducer.say(.noted)
        reducer.clarify(intents)
      }
    }
    guard state.top == nil else {
      say(.noted)
      return askAgain()
    }
    state.prompt = nil
    say(.whatAbout)
  }

  /// Another matter has to wait for the answer to a locked step.
  mutating func keepOut() {
    say(.locked)
    askAgain()
  }

  mutating func farewell(_ repair: Repair) {
    dropAmendment()
    state.dropTasks()
    say(repair)
  }

  mutating func confirm() {
    switch state.prompt {
    case .confirm: state.frames.isEmpty ? fileAmendment() : passConfirmation()
    case .anythingElse:
      state.prompt = nil
      say(.goAhead)
    case .restart:
      startOver()
    case .human: handOff("offered")
    case nil: say(.goAhead)
    // "Yes" to a list goes on with the first.
    case .tasks(let names): start(names[0])
    case .slot, .currency, .domain, .change, .clarify, .action: unclear([])
    }
  }

  mutating func deny() {
    switch state.prompt {
    case .confirm where state.frames.isEmpty: dropAmendment()
    case .confirm:
      let names = changeable
      if denialsAreEnough() { return prompt(.human, say: .offerHuman) }
      if names.count == 1 {
        reopen(names[0])
        return
      }
      change { $0.isChanging = true }
      askWhatToChange()
    // None of them is wrong after all.
    case .change:
      change { $0.isChanging = false }
      state.prompt = nil
    case .tasks: dropTasks()
    case .anythingElse: farewell(.closing)
    case .restart:
      state.prompt = nil
      say(.goOn)
    // With a task open, none of a list means that one.
    case .human where state.top != nil, .clarify where state.top != nil:
      state.prompt = nil
      say(.goOn)
    // "Is there another one?" after a ticket.
    case .clarify(let intents) where intents == state.lastEnded.map { [$0.flow] }:
      prompt(.anythingElse, say: .anythingElse)
    case .human, .clarify:
      state.prompt = nil
      say(.rephrase)
    case nil: say(.closing)
    case .slot, .currency, .domain, .action: unclear([])
    }
  }

  /// Asks which part of the read-back is wrong.
  mutating func askWhatToChange() {
    let names = changeable
    prompt(.change(names), say: .whichToChange, choices: names.map(labelKey))
  }

  /// Counts how often a read-back is turned down; what is still wrong then is for a person.
  private mutating func denialsAreEnough() -> Bool {
    guard let step = state.top?.step else { return false }
    let count = (state.top?.attempts[step] ?? 0) + 1
    let isEnough = count > playbook.limits.misses
    change { $0.attempts[step] = isEnough ? nil : count }
    return isEnough
  }

  /// The slots of the read-back that have a value.
  private var changeable: [String] {
    guard let (flow, index) = place, case .confirm(_, let slots) = flow.steps[index].kind else { return [] }
    return slots.filter { value(of: $0) != nil }
  }

  func labelKey(_ name: String) -> String {
    "\(slot(name)?.key ?? name)/label"
  }

  mutating func cancel() {
    guard let frame = state.top else {
      state.setAside = [:]
      if !state.amendment.isEmpty {
        dropAmendment()
      } else if state.prompt == .anythingElse {
        farewell(.closing)
      } else {
        state.prompt = nil
        say(.nothingToCancel)
      }
      return
    }
    let isUnderWay = state.isActing
    state.lastCancelled = state.frames.removeLast()
    state.further.removeAll { $0.flow == frame.flow }
    state.lastEnded = nil
    state.prompt = nil
    let values = frame.facts.filter { $0.key == "case" }.merging(["title": .choice("title/\(frame.flow)")]) { own, _ in
      own
    }
    say(isUnderWay ? .cancelledUnderWay : frame.facts["case"] == nil ? .cancelled : .cancelledFiled, values)
    if state.top != nil {
      say(.resumed)
    } else {
      startNext()
    }
  }

  mutating func back() {
    guard let frame = state.top else {
      guard let cancelled = state.lastCancelled else {
        say(.nothingBefore)
        return
      }
      state.lastCancelled = nil
      state.frames = [cancelled]
      state.prompt = nil
      say(.resumed)
      return
    }
    var asked = frame.asked
    if case .slot(let name) = state.prompt {
      asked.removeAll { $0 == name }
      // One that was opened by going back keeps its value when it is left behind.
      if let slot = slot(name), let former = frame.former[name] { set(slot, former) }
    }
    guard let previous = asked.last(where: { value(of: $0) != nil }) else {
      say(.nothingBefore)
      askAgain()
      return
    }
    change { frame in frame.asked = Array(asked.prefix { $0 != previous }) }
    reopen(previous)
  }

  mutating func startOver() {
    state.dropTasks()
    state.lastEnded = nil
    say(.restarted)
  }

  mutating func switchLanguage(to language: Language) {
    state.choose(language)
    say(.languageSwitched)
    askAgain()
  }

  mutating func clarify(_ intents: [String]) {
    if intents.count == 1 {
      prompt(.clarify(intents), say: .guess, ["guess": .choice("title/\(intents[0])")])
    } else {
      prompt(.clarify(intents), say: .clarify, choices: intents.map { "title/\($0)" })
    }
  }

  /// Turned down before it began: the current task ends if it is that one, else nothing changes.
  mutating func notThat(_ intent: String) {
    if state.top?.flow == intent { return cancel() }
    say(.notThat, ["title": .choice("title/\(intent)")])
    askAgain()
  }

  mutating func outOfScope(_ topic: String?) {
    if let topic {
      say("\(Interpreter.outOfScope)/topic/\(topic)")
      askAgain()
      return
    }
    unclear([], otherwise: .outOfScope)
  }
}
