import Dialogue
import Understanding

/// What cancelling means, wherever the talk stands: the table of `docs/cancelling.md`.
enum CancelMatrix {
  /// What is said: a word that stops the talk, "no need", or that a payment be cancelled.
  enum Phrase: CaseIterable, Sendable {
    case stop, noNeed, payment

    var texts: [String] {
      switch self {
      case .stop: ["取消", "算了", "cancel", "never mind", "stop"]
      case .noNeed: ["不用了"]
      case .payment: ["取消支付", "取消交易", "cancel my payment"]
      }
    }
  }

  /// What comes of it, as the documentation says it.
  enum Outcome: String, Sendable {
    case nothingToStop = "nothing to stop, and it says so"
    case farewell = "a friendly word, nothing more"
    case stops = "the task stops, nothing is sent or filed"
    case stopsFiled = "the task stops; the case stays filed, and it says so"
    case comesBack = "the task stops, the one below comes back"
    case answers = "the answer no"
    case beginsRefund = "a refund begins; what is open waits"
    case goesOn = "this is being done: the same question"
    case takesUpRefund = "the refund below comes back"
    case unclear = "no yes: asks for a clear answer"
    case leavesQueue = "leaves the queue"
    case backToTask = "leaves the queue, the task goes on"
    case passedOn = "passed on to the agent"
    case forAgent = "the agent's to answer"
  }

  /// Places of one kind, and what comes of each phrase there.
  struct Row: Sendable {
    let title: String
    let places: [Place]
    let stop, noNeed, payment: Outcome

    init(_ title: String, _ places: [Place], _ stop: Outcome, _ noNeed: Outcome, _ payment: Outcome) {
      (self.title, self.places) = (title, places)
      (self.stop, self.noNeed, self.payment) = (stop, noNeed, payment)
    }

    func outcome(of phrase: Phrase) -> Outcome {
      switch phrase {
      case .stop: stop
      case .noNeed: noNeed
      case .payment: payment
      }
    }
  }

  static let rows = [
    Row("nothing under way", [.idle], .nothingToStop, .farewell, .beginsRefund),
    Row("“anything else?”", [.anythingElse], .farewell, .farewell, .beginsRefund),
    Row(
      "a question of a task",
      [
        .resetEmail, .resetArrived, .failedBalance, .failedNetwork, .failedMethod, .failedID, .failedEmail,
        .failedSolved, .failedAmount, .failedWhen, .delayedID, .delayedEmail, .delayedAmount, .delayedWhen,
        .accountIssue, .accountSolved, .accountEmail, .fraudID,
      ], .stops, .stops, .beginsRefund),
    Row("… that offers something", [.safetyTopic, .safetySecond], .stops, .answers, .beginsRefund),
    Row(
      "a question of a refund",
      [
        .refundMerchant, .refundID, .refundAmount, .refundEmail, .refundReason, .refundNoIDAmount, .refundNoIDWhen,
        .refundNoIDEmail,
      ], .stops, .stops, .goesOn),
    Row("… that offers something", [.refundNeedUs], .stops, .answers, .goesOn),
    Row("… behind its case", [.refundFiled], .stopsFiled, .answers, .goesOn),
    Row("a read-back", [.resetReadBack, .delayedReadBack, .failedReadBack], .stops, .stops, .beginsRefund),
    Row("the read-back of a refund", [.refundReadBack, .refundNoIDReadBack], .stops, .stops, .unclear),
    Row("a task that interrupted a refund", [.resetOverRefund], .comesBack, .comesBack, .takesUpRefund),
    Row("the queue", [.queue], .leavesQueue, .leavesQueue, .passedOn),
    Row("the queue, out of a task", [.queueOfRefund], .backToTask, .backToTask, .passedOn),
    Row("an agent", [.agent], .forAgent, .forAgent, .forAgent),
  ]

  /// The table as it stands in the documentation.
  static var markdown: String {
    let heads = Phrase.allCases.map { $0.texts.map { "`\($0)`" }.joined(separator: " ") }
    let lines = rows.map { row in [row.title] + Phrase.allCases.map { row.outcome(of: $0).rawValue } }
    let all = [["at"] + heads, heads.map { _ in "---" } + ["---"]] + lines
    return all.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
