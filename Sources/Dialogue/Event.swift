import Understanding

/// Something that happened: the only way the state changes.
public enum Event: Equatable, Sendable {
  /// The talk was opened; the assistant greets.
  case opened
  /// The customer said something.
  case heard(Reading)
  /// The back office answered an action: its outcome and what it found out.
  case actionFinished(key: String, outcome: String, facts: SlotValues)
  /// The desk took the customer into the queue, or couldn't because it is closed.
  case queued(values: SlotValues)
  case deskClosed(values: SlotValues)
  case agentJoined
  /// The agent is done; the ticket, where one was filed.
  case agentLeft(caseNumber: String?)
  case closed
  /// The customer has said nothing for a while.
  case silent(Silence)
  /// The content is another one than when the talk began.
  case contentChanged
}

/// How long the customer has been silent in the middle of a task.
public enum Silence: String, Codable, Sendable, CaseIterable {
  /// Long enough for a reminder.
  case nudge
  /// So long that the task is put aside, with all that is known of it.
  case pause
  /// So long that it is dropped.
  case forget
}
