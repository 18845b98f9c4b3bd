import Understanding

/// Everything the dialogue remembers: the same events always lead to the same value.
public struct DialogueState: Equatable, Codable, Sendable {
  /// The language spoken now.
  public var language: Language
  /// True once the language was shown or asked for; until then the first message decides.
  public var languageIsKnown = false
  /// True once the customer asked for a language: then only another request changes it.
  public var languageIsChosen = false
  /// Who answers the customer.
  public var owner = Owner.bot
  /// Open tasks, the current one last.
  public var frames: [Frame] = []
  /// What the assistant waits for.
  public var prompt: Prompt?
  /// Slots that outlive their flow.
  public var session: [String: SlotValue] = [:]
  /// Requests still to be served, in order.
  public var waiting: [String] = []
  /// Misunderstandings in a row.
  public var misses = 0
  /// What was said last, to be repeated on request.
  public var lastSaid: [Saying] = []
  /// The newest ticket.
  public var caseNumber: String?
  /// Tickets by what they are about, so that the same request gets the same ticket.
  public var cases: [String: String] = [:]
  /// How many actions the back office was asked for; the next key comes from it.
  public var actionCount = 0
  /// True once a human was offered because of urgency.
  public var urgencyAnswered = false
  /// True while a hand-off is to be put forward in the queue.
  public var isUrgent = false

  /// The state before anything happened.
  public init(language: Language) { self.language = language }

  /// The current task.
  public var top: Frame? { frames.last }

  /// Slots that have a value for the current task: its own and those that outlive their flow.
  public var known: [String: SlotValue] { session.merging(top?.slots ?? [:]) { _, own in own } }

  /// Speaks `language` until another one is asked for.
  public mutating func choose(_ language: Language) {
    self.language = language
    languageIsKnown = true
    languageIsChosen = true
  }
}
