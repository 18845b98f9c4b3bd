/// What the assistant does for one intent: a list of steps, nested ones laid out flat with jumps.
public struct Flow: Sendable, Equatable {
  /// The intent it serves.
  public var name: String
  public var steps: [Step]
  public var priority: Priority
  /// Where a hand-off is routed.
  public var team: String

  public init(name: String, steps: [Step], priority: Priority, team: String) {
    self.name = name
    self.steps = steps
    self.priority = priority
    self.team = team
  }

  /// True when the flow answers without asking anything: a digression into it needs no "back to …".
  public var isInstant: Bool {
    !steps.contains { step in
      switch step.kind {
      case .ask, .confirm, .handOff: true
      case .say, .branch, .act, .openCase, .jump, .end: false
      }
    }
  }

  /// True for a flow that only passes to a person.
  public var isDoor: Bool {
    guard case .handOff = steps.first?.kind else { return false }
    return true
  }

  /// The number of the step with this id.
  public func step(_ id: String) -> Int? { steps.firstIndex { $0.id == id } }
}

/// Place in the agents' queue.
public enum Priority: String, Codable, Sendable, CaseIterable {
  case normal, high, urgent
}
