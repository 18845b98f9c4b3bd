import Understanding

/// Carrying out the steps of flows.
extension Reducer {
  /// More steps than any honest flow has in one turn: a loop without a question in it ends here, at a human.
  private static let budget = 200

  /// Carries out steps until the assistant must wait.
  mutating func run() {
    var budget = Self.budget
    while state.prompt == nil, state.owner == .bot, state.top != nil {
      budget -= 1
      guard let (flow, index) = place, budget > 0 else {
        handOff("no_way_on")
        return
      }
      perform(flow.steps[index], at: index, of: flow)
    }
  }

  /// Where the current task is: its flow and the number of the step.
  var place: (flow: Flow, index: Int)? {
    guard let frame = state.top, let flow = playbook.flow(frame.flow), let index = flow.step(frame.step) else {
      return nil
    }
    return (flow, index)
  }

  private mutating func perform(_ step: Step, at index: Int, of flow: Flow) {
    switch step.kind {
    case .say(let text):
      once(step) { $0.say(text) }
      go(to: index + 1, of: flow)
    case .ask(let name):
      value(of: name) == nil ? ask(name) : go(to: index + 1, of: flow)
    case .confirm(let text, _):
      if top({ $0.done.contains(step.id) }) {
        go(to: index + 1, of: flow)
      } else {
        state.prompt = .confirm
        say(text)
      }
    case .branch(let on, let cases, let otherwise):
      let value = compared(on)
      go(to: cases.first { $0.name == value }?.target ?? otherwise, of: flow)
    case .act(let name, let inputs, _): act(name, inputs: inputs)
    case .openCase:
      if let number = state.cases[subject(of: flow)] {
        state.caseNumber = number
        say(.alreadyFiled)
        go(to: index + 1, of: flow)
      } else {
        act("open_case", inputs: state.known.keys.sorted())
      }
    case .handOff(let reason): handOff(reason)
    case .jump(let target): jump(to: target, from: index, of: flow)
    case .end: finish()
    }
  }

  // MARK: - Values

  /// The value of a slot in the current task.
  func value(of name: String) -> SlotValue? { state.known[name] }

  /// What a `when` sees: a slot, a fact or a setting, `none` where there is none.
  private func compared(_ name: String) -> String {
    if let setting = playbook.settings[name] { return setting }
    guard let value = value(of: name) ?? state.top?.facts[name] else { return "none" }
    return value.name ?? "some"
  }

  private func top(_ test: (Frame) -> Bool) -> Bool { state.top.map(test) ?? false }

  mutating func change(_ body: (inout Frame) -> Void) {
    guard !state.frames.isEmpty else { return }
    body(&state.frames[state.frames.count - 1])
  }

  // MARK: - Going on

  private mutating func once(_ step: Step, _ body: (inout Reducer) -> Void) {
    guard !top({ $0.done.contains(step.id) }) else { return }
    change { $0.done.append(step.id) }
    body(&self)
  }

  private mutating func go(to index: Int, of flow: Flow) {
    if index >= flow.steps.count {
      finish()
    } else {
      change { $0.step = flow.steps[index].id }
    }
  }

  /// A jump back makes the steps in between speak and act again.
  private mutating func jump(to target: Int, from index: Int, of flow: Flow) {
    if target <= index { forget(from: target, of: flow) }
    go(to: target, of: flow)
  }

  private mutating func forget(from index: Int, of flow: Flow) {
    let later = Set(flow.steps[index...].map(\.id))
    change { $0.done.removeAll { later.contains($0) } }
  }

  /// Goes on behind the read-back that was just confirmed.
  mutating func passConfirmation() {
    guard let (flow, index) = place else { return }
    change { $0.done.append(flow.steps[index].id) }
    state.prompt = nil
    go(to: index + 1, of: flow)
  }

