/// What the assistant waits for.
public enum Prompt: Equatable, Codable, Sendable {
  case slot(String)
  /// The sum is known, its currency is not.
  case currency(slot: String, number: String)
  /// An e-mail address whose domain looks mistyped.
  case domain(slot: String, typed: String, suggested: String)
  /// A yes to a read-back: of the current task, or, where none is open, of what is to be added to a ticket.
  case confirm
  /// Which slot to change after a no at the read-back.
  case change([String])
  /// Which of these intents was meant.
  case clarify([String])
  /// Which of the unfinished tasks to go on with.
  case tasks([String])
  case anythingElse
  case restart
  case human
  /// The back office has been asked.
  case action(key: String)
}
