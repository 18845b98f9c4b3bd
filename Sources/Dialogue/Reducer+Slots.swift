import Understanding

/// Asking for slots and taking in what the customer says to them.
extension Reducer {
  /// The slot that the current task means by `name`.
  func slot(_ name: String) -> Slot? { state.top.flatMap { playbook.slot(name, in: $0.flow) } }

  mutating func ask(_ name: String) {
    guard let slot = slot(name) else { return }
    change { if !$0.asked.contains(name) { $0.asked.append(name) } }
    state.prompt = .slot(name)
    say(slot.question, choices: labels(of: slot))
  }

  /// The keys of a slot's choices, where they are to be shown as numbered options.
  func labels(of slot: Slot) -> [String] {
    slot.kind == .choice ? slot.labels : []
  }

  mutating func fill(_ name: String, _ value: SlotValue) {
    guard let slot = slot(name) else { return }
    if let old = self.value(of: name) {
      if old != value { correct(name, value) }
      if state.prompt == .slot(name) { state.prompt = nil }
      return
    }
    set(slot, value)
    change { $0.attempts[name] = nil }
    switch state.prompt {
    case .slot(name), .currency(name, _), .domain(name, _, _): state.prompt = nil
    case .tasks: state.prompt = nil
    case .slot, .currency, .domain, .confirm, .change, .clarify, .anythingElse, .restart, .human, .action, nil: break
    }
  }

  mutating func set(_ slot: Slot, _ value: SlotValue) {
    change { frame in
      frame.wanted.removeAll { $0 == slot.name }
      frame.former[slot.name] = nil
    }
    switch slot.lifetime {
    case .flow: change { $0.slots[slot.name] = value }
    case .session:
      change { $0.slots[slot.name] = nil }
      state.session[slot.name] = value
    }
  }

  mutating func clear(_ name: String) {
    change { $0.slots[name] = nil }
    state.session[name] = nil
  }

  /// A new value for a filled slot: says old and new, then does again what followed from the old one.
  mutating func correct(_ name: String, _ value: SlotValue) {
    guard let slot = slot(name) else { return }
    if let text = refusal(of: value, for: name) {
      refuse(slot, with: text)
      return
    }
    let old = self.value(of: name)
    set(slot, value)
    let label = SlotValue.choice("\(slot.key)/label")
    switch slot.kind {
    case .yesNo: say(.noted)
    case .text: say(.changed, ["label": label])
    case .email where MailDomain.looksAlike(old, value), .phone: say(.changed, ["label": label])
    case .email, .transactionID, .amount, .choice, .day:
      // The values are shown under the slot's own name, so that they are shown like the slot.
      say(.corrected, ["label": label, "old:\(name)": old ?? Slot.unknown, "new:\(name)": value])
    }
    redo(after: name)
  }

  /// The same for a task that another one interrupted: what follows from the new value is done when that is over.
  mutating func correct(below flow: String, _ name: String, _ value: SlotValue) {
    guard let place = state.frames.firstIndex(where: { $0.flow == flow }) else {
      reconsider(flow, name, value)
      return
    }
    let (above, prompt) = (state.frames[(place + 1)...], state.prompt)
    state.frames.removeLast(above.count)
    // What is refused there must not ask there.
    state.prompt = nil
    correct(name, value)
    state.frames += above
    state.prompt = prompt
    askAgain()
  }

  /// The same for the answer that a task ended with: it goes on from there.
  private mutating func reconsider(_ flow: String, _ name: String, _ value: SlotValue) {
    guard let ended = state.lastEnded, ended.flow == flow, let slot = playbook.slot(name, in: flow) else { return }
    state.lastEnded = nil
    state.frames = [ended]
    state.prompt = nil
    say(.resumed)
    set(slot, value)
    redo(after: name)
  }

  /// Has a filled slot asked anew, before anything else, what was asked anew already included.
  mutating func reopen(_ name: String) {
    let former = value(of: name)
    let asked: String? = if case .slot(let asked) = state.prompt { asked } else { nil }
    clear(name)
    redo(after: name)
    change { frame in
      frame.wanted.insert(name, at: frame.wanted.firstIndex { $0 == asked } ?? frame.wanted.endIndex)
      frame.former[name] = former
    }
  }

