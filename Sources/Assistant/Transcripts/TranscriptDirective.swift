import Dialogue
import Understanding

/// A `!` line: something happens that isn't said by the customer.
public enum TranscriptDirective: Sendable, Equatable {
  /// The assistant greets.
  case open
  /// Time passes, in milliseconds; timers fire in due order.
  case advance(milliseconds: Int64)
  /// Time passes until this moment.
  case clock(Instant)
  /// The process forgets everything in memory and takes every talk up again from its snapshot.
  case restart
  /// A human agent speaks in the talk that was last heard.
  case agent(name: String, text: String)
  /// The next back-office action of this name ends so.
  case action(name: String, outcome: BackOffice.Outcome)
  /// The customer chooses the language outside the talk, as `/lang` does.
  case language(Language)

  /// The word behind the `!`.
  var name: String {
    switch self {
    case .open: "open"
    case .advance: "advance"
    case .clock: "clock"
    case .restart: "restart"
    case .agent: "agent"
    case .action: "action"
    case .language: "language"
    }
  }

  /// Whether lines of the assistant may follow.
  var isTurn: Bool {
    switch self {
    case .open, .advance, .clock, .agent: true
    case .restart, .action, .language: false
    }
  }
}
