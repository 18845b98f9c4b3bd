/// All flows and slots of a catalogue and what each intent means for the dialogue. Immutable.
public struct Playbook: Sendable {
  /// What an intent does.
  public enum Role: Sendable, Equatable {
    case flow(Flow)
    case move(TalkMove)
  }

  /// What each intent does, by its name.
  public var roles: [String: Role]
  /// Slots of one flow by flow and name, shared slots by name.
  public var slots: [String: Slot]
  /// Settings that flows branch on, as text: `settings.hotline` → `none` or its value.
  public var settings: [String: String]
  /// The numbers the dialogue goes by.
  public var limits: Limits

  /// The flows and slots of a catalogue.
  public init(roles: [String: Role], slots: [String: Slot], settings: [String: String], limits: Limits) {
    self.roles = roles
    self.slots = slots
    self.settings = settings
    self.limits = limits
  }

  /// The flow of an intent; nil when it has none.
  public func flow(_ name: String) -> Flow? {
    if case .flow(let flow) = roles[name] { return flow }
    return nil
  }

  /// The slot that a flow means by `name`.
  public func slot(_ name: String, in flow: String) -> Slot? { slots["\(flow).\(name)"] ?? slots[name] }
}
