import Understanding

/// What the assistant does for one intent: a list of steps, nested ones laid out flat with jumps.
public final class Flow: Sendable {
  /// The intent it serves.
  public let name: String
  /// From the first on; a step leads to the next unless it says otherwise.
  public let steps: [Step]
  /// The place in the queue that a hand-off gets.
  public let priority: Priority
  /// Where a hand-off is routed.
  public let team: String
  /// Names of the slots it asks for or can take in, in the order of their first step.
  let slotNames: [String]
  /// What stands for its name in texts.
  let title: SlotValue
  private let numbers: NameTable<Int>

  /// A flow of `steps`, whose ids must differ.
  public init(name: String, steps: [Step], priority: Priority, team: String) {
    self.name = name
    self.steps = steps
    self.priority = priority
    self.team = team
    title = .choice("title/\(name)")
    var names: [String] = []
    for step in steps {
      switch step.kind {
      case .ask(let name): names.append(name)
      case .act(_, let inputs, _): names += inputs
      case .confirm(_, let slots): names += slots
      case .require(let name, _, _): names.append(name)
      case .say, .branch, .openCase, .handOff, .jump, .end: continue
      }
    }
    var seen: Set<String> = []
    slotNames = names.filter { seen.insert($0).inserted }
    numbers = NameTable(Dictionary(steps.enumerated().map { ($1.id, $0) }) { first, _ in first })
  }

  /// True when the flow answers without asking anything: a digression into it needs no "back to …".
  public var isInstant: Bool {
    !steps.contains { step in
      switch step.kind {
      case .ask, .confirm, .handOff: true
      case .say, .branch, .require, .act, .openCase, .jump, .end: false
      }
    }
  }

  /// True for a flow that only passes to a person.
  public var isDoor: Bool {
    guard case .handOff = steps.first?.kind else { return false }
    return true
  }

  /// True when this answer to a question leads to the end and to nothing but words before it.
  func ends(on slot: String, _ answer: String) -> Bool {
    steps.contains { step in
      guard case .branch(slot, let cases, _) = step.kind, var place = cases.first(where: { $0.name == answer })?.target
      else { return false }
      for _ in steps {
        guard steps.indices.contains(place) else { return true }
        switch steps[place].kind {
        case .say: place += 1
        case .jump(let target): place = target
        case .end: return true
        case .ask, .confirm, .branch, .require, .act, .openCase, .handOff: return false
        }
      }
      return false
    }
  }

  /// The step with this id.
  func step(named id: String) -> Step? { numbers[id].map { steps[$0] } }

  /// The number of the step with this id.
  public func step(_ id: String) -> Int? { numbers[id] }
}

extension Flow: Equatable {
  public static func == (left: Flow, right: Flow) -> Bool {
    left === right
      || (left.name == right.name && left.steps == right.steps && left.priority == right.priority
        && left.team == right.team)
  }
}
