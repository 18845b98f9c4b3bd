import Understanding

/// Which task is under way, which wait, and what comes after one.
extension Reducer {
  /// Begins a task, or takes it up again where it is open already.
  mutating func start(_ intent: String) {
    guard let flow = playbook.flow(intent), let first = flow.steps.first else { return }
    state.waiting.removeAll { $0 == intent }
    if let place = state.frames.firstIndex(where: { $0.flow == intent }) {
      takeUp(place)
      return
    }
    // A person and help in an emergency are never put off.
    if state.frames.count >= playbook.limits.depth, !flow.isDoor, flow.priority != .urgent {
      queue([intent])
      return
    }
    state.lastCancelled = nil
    // A quick question in between, or one for a person, doesn't make the last matter another one.
    if !flow.isInstant, !flow.isDoor {
      dropAmendment()
      state.lastEnded = nil
    }
    var frame = Frame(flow: intent, step: first.id)
    frame.isDigression = !state.frames.isEmpty
    state.frames.append(frame)
    state.prompt = nil
    fillFromAside(flow)
  }

  private mutating func takeUp(_ place: Int) {
    let isOnTop = place == state.frames.count - 1
    state.frames.append(state.frames.remove(at: place))
    state.prompt = nil
    if !isOnTop { say(.resumed) }
  }

  /// Gives a task what was said before it began.
  private mutating func fillFromAside(_ flow: Flow) {
    guard !state.setAside.isEmpty else { return }
    for name in flow.slotNames where value(of: name) == nil {
      guard let slot = slot(name), let value = state.setAside.removeValue(forKey: slot.kind.rawValue),
        case .fill(_, let accepted) = MoveReader.move(value, to: slot, playbook.limits)
      else { continue }
      fill(name, accepted)
      for place in state.further.indices where state.further[place].flow == nil && slot.kind == .transactionID {
        state.further[place] = FurtherValue(flow: flow.name, slot: name, value: state.further[place].value)
      }
    }
  }

  /// Keeps the values of a message that only asked which task is meant, or named tasks that come later.
  mutating func setAside(_ reading: Reading, after moves: [Move]) {
    guard moves.contains(where: \.namesLaterTask) else { return }
    for kind in Slot.Kind.allCases {
      var values = reading.values(for: kind).filter { !state.known.values.contains($0) }
      if kind == .transactionID, let first = values.first {
        // Of several transactions none is lost: one after the other.
        let further = values.filter { $0 != first }.map { FurtherValue(flow: nil, slot: kind.rawValue, value: $0) }
        state.further += further.filter { !state.further.contains($0) }
        values = [first]
      }
      if let value = values.last { state.setAside[kind.rawValue] = value }
    }
  }

  /// Keeps requests for later and says in which order they will be served.
  mutating func queue(_ intents: [String]) {
    let new = intents.filter { intent in
      !state.waiting.contains(intent) && !state.frames.contains { $0.flow == intent }
    }
    state.waiting += new
    for (index, intent) in new.enumerated() {
      say(index == 0 ? .order : .then, ["next": .choice("title/\(intent)")])
    }
  }

  /// Keeps requests for later, then asks again.
  mutating func putOff(_ intents: [String]) {
    queue(intents)
    askAgain()
  }

  /// Lists what is unfinished, the current task first; one that was never begun counts as well.
  mutating func listTasks() {
    let names = state.unfinished
    if names.isEmpty {
      state.caseNumber == nil ? say(.noTasks) : recallCase(nil)
    } else {
      prompt(.tasks(names), say: .openTasks, choices: names.map { "title/\($0)" })
    }
  }

  /// Drops all tasks.
  mutating func dropTasks() {
    state.dropTasks()
    prompt(.anythingElse, say: .dropped)
  }

  /// Ends the current task and goes on with what is left: the task below, the next request, or the question for more.
  mutating func finish() {
    dropJoined()
    guard let ended = state.frames.popLast() else { return }
    state.prompt = nil
    if state.top != nil {
      if playbook.flow(ended.flow)?.isInstant == false { say(.resumed) }
    } else if startFurther() {
      return
    } else if !state.waiting.isEmpty {
      startNext()
    } else {
      state.lastCancelled = nil
      if playbook.flow(ended.flow)?.isInstant == false { state.lastEnded = ended }
      state.amendment.isEmpty ? prompt(.anythingElse, say: .anythingElse) : readBackAmendment()
    }
  }

  /// Turns to the request that has waited longest.
  mutating func startNext() {
    guard let next = state.waiting.first else { return }
    say(.next, ["next": .choice("title/\(next)")])
    start(next)
  }
}
