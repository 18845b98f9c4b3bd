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
  public var session: SlotValues = [:]
  /// Requests still to be served, in order.
  public var waiting: [String] = []
  /// Values that no task could take when they were said, by the kind of slot: for the one that is begun next.
  public var setAside: SlotValues = [:]
  /// The task that was cancelled last, until another begins or ends: while none is open, "undo that" brings it back.
  public var lastCancelled: Frame?
  /// The task that came to its end or was handed over last, until another begins: questions about it are answered still, and
  /// what it came to may be taken back. With a ticket in its facts, what is said belongs to that.
  public var lastEnded: Frame?
  /// What is to be added to the ticket of `lastEnded` once the customer says yes to it.
  public var amendment: SlotValues = [:]
  /// Further values of a task's slot that were named beside the first: their turn comes when it is over.
  public var further: [FurtherValue] = []
  /// Misunderstandings in a row.
  public var misses = 0
  /// Pieces of a story that were listened to since anything was understood.
  public var pieces = 0
  /// Messages in a row that brought the open task no further, whatever they were.
  public var stalls = 0
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
  /// True while the queue is not ours: how long it is is not known, and what is said in it is answered by those who have it.
  public var isServedOutside = false
  /// True while a hand-off is to be put forward in the queue.
  public var isUrgent = false
  /// True when the customer asked for a moment, until the next message.
  public var isHolding = false
  /// True when the customer fell silent in the middle of a task, until the next message.
  public var isPaused = false

  /// The state before anything happened.
  public init(language: Language) { self.language = language }

  /// The current task.
  public var top: Frame? { frames.last }

  /// Slots that have a value for the current task: its own and those that outlive their flow.
  public var known: SlotValues {
    guard let last = frames.indices.last else { return session }
    return session.merging(frames[last].slots) { _, own in own }
  }

  /// The value of a slot for the current task.
  public func value(of name: String) -> SlotValue? {
    frames.indices.last.flatMap { frames[$0].slots[name] } ?? session[name]
  }

  /// True while a task, or what is to be added to a ticket, waits for an answer.
  public var waitsForAnswer: Bool {
    guard owner == .bot, !frames.isEmpty || prompt == .confirm, !isPaused else { return false }
    switch prompt {
    case .slot, .currency, .domain, .confirm, .change, .clarify, .tasks, .restart, .human: return true
    case .anythingElse, .action, nil: return false
    }
  }

  /// True while the back office has been asked and the talk waits for its answer.
  var isActing: Bool {
    if case .action = prompt { return true }
    return false
  }

  /// False when an open task got anywhere since `earlier`.
  func isWhere(_ earlier: Progress) -> Bool {
    frames.count == earlier.frames.count && session.hasSameNames(as: earlier.session)
      && zip(frames, earlier.frames).allSatisfy { $0.isWhere($1) }
  }

  /// Where the open tasks are.
  var progress: Progress { Progress(frames: frames, session: session) }

  /// What tells whether an open task got anywhere.
  struct Progress {
    fileprivate let frames: [Frame]
    fileprivate let session: SlotValues
  }

  /// Drops every task and what was said for them; what outlives a task stays.
  mutating func dropTasks() {
    if !frames.isEmpty { lastCancelled = nil }
    frames = []
    waiting = []
    setAside = [:]
    further = []
    amendment = [:]
    prompt = nil
    isPaused = false
  }

  /// Speaks `language` until another one is asked for.
  public mutating func choose(_ language: Language) {
    self.language = language
    languageIsKnown = true
    languageIsChosen = true
  }
}
