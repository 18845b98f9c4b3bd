import Understanding

/// Everything the dialogue remembers: the same events always lead to the same value.
public struct DialogueState: Equatable, Codable, Sendable {
  public var language: Language
  /// True once the language was shown or asked for; until then the first message decides.
  public var languageIsKnown = false
  /// True once the customer asked for a language: then only another request changes it.
  public var languageIsChosen = false
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

/// One open task.
public struct Frame: Equatable, Codable, Sendable {
  public var flow: String
  /// The id of the step to be carried out next, or waited at.
  public var step: String
  public var slots: [String: SlotValue] = [:]
  /// What actions found out: `transaction.status`.
  public var facts: [String: SlotValue] = [:]
  /// Failed answers in a row, by slot.
  public var attempts: [String: Int] = [:]
  /// Steps that spoke or acted already and do so again only when what they depend on changes.
  public var done: [String] = []
  /// Slots asked, in order, for "back".
  public var asked: [String] = []
  /// True when a task interrupted another one, so that coming back is worth a word.
  public var isDigression = false

  public init(flow: String, step: String) {
    self.flow = flow
    self.step = step
  }
}

/// What the assistant waits for.
public enum Prompt: Equatable, Codable, Sendable {
  case slot(String)
  /// The sum is known, its currency is not.
  case currency(slot: String, number: String)
  /// An e-mail address whose domain looks mistyped.
  case domain(slot: String, typed: String, suggested: String)
  case confirm
  /// Which slot to change after a no at the read-back.
  case change([String])
  /// Which of these intents was meant.
  case clarify([String])
  case anythingElse
  case restart
  case human
  /// The back office has been asked.
  case action(key: String)
}

/// A text to be said, with the values it may show.
public struct Saying: Equatable, Codable, Sendable {
  public var text: String
  public var values: [String: SlotValue]
  /// Keys of texts that label the numbered options.
  public var choices: [String]
  /// The flow it is said in: tells whose slots the values are.
  public var flow: String?

  public init(_ text: String, values: [String: SlotValue] = [:], choices: [String] = [], flow: String? = nil) {
    self.text = text
    self.values = values
    self.choices = choices
    self.flow = flow
  }
}
