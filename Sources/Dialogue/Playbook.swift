import Understanding

/// All flows and slots of a catalogue and what each intent means for the dialogue. Immutable.
public final class Playbook: Sendable {
  /// What an intent does.
  public enum Role: Sendable, Equatable {
    case flow(Flow)
    case move(TalkMove)
  }

  /// What a topic begins where no task is open.
  public struct Beginning: Sendable, Equatable {
    /// The task, by its name.
    public var flow: String
    /// The slot that the message itself fills.
    public var told: String?

    /// The beginning of `flow`.
    public init(flow: String, told: String?) {
      self.flow = flow
      self.told = told
    }
  }

  /// What each intent does, by its name.
  public let roles: [String: Role]
  /// Slots of one flow by flow and name, shared slots by name.
  public let slots: [String: Slot]
  /// Settings that flows branch on, as text: `settings.hotline` → `none` or its value.
  public let settings: [String: String]
  /// What topics begin, by the topic.
  public let beginnings: [String: Beginning]
  /// The numbers the dialogue goes by.
  public let limits: Limits
  private let flows: NameTable<Flow>
  /// The slots that no flow has for itself.
  private let shared: NameTable<Slot>
  /// The slots that only one flow has, by the flow.
  private let own: NameTable<[Slot]>
  /// The slots a flow asks for or can take in, by the flow, in the order of their first step.
  private let taken: NameTable<[Slot]>

  /// The flows and slots of a catalogue.
  public init(
    roles: [String: Role], slots: [String: Slot], settings: [String: String], limits: Limits,
    beginnings: [String: Beginning] = [:]
  ) {
    self.beginnings = beginnings
    self.roles = roles
    self.slots = slots
    self.settings = settings
    self.limits = limits
    var own: [String: [Slot]] = [:]
    for (key, slot) in slots {
      guard let dot = key.firstIndex(of: ".") else { continue }
      own[String(key[..<dot]), default: []].append(slot)
    }
    self.own = NameTable(own)
    shared = NameTable(slots.filter { !$0.key.contains(".") })
    let flows = roles.compactMapValues { role -> Flow? in if case .flow(let flow) = role { flow } else { nil } }
    self.flows = NameTable(flows)
    taken = NameTable(
      flows.mapValues { flow in flow.slotNames.compactMap { slots["\(flow.name).\($0)"] ?? slots[$0] } })
  }

  /// The flow of an intent; nil when it has none.
  public func flow(_ name: String) -> Flow? { flows[name] }

  /// The slot that a flow means by `name`.
  public func slot(_ name: String, in flow: String) -> Slot? {
    own[flow]?.first { $0.name == name } ?? shared[name]
  }

  /// The slots a flow asks for or can take in, in the order of their first step.
  func slots(of flow: Flow) -> [Slot] { taken[flow.name] ?? [] }
}
