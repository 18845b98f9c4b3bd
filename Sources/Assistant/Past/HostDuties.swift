/// What a host does for customers itself, as a journal tells it where a talk begins.
public struct HostDuties: Hashable, Sendable {
  private static let (actionsName, agentsName) = ("actions", "agents")
  private static let (host, simulation) = ("host", "simulated")

  private let doesActions: Bool
  private let hasAgents: Bool

  public init(actions: Bool, agents: Bool) { (doesActions, hasAgents) = (actions, agents) }

  /// What the beginning of a talk tells; nil in journals of before it was told.
  init?(rules: [String]) {
    guard let actions = Self.value(of: Self.actionsName, in: rules),
      let agents = Self.value(of: Self.agentsName, in: rules)
    else { return nil }
    self.init(actions: actions == Self.host, agents: agents == Self.host)
  }

  /// What must be so, seeing what happened: a host does the same for all of its sessions.
  init(shownBy past: [PastEvent]) {
    var (actions, agents) = (false, false)
    for event in past.compactMap(\.event) {
      switch event {
      case .actionFinished: actions = true
      case .agentJoined, .agentSaid, .agentLeft: agents = true
      case .began, .restored, .opened, .heard, .heardTooMuch, .switched, .advanced, .closed: continue
      }
    }
    self.init(actions: actions, agents: agents)
  }

  /// As rules of an entry.
  public var rules: [String] {
    [(Self.actionsName, doesActions), (Self.agentsName, hasAgents)].map { "\($0)/\($1 ? Self.host : Self.simulation)" }
  }

  /// Nil for the simulated one.
  public var backOffice: BackOffice? { doesActions ? .outside : nil }

  /// Who serves customers that want a person.
  public var agents: Conversation.Agents { hasAgents ? .host : .simulated }

  private static func value(of name: String, in rules: [String]) -> String? {
    rules.first { $0.hasPrefix(name + "/") }.map { String($0.dropFirst(name.count + 1)) }
  }
}
