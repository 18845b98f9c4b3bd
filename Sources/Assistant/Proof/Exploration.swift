import Content
import Dialogue
import Understanding

/// All states that one flow can be in, and the moves between them: breadth first, so that every path is a shortest one.
///
/// Tasks that interrupt the flow are `guests`: one that answers at once, the shortest that asks something, the first urgent
/// one, and the doors to a person. What leads into any other flow is walked where that flow is.
struct Exploration: Sendable {
  /// More states than any honest flow has; where there are more, nothing is proved.
  static let limit = 200_000

  struct Node: Sendable {
    let state: DialogueState
    /// Where it was first reached from, by which move, as which of its consequences.
    let origin: (node: Int, move: Int, consequence: Int)?
  }

  struct Edge: Sendable {
    let from: Int32
    let move: Int32
    /// The state it leads to; nil where that belongs to another flow.
    let to: Int32?
    /// True once a person has the talk, is offered, or nothing is left to be done.
    let isSettled: Bool
  }

  let flow: String
  let phrasebook: Phrasebook
  let world: World
  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  /// Turns walked: every move in every state.
  private(set) var turns = 0
  private var numbers: [String: Int32] = [:]
  /// Questions that have been come to.
  private var stations: Set<String> = []
  private let guests: Set<String>
  /// By flow, the keys and kinds of its slots.
  private let slots: [String: [Slot]]

  /// - Parameter inspect: called for everything that may come of a move, with the number of the state it was made in.
  init(
    flow: String, phrasebook: Phrasebook, world: World, language: Language,
    inspect: (_ node: Int, _ state: DialogueState, _ move: Int, _ consequence: Consequence) -> Void
  ) {
    self.flow = flow
    self.phrasebook = phrasebook
    self.world = world
    guests = Self.guests(of: flow, in: world.playbook)
    slots = Self.slots(in: world.playbook)
    add(DialogueState(language: language), from: nil)
    var next = 0
    while next < nodes.count, nodes.count < Self.limit {
      walk(from: next, inspect)
      next += 1
    }
  }

  /// False when the walk had to stop.
  var isWhole: Bool { nodes.count < Self.limit }

  private mutating func walk(
    from number: Int, _ inspect: (Int, DialogueState, Int, Consequence) -> Void
  ) {
    let state = nodes[number].state
    let isFirst = stations.insert(world.abstraction.station(state)).inserted
    for (move, userMove) in phrasebook.moves.enumerated()
    where (isFirst || !userMove.isTriedOnce) && isPossible(userMove, in: state) {
      turns += 1
      for (index, consequence) in world.consequences(of: userMove, in: state).enumerated() {
        inspect(number, state, move, consequence)
        let target = belongs(consequence.state) ? add(consequence.state, from: (number, move, index)) : nil
        edges.append(
          Edge(from: Int32(number), move: Int32(move), to: target, isSettled: Self.isSettled(consequence)))
      }
    }
  }

  @discardableResult
  private mutating func add(_ state: DialogueState, from origin: (Int, Int, Int)?) -> Int32 {
    let key = world.abstraction.key(state)
    if let known = numbers[key] { return known }
    let number = Int32(nodes.count)
    numbers[key] = number
    nodes.append(Node(state: state, origin: origin))
    return number
  }

  /// True once a person has the talk, is offered, or nothing is left to be done.
  static func isSettled(_ consequence: Consequence) -> Bool {
    consequence.isHandedOver || consequence.state.frames.isEmpty || consequence.state.prompt == .human
  }

  // MARK: - Bounds

  private static func guests(of flow: String, in playbook: Playbook) -> Set<String> {
    // What a topic begins waits until a task is over and interrupts none.
    let begun = Set(playbook.beginnings.values.map(\.flow))
    let others = playbook.roles.keys.sorted().compactMap { playbook.flow($0) }
      .filter { $0.name != flow && !begun.contains($0.name) }
    let plain = others.filter { !$0.isInstant && !$0.isDoor && $0.priority != .urgent }
    let guests = [
      others.first(where: \.isInstant), plain.min { $0.steps.count < $1.steps.count },
      others.first { $0.priority == .urgent },
    ]
    return Set((guests.compactMap { $0 } + others.filter(\.isDoor)).map(\.name))
  }