  /// Goes back to the first step already passed that used a slot, so that everything that followed from its old value is done anew.
  mutating func redo(after name: String) {
    guard let (flow, now) = place else { return }
    let first = flow.steps[...now].firstIndex { step in
      switch step.kind {
      case .confirm(_, let slots): slots.contains(name)
      case .act(_, let inputs, _): inputs.contains(name)
      case .branch(let on, _, _): on == name
      case .say, .ask, .openCase, .handOff, .jump, .end: false
      }
    }
    state.prompt = nil
    guard let first else { return }
    clearAnswers(after: first, of: flow)
    forget(from: first, of: flow)
    change { $0.step = flow.steps[first].id }
  }

  /// Answers that were given to what an action brought about are no longer true when it is done anew.
  private mutating func clearAnswers(after first: Int, of flow: Flow) {
    let done = state.top?.done ?? []
    let acted = flow.steps[first...].firstIndex { step in
      switch step.kind {
      case .act: done.contains(step.id)
      case .say, .ask, .confirm, .branch, .openCase, .handOff, .jump, .end: false
      }
    }
    guard let acted else { return }
    for step in flow.steps[acted...] {
      if case .ask(let name) = step.kind { change { $0.slots[name] = nil } }
    }
  }

  // MARK: - Tasks

  mutating func start(_ intent: String) {
    guard let flow = playbook.flow(intent), let first = flow.steps.first else { return }
    state.waiting.removeAll { $0 == intent }
    if let place = state.frames.firstIndex(where: { $0.flow == intent }) { state.frames.remove(at: place) }
    // A person and help in an emergency are never put off.
    if state.frames.count >= playbook.limits.depth, !flow.isDoor, flow.priority != .urgent {
      queue([intent])
      return
    }
    var frame = Frame(flow: intent, step: first.id)
    frame.isDigression = !state.frames.isEmpty
    state.frames.append(frame)
    state.prompt = nil
  }

  /// Keeps requests for later and says in which order they will be served.
  mutating func queue(_ intents: [String]) {
    let new = intents.filter { intent in
      !state.waiting.contains(intent) && !state.frames.contains { $0.flow == intent }
    }
    guard let first = new.first else { return }
    state.waiting += new
    say(.order, ["next": .choice("title/\(first)")])
  }

  /// Ends the current task and goes on with what is left: the task below, the next request, or the question for more.
  mutating func finish() {
    guard let ended = state.frames.popLast() else { return }
    state.prompt = nil
    if state.top != nil {
      if playbook.flow(ended.flow)?.isInstant == false { say(.resumed) }
    } else if !state.waiting.isEmpty {
      startNext()
    } else {
      prompt(.anythingElse, say: .anythingElse)
    }
  }

  /// Turns to the request that has waited longest.
  mutating func startNext() {
    guard let next = state.waiting.first else { return }
    say(.next, ["next": .choice("title/\(next)")])
    start(next)
  }

  // MARK: - Actions

  private mutating func act(_ name: String, inputs: [String]) {
    state.actionCount += 1
    let key = "a\(state.actionCount)"
    state.prompt = .action(key: key)
    effects.append(.act(key: key, name: name, inputs: state.known.filter { inputs.contains($0.key) }))
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
    case .openCase(let text):
      if outcome == "ok", case .text(let number) = facts["case"] {
        state.caseNumber = number
        state.cases[subject(of: flow)] = number
        say(text)
        go(to: index + 1, of: flow)
      } else {
        failAction()
      }
    case .say, .ask, .confirm, .branch, .handOff, .jump, .end: break
    }
    run()
  }

  /// The back office could not do it: a human goes on.
  private mutating func failAction() {
    say(.actionFailed)
    handOff("action_failed")
  }

  /// What a case is about: the same task on the same transaction, or else for the same address, is the same case.
  private func subject(of flow: Flow) -> String {
    "\(flow.name) \(value(of: .transactionID) ?? value(of: .email) ?? "")"
  }

  private func value(of kind: Slot.Kind) -> String? {
    state.known.keys.sorted().first { slot($0)?.kind == kind }.flatMap { value(of: $0)?.name }
  }
}
