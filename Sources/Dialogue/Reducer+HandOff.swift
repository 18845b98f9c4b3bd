import Understanding

/// Passing the talk to a human agent and taking it back.
extension Reducer {
  mutating func handOff(_ reason: String) {
    // A task opened only to reach a person hands over the task it interrupted, with all that is known of it.
    if state.frames.count > 1, let frame = state.top, playbook.flow(frame.flow)?.isDoor == true {
      state.frames.removeLast()
    }
    let flow = state.top.flatMap { playbook.flow($0.flow) }.flatMap { $0.isDoor ? nil : $0 }
    let priority: Priority =
      state.isUrgent ? (flow?.priority == .urgent ? .urgent : .high) : flow?.priority ?? .normal
    state.prompt = .action(key: "desk")
    effects.append(
      .handOff(
        HandOff(
          reason: reason, flow: flow?.name, priority: priority, team: flow?.team ?? "general",
          slots: state.knownToHandOver, further: state.further, tried: state.top?.done ?? [])))
    // A person has all of them now.
    state.further = []
    state.amendment = [:]
  }

  /// A warm word and the offer of a person, for whom it counts as pressing.
  mutating func console() {
    state.urgencyAnswered = true
    prompt(.human, say: .upset)
  }

  mutating func enterQueue(_ values: SlotValues) {
    state.owner = .queued
    state.prompt = nil
    state.isServedOutside = values["place"] == nil
    guard !state.isServedOutside else { return announce(.queuedOutside) }
    announce(values["place"] == .text("0") ? .queuedNext : .queued, values)
  }

  mutating func desk(closedWith values: SlotValues) {
    state.prompt = nil
    say(.deskClosed, values)
    endHandedOver(filedAs: values["case"])
    goOnAfterHandOff()
  }

  mutating func hearInQueue(_ reading: Reading) {
    let reader = MoveReader(reading: reading, state: state, playbook: playbook)
    if reader.talkMove() == .cancel || reader.has(.leaveQueue) {
      state.owner = .bot
      effects.append(.leaveQueue)
      say(.leftQueue)
      takeUpAgain()
      return
    }
    if state.isServedOutside {
      effects.append(.tellAgent(reading.utterance))
      return
    }
    // What is said in the queue goes to the agent, except the question how long it takes.
    guard reader.has(.waitTime) else {
      effects.append(.tellAgent(reading.utterance))
      announce(.passedOn)
      return
    }
    announce(.stillWaiting)
  }

  /// Goes on with the task that was handed over; one whose steps had come to an end at the hand-off is over.
  private mutating func takeUpAgain() {
    guard let (flow, index) = place else { return }
    switch flow.steps[index].kind {
    case .ask, .confirm, .require: run()
    // Nothing is done without the customer: not on leaving a queue.
    case .handOff, .act, .openCase, .say, .branch, .jump, .end:
      let left = state.frames.removeLast()
      guard state.frames.isEmpty else {
        say(.resumed)
        return run()
      }
      state.lastEnded = left
    }
  }

  mutating func agentLeft(_ number: String?) {
    guard state.owner == .agent || state.owner == .queued else { return }
    announce(state.owner == .agent ? .agentLeft : .nobodyCame)
    state.owner = .bot
    state.isUrgent = false
    endHandedOver(filedAs: number.map { .text($0) })
    goOnAfterHandOff()
  }

  /// What was handed over is over; with its ticket, what is said of it later still finds its way there.
  private mutating func endHandedOver(filedAs number: SlotValue?) {
    if case .text(let number) = number { state.caseNumber = number }
    guard var frame = state.frames.popLast() else { return }
    // What it had interrupted is the matter now.
    guard state.frames.isEmpty else {
      state.lastEnded = nil
      return
    }
    state.lastCancelled = nil
    guard playbook.flow(frame.flow)?.isDoor == false else { return }
    if let number { frame.facts["case"] = number }
    state.lastEnded = frame
  }

  /// What the matter that was handed over had interrupted, and what was asked for beside it, is not forgotten.
  private mutating func goOnAfterHandOff() {
    state.prompt = nil
    guard state.frames.isEmpty else { return listTasks() }
    guard !state.waiting.isEmpty else {
      prompt(.anythingElse, say: .anythingElse)
      return
    }
    startNext()
    run()
  }
}
