import Dialogue

/// What happened to a talk some time ago, and what was answered then: an entry of a journal, fit to be shown.
public struct PastEvent: Sendable, Equatable {
  /// Its number in the journal, and that of its session.
  public var number: Int64
  public var session: Int64
  public var at: Instant
  /// Nil for what nothing can be lived through again with.
  public var event: JournalEvent?
  /// What decided, as in `Turn.rules`.
  public var rules: [String]
  /// What was said then, masked.
  public var turns: [PastTurn]

  /// Nothing is checked.
  public init(
    number: Int64, session: Int64, at: Instant, event: JournalEvent?, rules: [String], turns: [PastTurn]
  ) {
    self.number = number
    self.session = session
    self.at = at
    self.event = event
    self.rules = rules
    self.turns = turns
  }
}

/// The lines said at one moment.
public struct PastTurn: Sendable, Equatable {
  public var at: Instant
  public var lines: [Line]
  public var status: String

  /// Nothing is checked.
  public init(at: Instant, lines: [Line], status: String) {
    self.at = at
    self.lines = lines
    self.status = status
  }
}

extension JournalEvent {
  /// The same as it may be shown, personal data masked by `mask`; nil for what holds too much of it.
  public func masked(by mask: (String) -> String) -> JournalEvent? {
    switch self {
    case .heard(let text): .heard(mask(text))
    case .agentSaid(let name, let text): .agentSaid(name: name, text.map(mask))
    case .restored: nil
    case .began, .opened, .heardTooMuch, .switched, .advanced, .actionFinished, .agentJoined, .agentLeft, .closed: self
    }
  }
}
