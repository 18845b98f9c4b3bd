import Understanding

/// What the back office is asked for, and what comes of it.
extension Reducer {
  mutating func act(_ name: String, _ inputs: SlotValues) {
    if let key = state.top?.acting {
      // Asked for before another matter came in between: never twice.
      state.prompt = .action(key: key)
      say(.stillWorking)
      return
    }
    if let answer = state.top?.answer {
      change { $0.answer = nil }
      conclude(answer)
      return
    }
    state.actionCount += 1
    let key = "a\(state.actionCount)"
    state.prompt = .action(key: key)
    change { $0.acting = key }
    effects.append(.act(key: key, name: name, inputs: inputs))
  }

  /// Says that the back office is still at work: to the first message that has to wait for it and to every third after that.
  mutating func stillWorking() {
    guard let step = state.top?.step else { return say(.stillWorking) }
    let count = state.top?.attempts[step] ?? 0
    change { $0.attempts[step] = count + 1 }
    if count % 3 == 0 { say(.stillWorking) }
  }

  /// Goes on when a sum is no larger than a fact; one that can't be compared is none of this step's business.
  mutating func require(_ name: String, atMost fact: String, otherwise text: String, _ index: Int, _ flow: Flow) {
    guard let slot = slot(name), isTooMuch(value(of: name), fact) else {
      change { $0.done.append(flow.steps[index].id) }
      go(to: index + 1, of: flow)
      return
    }
    // The value stays until there is another: a corrected id may make it right.
    state.prompt = .slot(name)
    fail(slot) { $0.say(text) }
  }

  private func isTooMuch(_ value: SlotValue?, _ fact: String) -> Bool {
    guard case .amount(let sum) = value, case .amount(let most) = state.top?.facts[fact] else { return false }
    return sum.currency != most.currency || sum.minor > most.minor
  }

  /// What a step of the task has against a new value, given what is known: the key of its text.
  func refusal(of value: SlotValue, for name: String) -> String? {
    guard let (flow, _) = place else { return nil }
    for step in flow.steps {
      if case .require(name, let fact, let text) = step.kind, isTooMuch(value, fact) { return text }
    }
    return nil
  }

  /// A refused new value leaves the old one as it is.
  mutating func refuse(_ slot: Slot, with text: String) {
    if state.prompt == .slot(slot.name) {
      fail(slot) { $0.say(text) }
    } else {
      say(text)
      askAgain()
    }
  }

  /// Takes the answer of the back office; one to a task that is not waited for now is kept for it, one to none is dropped.
  mutating func finishAction(_ key: String, _ answer: ActionAnswer) {
    if state.prompt == .action(key: key), state.frames.isEmpty { return finishAmending(answer) }
    guard state.prompt == .action(key: key), state.top?.acting == key, place != nil else {
      keep(answer, to: key)
      return
    }
    state.prompt = nil
    change { frame in
      frame.acting = nil
      frame.attempts[frame.step] = nil
    }
    conclude(answer)
    run()
  }

  /// Keeps an answer for the task that asked, should it be taken up again.
  private mutating func keep(_ answer: ActionAnswer, to key: String) {
    if let index = state.frames.firstIndex(where: { $0.acting == key }) {
      state.frames[index].receive(answer)
      noteCase(answer, of: state.frames[index])
    } else if state.lastCancelled?.acting == key {
      state.lastCancelled?.receive(answer)
      if let frame = state.lastCancelled { noteCase(answer, of: frame) }
    } else if answer.outcome == "ok", case .text(let number) = answer.facts["case"] {
      // Nobody waits for it any more, but who asks for the number must get it.
      state.caseNumber = number
    }
  }

  /// A case that was filed counts, whatever became of the task meanwhile.
  private mutating func noteCase(_ answer: ActionAnswer, of frame: Frame) {
    guard answer.outcome == "ok", case .text(let number) = answer.facts["case"], let flow = playbook.flow(frame.flow)
    else { return }
    state.caseNumber = number
    state.cases[subject(of: flow, in: frame)] = number
  }

  /// Goes on from the step that asked, as the answer has it.
  private mutating func conclude(_ answer: ActionAnswer) {
    guard let (flow, index) = place else { return }
    change { frame in
      frame.facts.merge(answer.facts) { _, new in new }
      frame.done.append(flow.steps[index].id)
    }
    switch flow.steps[index].kind {
    case .act(_, _, let outcomes):
      if let target = outcomes.first(where: { $0.name == answer.outcome })?.target {
        go(to: target, of: flow)
      } else {
        failAction()
      }
    case .openCase where answer.outcome == "ok" && answer.facts["case"] == nil:
      say(.caseAmended)
      go(to: index + 1, of: flow)
    case .openCase(let text):
      guard answer.outcome == "ok", let frame = state.top, answer.facts["case"] != nil else { return failAction() }
      noteCase(answer, of: frame)
      say(text)
      go(to: index + 1, of: flow)
    case .say, .ask, .confirm, .branch, .require, .handOff, .jump, .end: break
    }
  }

  /// The back office could not do it: a human goes on.
  private mutating func failAction() {
    say(.actionFailed)
    handOff("action_failed")
  }

  /// What a case is about: the same task on the same transaction, or else for the same address, is the same case.
  func subject(of flow: Flow, in frame: Frame?) -> String {
    let known = state.session.merging(frame?.slots ?? [:]) { _, own in own }
    let value = { (kind: Slot.Kind) in
      known.first { playbook.slot($0.key, in: flow.name)?.kind == kind }?.value.name
    }
    return "\(flow.name) \(value(.transactionID) ?? value(.email) ?? "")"
  }
}

extension Frame {
  /// Takes an answer that comes while the talk is elsewhere.
  fileprivate mutating func receive(_ answer: ActionAnswer) {
    acting = nil
    self.answer = answer
  }
}
