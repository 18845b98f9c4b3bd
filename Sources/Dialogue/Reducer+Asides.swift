import Understanding

/// What is said beside the question that is open, and answered without counting as an answer to it.
extension Reducer {
  /// "Ok" where a value is asked for: the question comes again in a friendly way; where something is tried first, it waits.
  mutating func nod() {
    guard case .slot(let name) = state.prompt else { return askAgain() }
    change { $0.nodded = name }
    if slot(name)?.nod == .wait { return hold() }
    say(.nodded)
    askAgain()
  }

  /// A story told in pieces: there is more to come.
  mutating func listen() {
    state.pieces += 1
    state.prompt = nil
    say(.listening)
  }

  /// Answers a question with a text of its own, then asks again.
  mutating func answer(with text: String) {
    say(text)
    askAgain()
  }

  /// Says what was noted, then asks again.
  mutating func recall(_ names: [String]) {
    guard let flow = state.matter else { return }
    for name in names {
      guard let slot = playbook.slot(name, in: flow) else { continue }
      let label = SlotValue.choice("\(slot.key)/label")
      if let value = state.noted(name), value != Slot.unknown {
        // The value is shown under the slot's own name, so that it is shown like the slot.
        say(Repair.recalled.text, ["label": label, "value:\(name)": value], about: flow)
      } else {
        say(Repair.notNoted.text, ["label": label], about: flow)
      }
    }
    askAgain()
  }

  /// Keeps one more value for a task of its own, behind this one.
  mutating func keepForLater(_ name: String, _ value: SlotValue) {
    guard let flow = state.top?.flow else { return }
    let value = FurtherValue(flow: flow, slot: name, value: value)
    if !state.further.contains(value) { state.further.append(value) }
    say(isJoined(name) ? .notedWith : .oneAfterAnother, ["new:\(name)": value.value])
    askAgain()
  }

  /// True where a choice made in the current task takes all values of a slot with it.
  private func isJoined(_ name: String) -> Bool {
    guard let flow = state.top.flatMap({ playbook.flow($0.flow) }) else { return false }
    return playbook.slots(of: flow).contains { slot in
      if case .choice(let chosen) = value(of: slot.name) { slot.joined[chosen] == name } else { false }
    }
  }

  /// The further values that belong to the current task itself, and not to one of their own.
  var joined: [FurtherValue] {
    guard let flow = state.top?.flow else { return [] }
    return state.further.filter { $0.flow == flow && isJoined($0.slot) }
  }

  /// What a ticket of the current task holds.
  var valuesToFile: SlotValues {
    var values = state.known
    for (place, other) in joined.enumerated() { values["\(other.slot) \(place + 2)"] = other.value }
    return values
  }

  /// Forgets what was dealt with together with the task that ends.
  mutating func dropJoined() {
    let done = joined
    state.further.removeAll { done.contains($0) }
  }

  /// Takes up the next of the values that were named beside the first, in a task of its own.
  ///
  /// - Returns: false when there is none.
  mutating func startFurther() -> Bool {
    guard let place = state.further.firstIndex(where: { $0.flow != nil }), let flow = state.further[place].flow,
      playbook.flow(flow) != nil
    else { return false }
    let next = state.further.remove(at: place)
    start(flow)
    say(.nextValue, ["new:\(next.slot)": next.value])
    fill(next.slot, next.value)
    return true
  }

  /// True for a no to the assistant's own guess, which is one more misunderstanding and no progress.
  func isTurnedDown(_ move: Move) -> Bool {
    if case .clarify = state.prompt { move == .deny } else { false }
  }
}

extension DialogueState {
  /// The matter under way, or else the last one.
  var matter: String? { top?.flow ?? lastEnded?.flow }

  /// What is known of a slot now, or was when the last task ended.
  func noted(_ name: String) -> SlotValue? { value(of: name) ?? (frames.isEmpty ? lastEnded?.slots[name] : nil) }

  /// What an agent must know of single values: those of the task, and those that no task could take.
  var knownToHandOver: SlotValues {
    var known = known.merging(amendment) { _, new in new }
    for (kind, value) in setAside where !known.values.contains(value) && known[kind] == nil { known[kind] = value }
    return known
  }
}