  private static func slots(in playbook: Playbook) -> [String: [Slot]] {
    var slots: [String: [Slot]] = [:]
    for name in playbook.roles.keys {
      guard let flow = playbook.flow(name) else { continue }
      var names: [String] = []
      for step in flow.steps {
        switch step.kind {
        case .ask(let slot): names.append(slot)
        case .confirm(_, let slots), .act(_, let slots, _): names += slots
        case .require(let slot, _, _): names.append(slot)
        case .say, .branch, .openCase, .handOff, .jump, .end: continue
        }
      }
      slots[name] = Set(names).sorted().compactMap { playbook.slot($0, in: name) }
    }
    return slots
  }

  /// True for a state of this flow, its guests included.
  private func belongs(_ state: DialogueState) -> Bool {
    let names = state.frames.dropFirst().map(\.flow) + state.waiting
    return state.frames.first.map { $0.flow == flow } ?? true && names.allSatisfy { $0 == flow || guests.contains($0) }
  }

  /// True for a move that means something in a state; what is left out is read like a move that isn't.
  private func isPossible(_ move: UserMove, in state: DialogueState) -> Bool {
    if state.owner == .queued { return Self.isForQueue(move.kind) }
    if state.frames.count > 1, !Self.isForGuest(move.kind) { return false }
    let own = state.top.map { slots[$0.flow] ?? [] } ?? []
    switch move.kind {
    case .request(let name): return isPossible(request: name, in: state)
    case .value(let kind, _), .wrongValue(let kind, _): return own.contains { $0.kind == kind }
    case .choice(let key, _):
      if case .slot(let name) = state.prompt { return own.contains { $0.key == key && $0.name == name } }
      return false
    case .hint(let key, _): return own.contains { $0.key == key }
    case .slotName(let key):
      switch state.prompt {
      case .confirm, .change: return own.contains { $0.key == key }
      case .slot, .currency, .domain, .clarify, .tasks, .anythingElse, .restart, .human, .action, nil: return false
      }
    case .number:
      switch state.prompt {
      case .change, .clarify, .tasks, .slot: return true
      case .confirm, .currency, .domain, .anythingElse, .restart, .human, .action, nil: return false
      }
    case .served: return false
    case .question(let flow): return (state.top?.flow ?? state.lastEnded?.flow) == flow
    case .cue(let cue): return cue != .waitTime && cue != .leaveQueue
    case .yes, .no, .unsure, .talk, .topic, .nonsense, .silence, .secret: return true
    }
  }

  private func isPossible(request name: String, in state: DialogueState) -> Bool {
    if state.frames.isEmpty || name == state.top?.flow {
      return name == flow || name == state.top?.flow || isDoor(name)
    }
    guard guests.contains(name) else { return name == flow }
    return state.frames.count == 1 || isDoor(name) || world.playbook.flow(name)?.isInstant == true
  }

  private func isDoor(_ name: String) -> Bool { world.playbook.flow(name)?.isDoor ?? false }

  private static func isForQueue(_ kind: UserMove.Kind) -> Bool {
    switch kind {
    case .served, .silence, .nonsense, .talk(.cancel), .cue(.leaveQueue), .cue(.waitTime): true
    case .request, .value, .wrongValue, .choice, .hint, .number, .slotName, .yes, .no, .unsure, .talk, .cue, .topic,
      .secret, .question:
      false
    }
  }

  /// What a customer does within a guest: the rest is walked where the guest is a flow of its own.
  private static func isForGuest(_ kind: UserMove.Kind) -> Bool {
    switch kind {
    case .value(_, let isSecond): !isSecond
    case .request, .choice, .yes, .no, .silence, .nonsense, .talk, .cue(.unknown), .number: true
    case .wrongValue, .hint, .slotName, .unsure, .cue, .topic, .secret, .question, .served: false
    }
  }

  // MARK: - Paths

  /// The moves that lead to a state from the beginning, each with what came of it.
  func path(to number: Int) -> [(move: UserMove, consequence: Consequence)] {
    var path: [(move: UserMove, consequence: Consequence)] = []
    var number = number
    while let origin = nodes[number].origin {
      let move = phrasebook.moves[origin.move]
      path.append((move, world.consequences(of: move, in: nodes[origin.node].state)[origin.consequence]))
      number = origin.node
    }
    return path.reversed()
  }
}
