/// What an action of the back office takes and gives: flows are checked against it.
struct ActionShape {
  let inputs: [String]
  let outcomes: [String]
  /// Facts it may find out, with the values a `when` can compare; empty for values that are only shown.
  let facts: [String: [String]]

  /// Those of the facts that are sums of money.
  var sums: [String] = []

  static let all: [String: ActionShape] = [
    "send_reset_mail": ActionShape(inputs: ["email"], outcomes: ["ok", "failed", "timed_out"], facts: [:]),
    "look_up_transaction": ActionShape(
      inputs: ["transaction_id", "email"], outcomes: ["ok", "not_found", "failed", "timed_out"],
      facts: [
        "transaction.status": ["completed", "pending", "failed", "refunded"],
        "transaction.reason": [
          "insufficient_balance", "card_limit", "bank_declined", "network", "risk_hold", "none",
        ],
        "transaction.overdue": ["yes", "no"],
        "transaction.amount": [],
      ], sums: ["transaction.amount"]),
    "check_hours": ActionShape(
      inputs: ["day"], outcomes: ["ok"],
      facts: ["hours.state": ["open", "closed"], "hours.day": [], "hours.on_day": [], "hours.next": []]),
  ]
}