  /// Gives a slot that was opened again its old value back.
  mutating func keep(_ name: String) {
    guard let slot = slot(name), let former = state.top?.former[name] else { return }
    set(slot, former)
    change { $0.attempts[name] = nil }
    state.prompt = nil
    say(.kept)
  }

  mutating func reject(_ name: String, _ reason: String) {
    guard let slot = slot(name) else { return }
    if value(of: name) != nil {
      // A bad correction keeps the good value.
      say("\(slot.key)/invalid/\(reason)")
      askAgain()
      return
    }
    state.prompt = .slot(name)
    fail(slot) { $0.say("\(slot.key)/invalid/\(reason)", choices: $0.labels(of: slot)) }
  }

  /// A sum without currency: asked for once; the same figure again counts as a failed answer.
  mutating func askCurrency(_ name: String, _ number: String) {
    guard let slot = slot(name) else { return }
    let isAgain = if case .currency = state.prompt { true } else { false }
    state.prompt = .currency(slot: name, number: number)
    if isAgain {
      fail(slot) { $0.say("\(slot.key)/invalid/no_currency") }
    } else {
      say(.currency)
    }
  }

  mutating func queryDomain(_ name: String, _ typed: String, _ suggested: String) {
    prompt(
      .domain(slot: name, typed: typed, suggested: suggested), say: .domain,
      ["domain": .text(String(suggested.drop { $0 != "@" }.dropFirst()))])
  }

  /// One more failed answer: says why, or does what the slot declares after too many.
  mutating func fail(_ slot: Slot, _ body: (inout Reducer) -> Void) {
    let attempts = (state.top?.attempts[slot.name] ?? 0) + 1
    change { $0.attempts[slot.name] = attempts }
    guard attempts >= slot.attempts else {
      body(&self)
      return
    }
    change { $0.attempts[slot.name] = nil }
    fall(back: slot.whenExhausted, slot)
  }

  private mutating func fall(back fallback: Slot.Fallback, _ slot: Slot) {
    switch fallback {
    case .human:
      say(.attemptsEnded)
      handOff("stuck_at_\(slot.name)")
    case .skip:
      say(.skipped)
      if value(of: slot.name) != nil { redo(after: slot.name) }
      set(slot, Slot.unknown)
      change { $0.attempts[slot.name] = nil }
      state.prompt = nil
    case .end:
      say(.attemptsEnded)
      finish()
    }
  }

  /// An answer that was not understood: reprompts, each time with more help.
  mutating func missAnswer(_ name: String) {
    guard let slot = slot(name) else { return }
    fail(slot) { reducer in
      let attempt = reducer.state.top?.attempts[name] ?? 1
      reducer.say("\(slot.key)/reprompt/\(min(attempt, slot.reprompts))", choices: reducer.labels(of: slot))
    }
  }

  /// Asked for again what is being done already: the question comes again, though not for ever.
  mutating func restate() {
    guard case .slot(let name) = state.prompt, let slot = slot(name) else {
      askAgain()
      return
    }
    fail(slot) { reducer in
      reducer.say(.restated)
      reducer.ask(name)
    }
  }

  mutating func skip() {
    let asked: String? =
      switch state.prompt {
      case .slot(let name), .currency(let name, _): name
      case .domain, .confirm, .change, .clarify, .tasks, .anythingElse, .restart, .human, .action, nil: nil
      }
    guard let slot = asked.flatMap(slot) else {
      unclear([])
      return
    }
    fall(back: slot.whenUnknown, slot)
  }

  /// Answers "why?" or "where do I find it?", then asks again. Counts as no attempt.
  mutating func explain(_ what: String) {
    guard case .slot(let name) = state.prompt, let slot = slot(name) else {
      unclear([])
      return
    }
    say("\(slot.key)/\(what)")
    ask(name)
  }

  /// Asks again what is being asked, after something else was said.
  mutating func askAgain() {
    switch state.prompt {
    case .slot(let name): ask(name)
    case .confirm where state.frames.isEmpty: readBackAmendment()
    case .confirm:
      state.prompt = nil
      run()
    case .currency: say(.currency)
    case .domain, .change, .clarify, .tasks, .anythingElse, .restart, .human, .action, nil: break
    }
  }
}
