/// All flows and slots of a catalogue and what each intent means for the dialogue. Immutable.
public struct Playbook: Sendable {
  /// What an intent does.
  public enum Role: Sendable, Equatable {
    case flow(Flow)
    case move(TalkMove)
  }

  public var roles: [String: Role]
  /// Slots of one flow by flow and name, shared slots by name.
  public var slots: [String: Slot]
  /// Settings that flows branch on, as text: `settings.hotline` → `none` or its value.
  public var settings: [String: String]
  public var limits: Limits

  public init(roles: [String: Role], slots: [String: Slot], settings: [String: String], limits: Limits) {
    self.roles = roles
    self.slots = slots
    self.settings = settings
    self.limits = limits
  }

  public func flow(_ name: String) -> Flow? {
    if case .flow(let flow) = roles[name] { return flow }
    return nil
  }

  /// The slot that a flow means by `name`.
  public func slot(_ name: String, in flow: String) -> Slot? { slots["\(flow).\(name)"] ?? slots[name] }
}

/// What an intent of the conversation itself does.
public enum TalkMove: String, Sendable, CaseIterable {
  case greet, thanks, goodbye, affirm, deny, help, cancel, back, `repeat`, restart
  case switchLanguage = "switch_language"
  case outOfScope = "out_of_scope"
}

/// Numbers of `_settings.yaml` that the dialogue goes by.
public struct Limits: Sendable, Equatable {
  /// Misunderstandings in a row before a human is offered.
  public var misses = 3
  /// Open tasks on the stack.
  public var depth = 3
  /// Options in a clarification.
  public var options = 3
  /// A best guess at least this likely starts its flow without a question.
  public var sure = 0.5
  /// With a best guess less likely than `sure`, a runner-up within this distance makes the assistant ask.
  public var margin = 0.2
  /// Guesses less likely than this are never offered.
  public var offer = 0.12
  /// The largest amount accepted, in minor units.
  public var largestAmount: Int64 = 100_000_000_00

  public init() {}
}
