/// One open task.
public struct Frame: Equatable, Codable, Sendable {
  /// The intent it serves.
  public var flow: String
  /// The id of the step to be carried out next, or waited at.
  public var step: String
  /// Its filled slots by name.
  public var slots: SlotValues = [:]
  /// What actions found out: `transaction.status`.
  public var facts: SlotValues = [:]
  /// How often something was taken back.
  public var corrections = 0
  /// Failed answers in a row by slot, and read-backs turned down in a row by step.
  public var attempts: [String: Int] = [:]
  /// Steps behind it. They are carried out again only when what they depend on changes.
  public var done: [String] = []
  /// Filled slots that turned out wrong: asked anew before anything else.
  public var wanted: [String] = []
  /// What those held before, should it stay after all.
  public var former: SlotValues = [:]
  /// True once a read-back was turned down, until it is known what is wrong in it.
  public var isChanging = false
  /// The slot whose question was answered with no more than "ok": the second time that is a failed answer.
  public var nodded: String?
  /// Slots asked, in order, for "back".
  public var asked: [String] = []
  /// The key of the action that was asked for at the current step and is not answered yet.
  public var acting: String?
  /// What that came to, where the answer came while the talk was elsewhere.
  public var answer: ActionAnswer?
  /// True when a task interrupted another one, so that coming back is worth a word.
  public var isDigression = false

  /// A task that begins at `step`.
  public init(flow: String, step: String) {
    self.flow = flow
    self.step = step
  }

  /// True when it is where it was: at the same step with the same slots filled.
  func isWhere(_ earlier: Frame) -> Bool {
    flow == earlier.flow && step == earlier.step && slots.hasSameNames(as: earlier.slots) && wanted == earlier.wanted
      && attempts == earlier.attempts
  }
}
