import Dialogue

/// Finds states from which something can't be reached: a person, or the end of the flow.
struct ReachCheck {
  private let exploration: Exploration
  private var moves: [UserMove] { exploration.phrasebook.moves }

  init(_ exploration: Exploration) { self.exploration = exploration }

  // MARK: - A person

  /// States of the assistant from which asking for a person, and a yes or the same again where that is asked back, doesn't
  /// lead to one, whatever the back office and the desk do.
  func withoutPerson() -> [Int] {
    exploration.nodes.indices.filter { number in
      let state = exploration.nodes[number].state
      return state.owner == .bot && !reaches(from: state, turns: 2)
    }
  }

  private func reaches(from state: DialogueState, turns: Int) -> Bool {
    moves.contains { move in
      guard isCall(move, isFirst: turns == 2) else { return false }
      return exploration.world.consequences(of: move, in: state).allSatisfy { consequence in
        consequence.isHandedOver || turns > 1 && reaches(from: consequence.state, turns: turns - 1)
      }
    }
  }

  private func isCall(_ move: UserMove, isFirst: Bool) -> Bool {
    switch move.kind {
    case .request(let name): exploration.world.playbook.flow(name)?.isDoor ?? false
    case .yes: !isFirst
    case .value, .wrongValue, .choice, .hint, .number, .slotName, .no, .unsure, .talk, .cue, .topic, .nonsense,
      .silence, .secret, .question, .served:
      false
    }
  }

  // MARK: - The end

  /// States with an open task that no sequence of answers ends.
  func withoutEnd() -> [Int] {
    var before: [Int32: [Int32]] = [:]
    var open: [Int32] = []
    var ends: Set<Int32> = []
    for edge in exploration.edges where isAnswer(moves[Int(edge.move)], in: exploration.nodes[Int(edge.from)].state) {
      guard let to = edge.to else { continue }
      let target = exploration.nodes[Int(to)].state
      if target.owner != .bot || target.frames.isEmpty {
        if ends.insert(edge.from).inserted { open.append(edge.from) }
      } else {
        before[to, default: []].append(edge.from)
      }
    }
    while let state = open.popLast() {
      for previous in before[state] ?? [] where ends.insert(previous).inserted { open.append(previous) }
    }
    return exploration.nodes.indices.filter { number in
      let state = exploration.nodes[number].state
      return state.owner == .bot && !state.frames.isEmpty && !ends.contains(Int32(number))
    }
  }

  /// True for a move that answers what is asked. Yes and no, or a number, answer no question for a value, and who takes up
  /// the offer of a person or to start over has been brought to no end by the flow.
  private func isAnswer(_ move: UserMove, in state: DialogueState) -> Bool {
    if state.prompt == .human || state.prompt == .restart { return move.kind == .no }
    guard case .slot(let name) = state.prompt, let top = state.top else { return move.isAnswer }
    let kind = exploration.world.playbook.slot(name, in: top.flow)?.kind
    return switch move.kind {
    case .yes, .no: kind == .yesNo
    case .number: kind == .choice
    case .request, .value, .wrongValue, .choice, .hint, .slotName, .unsure, .talk, .cue, .topic, .nonsense, .silence,
      .secret, .question, .served:
      move.isAnswer
    }
  }
}
