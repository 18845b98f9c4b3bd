import Understanding

/// What the back office is asked for, and what comes of it.
extension Reducer {
  mutating func act(_ name: String, inputs: [String]) {
    state.actionCount += 1
    let key = "a\(state.actionCount)"
    state.prompt = .action(key: key)
    effects.append(.act(key: key, name: name, inputs: state.known.filter { inputs.contains($0.key) }))
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

  mutating func finishAction(_ key: String, _ outcome: String, _ facts: [String: SlotValue]) {
    guard state.prompt == .action(key: key), let (flow, index) = place else { return }
    state.prompt = nil
    change { $0.facts.merge(facts) { _, new in new } }
    change { $0.done.append(flow.steps[index].id) }
    switch flow.steps[index].kind {
    case .act(_, _, let outcomes):
      if let target = outcomes.first(where: { $0.name == outcome })?.target {
        go(to: target, of: flow)
      } else {
        failAction()
      }
    case .openCase where outcome == "ok" && facts["case"] == nil:
      say(.caseAmended)
      go(to: index + 1, of: flow)
    case .openCase(let text):
      if outcome == "ok", case .text(let number) = facts["case"] {
        state.caseNumber = number
        state.cases[subject(of: flow)] = number
        say(text)
        go(to: index + 1, of: flow)
      } else {
        failAction()
      }
    case .say, .ask, .confirm, .branch, .require, .handOff, .jump, .end: break
    }
    run()
  }

  /// The back office could not do it: a human goes on.
  private mutating func failAction() {
    say(.actionFailed)
    handOff("action_failed")
  }

  /// What a case is about: the same task on the same transaction, or else for the same address, is the same case.
  func subject(of flow: Flow) -> String {
    "\(flow.name) \(value(of: .transactionID) ?? value(of: .email) ?? "")"
  }

  private func value(of kind: Slot.Kind) -> String? {
    state.known.keys.sorted().first { slot($0)?.kind == kind }.flatMap { value(of: $0)?.name }
  }
}
