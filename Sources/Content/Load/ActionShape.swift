/// What an action of the back office takes and gives: flows are checked against it.
public struct ActionShape: Sendable, Equatable {
  /// What an action may find out.
  public enum Fact: Sendable, Equatable {
    /// One of these values, which a `when` can compare.
    case one(of: [String])
    /// Only shown.
    case amount, text, moment

    /// The values that a `when` can compare; empty for what is only shown.
    public var values: [String] {
      switch self {
      case .one(let values): values
      case .amount, .text, .moment: []
      }
    }
  }

  /// Slots it may be given.
  public let inputs: [String]
  /// Every way it may end. Facts come with `ok` only.
  public let outcomes: [String]
  /// By name.
  public let facts: [String: Fact]
  /// True for what can't be taken back, so that a customer must have said yes to it: see `docs/writing-intents.md`.
  public let isIrreversible: Bool

  private init(
    inputs: [String] = [], outcomes: [String], facts: [String: Fact] = [:], isIrreversible: Bool = false
  ) {
    self.inputs = inputs
    self.outcomes = outcomes
    self.facts = facts
    self.isIrreversible = isIrreversible
  }

  /// Names of the facts that are sums of money.
  var sums: [String] { facts.filter { $0.value == .amount }.keys.sorted() }

  /// What flows may use with `act`, by name.
  public static let all: [String: ActionShape] = [
    // A mail that was sent can't be called back.
    "send_reset_mail": ActionShape(inputs: ["email"], outcomes: ["ok", "failed", "timed_out"], isIrreversible: true),
    "look_up_transaction": ActionShape(
      inputs: ["transaction_id", "email"], outcomes: ["ok", "not_found", "failed", "timed_out"],
      facts: [
        "transaction.status": .one(of: ["completed", "pending", "failed", "refunded"]),
        "transaction.reason": .one(of: [
          "insufficient_balance", "card_limit", "bank_declined", "network", "risk_hold", "none",
        ]),
        "transaction.overdue": .one(of: ["yes", "no"]),
        "transaction.amount": .amount,
      ]),
    "check_hours": ActionShape(
      inputs: ["day"], outcomes: ["ok"],
      facts: [
        "hours.state": .one(of: ["open", "closed"]), "hours.day": .text, "hours.on_day": .text, "hours.next": .moment,
      ]),
  ]

  /// What stands behind the step `open_case`: a case is work for people, and a number the customer holds us to.
  public static let openCase = ActionShape(outcomes: ["ok", "failed"], facts: ["case": .text], isIrreversible: true)

  /// The same step for a case that is filed already and whose values have changed; people see what it held before as well.
  public static let amendCase = ActionShape(outcomes: ["ok", "failed"], isIrreversible: true)

  /// The shape of what the dialogue asks the back office for: an `act`, or what stands behind `open_case`.
  public static func of(_ action: String) -> ActionShape? {
    switch action {
    case "open_case": openCase
    case "amend_case": amendCase
    default: all[action]
    }
  }
}
