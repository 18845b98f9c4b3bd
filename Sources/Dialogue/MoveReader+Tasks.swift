import Understanding

/// Turning from one unfinished task to another.
extension MoveReader {
  /// The unfinished task that the customer wants to turn to, by its place or its name: `第三件先`, "back to the password".
  var wantedTask: String? {
    let tasks = state.unfinished
    guard tasks.count > 1, has(.turnTo) || isBarePlace, !has(.hold), reading.length <= 6 else { return nil }
    return namedByPlace(tasks) ?? reading.ranked.first { $0.score > 0.3 && tasks.contains($0.name) }?.name
  }

  /// The task whose place is said; at a list of options the places are theirs.
  private func namedByPlace(_ tasks: [String]) -> String? {
    switch state.prompt {
    case .slot(let name):
      if let flow = state.top?.flow, playbook.slot(name, in: flow)?.kind == .choice { return nil }
    case .change, .clarify, .tasks: return nil
    case .currency, .domain, .confirm, .anythingElse, .restart, .human, .action, nil: break
    }
    for entity in reading.entities {
      guard case .ordinal(let place) = entity.value, isBarePlace || isTurnedTo(entity.range) else { continue }
      if place == -1 { return tasks.last }
      if tasks.indices.contains(place - 1) { return tasks[place - 1] }
    }
    return nil
  }

  /// A topic with a task of its own: that comes after the one under way.
  var later: [Move]? {
    guard let topic, let flow = playbook.beginnings[topic]?.flow else { return nil }
    if flow == state.top?.flow { return nil }
    return state.unfinished.contains(flow) ? [.restate] : [.queue([flow])]
  }

  /// True for "the second" and no more.
  private var isBarePlace: Bool {
    guard reading.length <= 3, reading.entities.count == 1, reading.answer == nil else { return false }
    if case .ordinal = reading.entities.first?.value { return true }
    return false
  }

  /// "First" alone is a place and no wish to turn to it.
  private func isTurnedTo(_ place: Range<Int>) -> Bool {
    reading.cues.contains { cue in
      cue.kind == .talk(TalkCue.turnTo.rawValue)
        && (cue.range.upperBound > place.upperBound || cue.range.lowerBound < place.lowerBound)
    }
  }
}

extension DialogueState {
  /// Tasks under way, the current one first, and requests that wait, as they are listed.
  var unfinished: [String] { frames.reversed().map(\.flow) + waiting }
}
