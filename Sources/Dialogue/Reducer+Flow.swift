import Understanding

/// Carrying out the steps of flows.
extension Reducer {
  /// More steps than any honest flow has in one turn: a loop without a question in it ends here, at a human.
  private static let budget = 200

  /// Carries out steps until the assistant must wait.
  mutating func run() {
    var budget = Self.budget
    while state.prompt == nil, state.owner == .bot, !state.frames.isEmpty {
      budget -= 1
      guard let (flow, index) = place, budget > 0 else {
        handOff("no_way_on")
        return
      }
      if let name = missing(at: flow.steps[index]) {
        ask(name)
      } else {
        perform(flow.steps[index], at: index, of: flow)
      }
    }
  }

  /// A slot to be asked before a step is carried out: one that turned out wrong, or one that a read-back would show empty.
  private func missing(at step: Step) -> String? {
    if let name = wanted.first(where: { value(of: $0) == nil }) { return name }
    guard case .confirm(_, let slots) = step.kind, !isDone(step) else { return nil }
    return slots.first { value(of: $0) == nil }
  }

  /// Where the current task is: its flow and the number of the step.
  var place: (flow: Flow, index: Int)? {
    guard let last = state.frames.indices.last, let flow = playbook.flow(state.frames[last].flow),
      let index = flow.step(state.frames[last].step)
    else { return nil }
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
      if isDone(step) {
        go(to: index + 1, of: flow)
      } else if state.frames.last?.isChanging == true {
        askWhatToChange()
      } else {
        state.prompt = .confirm
        for other in joined { say(.readBackWith, ["new:\(other.slot)": other.value]) }
        say(text)
      }
    case .branch(let on, let cases, let otherwise):
      let value = compared(on)
      change { $0.done.append(step.id) }
      go(to: cases.first { $0.name == value }?.target ?? otherwise, of: flow)
    case .require(let name, let fact, let text): require(name, atMost: fact, otherwise: text, index, flow)
    case .act(let name, let inputs, _): act(name, state.known.filter { inputs.contains($0.key) })
    case .openCase:
      if case .text = state.top?.facts["case"] {
        act("amend_case", valuesToFile)
      } else if let number = state.cases[subject(of: flow, in: state.top)] {
        state.caseNumber = number
        say(.alreadyFiled)
        go(to: index + 1, of: flow)
      } else {
        act("open_case", valuesToFile)
      }
    case .handOff(let reason): handOff(reason)
    case .jump(let target): jump(to: target, from: index, of: flow)
    case .end: finish()
    }
  }

  // MARK: - Values

  /// The value of a slot in the current task.
  func value(of name: String) -> SlotValue? { state.value(of: name) }

  /// What a `when` sees: a slot, a fact or a setting, `none` where there is none.
  private func compared(_ name: String) -> String {
    if let setting = playbook.settings[name] { return setting }
    guard let value = value(of: name) ?? state.top?.facts[name] else { return "none" }
    return value.name ?? "some"
  }

  private func isDone(_ step: Step) -> Bool {
    state.frames.indices.last.map { state.frames[$0].done.contains(step.id) } ?? false
  }

  private var wanted: [String] { state.frames.indices.last.map { state.frames[$0].wanted } ?? [] }

  mutating func change(_ body: (inout Frame) -> Void) {
    guard !state.frames.isEmpty else { return }
    body(&state.frames[state.frames.count - 1])
  }

  // MARK: - Going on

  private mutating func once(_ step: Step, _ body: (inout Reducer) -> Void) {
    guard !isDone(step) else { return }
    change { $0.done.append(step.id) }
    body(&self)
  }

  mutating func go(to index: Int, of flow: Flow) {
    if index >= flow.steps.count {
      finish()
    } else {
      change { frame in
        frame.step = flow.steps[index].id
        // They belong to the step that is left.
        frame.acting = nil
        frame.answer = nil
      }
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
    let done = state.top?.done ?? []
    let first = flow.steps[...now].indices.first { index in
      flow.steps[index].uses(name) && (index == now || done.contains(flow.steps[index].id))
    }
    state.prompt = nil
    change { $0.isChanging = false }
    guard let first else { return }
    clearVerdicts(on: name, from: first, of: flow)
    clearAnswers(after: first, of: flow)
    // What the back office is asked for, or found out meanwhile, was for the old value.
    change { frame in
      frame.acting = nil
      frame.answer = nil
    }
    forget(from: first, of: flow)
    change { $0.step = flow.steps[first].id }
  }

  /// A yes or no to what was said because of the old value ("does that do it?") is no answer to what is said because of the new.
  private mutating func clearVerdicts(on name: String, from first: Int, of flow: Flow) {
    let done = state.top?.done ?? []
    for step in flow.steps[first...] where done.contains(step.id) {
      guard case .branch(name, let cases, let otherwise) = step.kind else { continue }
      for target in cases.map(\.target) + [otherwise] {
        if let slot = verdict(at: target, of: flow, done) { change { $0.slots[slot] = nil } }
      }
    }
  }

  /// The yes-no slot asked right behind a text that was said, if one stands at `index`.
  private func verdict(at index: Int, of flow: Flow, _ done: [String]) -> String? {
    var index = index
    var hasSpoken = false
    // A jump leads further down, so this ends.
    while index < flow.steps.count {
      let step = flow.steps[index]
      switch step.kind {
      case .say where done.contains(step.id):
        hasSpoken = true
        index += 1
      case .jump(let target) where target > index: index = target
      case .ask(let name): return hasSpoken && slot(name)?.kind == .yesNo ? name : nil
      case .say, .jump, .confirm, .branch, .require, .act, .openCase, .handOff, .end: return nil
      }
    }
    return nil
  }

  /// Answers that were given to what an action brought about are no longer true when it is done anew.
  private mutating func clearAnswers(after first: Int, of flow: Flow) {
    let done = state.top?.done ?? []
    let acted = flow.steps[first...].firstIndex { step in
      switch step.kind {
      case .act: done.contains(step.id)
      case .say, .ask, .confirm, .branch, .require, .openCase, .handOff, .jump, .end: false
      }
    }
    guard let acted else { return }
    // What it found out no longer holds; a ticket that was given out stays.
    change { $0.facts = $0.facts.filter { $0.key == "case" } }
    let askedBefore = flow.steps[..<acted].map(\.kind)
    // A step that stands behind the action may have been carried out before it all the same.
    let asked = state.top?.asked ?? []
    let early = asked.prefix(1 + (asked.lastIndex { askedBefore.contains(.ask($0)) } ?? -1))
    for step in flow.steps[acted...] {
      guard case .ask(let name) = step.kind, !askedBefore.contains(step.kind), !early.contains(name) else { continue }
      change { $0.slots[name] = nil }
    }
  }
}
