import Understanding

/// Passing the talk to a human agent and taking it back.
extension Reducer {
  mutating func handOff(_ reason: String) {
    // A task opened only to reach a person hands over the task it interrupted, with all that is known of it.
    if state.frames.count > 1, let frame = state.top, frame.asked.isEmpty, frame.slots.isEmpty, isDoor(frame.flow) {
      state.frames.removeLast()
    }
    let flow = state.top.flatMap { isDoor($0.flow) ? nil : playbook.flow($0.flow) }
    let priority: Priority =
      state.isUrgent ? (flow?.priority == .urgent ? .urgent : .high) : flow?.priority ?? .normal
    state.prompt = .action(key: "desk")
    effects.append(
      .handOff(
        HandOff(
          reason: reason, flow: flow?.name, priority: priority, team: flow?.team ?? "general", slots: known,
          tried: state.top?.done ?? [])))
  }

  /// True for a flow that only passes to a person.
  private func isDoor(_ name: String) -> Bool {
    guard let first = playbook.flow(name)?.steps.first, case .handOff = first.kind else { return false }
    return true
  }

  mutating func enterQueue(_ values: [String: SlotValue]) {
    state.owner = .queued
    state.prompt = nil
    announce(.queued, values)
  }

  mutating func desk(closedWith values: [String: SlotValue]) {
    state.prompt = nil
    if case .text(let number) = values["case"] { state.caseNumber = number }
    say(.deskClosed, values)
    state.frames = []
    prompt(.anythingElse, say: .anythingElse)
  }

  mutating func hearInQueue(_ reading: Reading) {
    let reader = MoveReader(reading: reading, state: state, playbook: playbook)
    if reader.talkMove() == .cancel || reader.has("leave_queue") {
      state.owner = .bot
      effects.append(.leaveQueue)
      state.frames = []
      say(.leftQueue)
      return
    }
    // What is said in the queue goes to the agent, except the question how long it takes.
    if !reader.has("wait_time") { effects.append(.tellAgent(reading.utterance)) }
    announce(.stillWaiting)
  }

  mutating func agentLeft(_ number: String?) {
    guard state.owner == .agent || state.owner == .queued else { return }
    announce(.agentLeft)
    if let number { state.caseNumber = number }
    state.owner = .bot
    state.isUrgent = false
    state.frames = []
    prompt(.anythingElse, say: .anythingElse)
  }
}
