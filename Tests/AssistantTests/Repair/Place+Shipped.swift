/// The places of the tables: every flow that asks something, at every kind of question.
extension Place {
  // Nothing under way
  static let idle = Place("idle", zh: [], en: [])
  static let anythingElse = Place(
    "after a task", asks: "anything_else",
    zh: ["转账还没到账", "TX2026022700067", "li.lei@example.com"],
    en: ["My money is late", "TX2026022700125", "anna.smith@example.com"])

  // Resetting a password
  static let resetEmail = Place(
    "reset, at the e-mail", "reset_password", asks: "email", zh: ["忘记密码了"], en: ["I forgot my password"])
  static let resetReadBack = Place(
    "reset, at the read-back", "reset_password", asks: "confirm", from: resetEmail,
    zh: ["li.lei@example.org"], en: ["anna.smith@example.org"])
  static let resetArrived = Place(
    "reset, the mail sent", "reset_password", asks: "mail_arrived", from: resetReadBack, zh: ["对"], en: ["yes"])

  // A payment that failed
  static let failedBalance = Place(
    "payment failed, at the balance", "payment_failed", asks: "balance_checked", zh: ["付款失败了"],
    en: ["My payment failed"])
  static let failedNetwork = Place(
    "payment failed, at the connection", "payment_failed", asks: "network_checked", from: failedBalance,
    zh: ["查过了，够的"], en: ["I checked, there's enough"])
  static let failedMethod = Place(
    "payment failed, at other cards", "payment_failed", asks: "other_method_tried", from: failedNetwork,
    zh: ["网络正常"], en: ["the connection is fine"])
  static let failedID = Place(
    "payment failed, at the id", "payment_failed", asks: "transaction_id", from: failedMethod,
    zh: ["换过卡了，也不行"], en: ["I tried another card, same thing"])
  static let failedEmail = Place(
    "payment failed, at the e-mail", "payment_failed", asks: "email", from: failedID,
    zh: ["TX2026030100018"], en: ["TX2026030100158"])
  static let failedReadBack = Place(
    "payment failed, nothing found", "payment_failed", asks: "confirm", from: failedEmail,
    zh: ["li.lei@example.org"], en: ["anna.smith@example.org"])
  static let failedSolved = Place(
    "payment failed, at the outcome", "payment_failed", asks: "solved", from: failedEmail,
    zh: ["li.lei@example.com"], en: ["anna.smith@example.com"])
  static let failedAmount = Place(
    "payment failed without an id, at the amount", "payment_failed", asks: "amount", from: failedID,
    zh: ["没有交易号"], en: ["I don't have it"])
  static let failedWhen = Place(
    "payment failed without an id, at the day", "payment_failed", asks: "payment_when", from: failedAmount,
    zh: ["85元"], en: ["$85"])

  // Money that is late
  static let delayedID = Place(
    "money late, at the id", "payment_delayed", asks: "transaction_id", zh: ["转账还没到账"],
    en: ["My money is late"])
  static let delayedEmail = Place(
    "money late, at the e-mail", "payment_delayed", asks: "email", from: delayedID,
    zh: ["TX2026030100059"], en: ["TX2026030100117"])
  static let delayedWait = Place(
    "money late, at waiting", "payment_delayed", asks: "can_wait", from: delayedEmail,
    zh: ["li.lei@example.com"], en: ["anna.smith@example.com"])
  static let delayedReadBack = Place(
    "money late, nothing found", "payment_delayed", asks: "confirm", from: delayedEmail,
    zh: ["li.lei@example.org"], en: ["anna.smith@example.org"])
  static let delayedAmount = Place(
    "money late without an id, at the amount", "payment_delayed", asks: "amount", from: delayedID,
    zh: ["没有"], en: ["don't have it"])
  static let delayedWhen = Place(
    "money late without an id, at the day", "payment_delayed", asks: "payment_when", from: delayedAmount,
    zh: ["85元"], en: ["$85"])

  // A refund
  static let refundMerchant = Place(
    "refund, at the merchant", "refund", asks: "merchant_contacted", zh: ["我要退款"], en: ["I want a refund"])
  static let refundNeedUs = Place(
    "refund, merchant first", "refund", asks: "still_need_us", from: refundMerchant, zh: ["还没联系"], en: ["not yet"])
  static let refundID = Place(
    "refund, at the id", "refund", asks: "transaction_id", from: refundMerchant,
    zh: ["联系过了，对方不理"], en: ["yes, they refused"])
  static let refundAmount = Place(
    "refund, at the amount", "refund", asks: "amount", from: refundID, zh: ["TX2026022700067"], en: ["TX2026022700125"])
  static let refundEmail = Place(
    "refund, at the e-mail", "refund", asks: "email", from: refundAmount, zh: ["420元"], en: ["$67.20"])
  static let refundReason = Place(
    "refund, at the reason", "refund", asks: "refund_reason", from: refundEmail,
    zh: ["li.lei@example.com"], en: ["anna.smith@example.com"])
  static let refundReadBack = Place(
    "refund, at the read-back", "refund", asks: "confirm", from: refundReason, zh: ["没收到货"], en: ["it never came"])
  static let refundChange = Place(
    "refund, at what to change", "refund", asks: "choice", from: refundReadBack, zh: ["不对"], en: ["no"])
  static let refundFiled = Place(
    "refund, the case filed", "refund", asks: "wants_dispute", from: refundReadBack, zh: ["对"], en: ["yes"])
  static let refundNoIDAmount = Place(
    "refund without an id, at the amount", "refund", asks: "amount", from: refundID,
    zh: ["没有交易号"], en: ["I don't have it"])
  static let refundNoIDWhen = Place(
    "refund without an id, at the day", "refund", asks: "payment_when", from: refundNoIDAmount,
    zh: ["420元"], en: ["$67.20"])
  static let refundNoIDEmail = Place(
    "refund without an id, at the e-mail", "refund", asks: "email", from: refundNoIDWhen,
    zh: ["上周五，给一家网店"], en: ["last Friday, to an online shop"])
  static let refundNoIDReadBack = Place(
    "refund without an id, at the read-back", "refund", asks: "confirm", from: refundNoIDEmail,
    zh: ["li.lei@example.com", "没收到货"], en: ["anna.smith@example.com", "it never came"])

  // Account, safety, fraud
  static let accountIssue = Place(
    "account, at the problem", "account_problem", asks: "account_issue", zh: ["账户问题"],
    en: ["There's a problem with my account"])
  static let accountSolved = Place(
    "account, at the outcome", "account_problem", asks: "solved", zh: ["我登录不上账户"], en: ["I can't log in to my account"])
  static let accountEmail = Place(
    "account, at the e-mail", "account_problem", asks: "email", from: accountSolved, zh: ["还是不行"], en: ["still stuck"])
  static let safetyTopic = Place(
    "safety, at the measure", "security_advice", asks: "topic", zh: ["怎么保护我的账户安全"],
    en: ["How do I keep my account safe?"])
  static let safetySecond = Place(
    "safety, at the next measure", "security_advice", asks: "topic_2", from: safetyTopic, zh: ["设好密码"],
    en: ["a strong password"])
  static let fraudID = Place(
    "fraud, at the id", "report_fraud", asks: "transaction_id", zh: ["我的账户被盗刷了"],
    en: ["My account was hacked and someone spent my money"])

  // A task that interrupted another one
  static let resetOverRefund = Place(
    "reset that interrupted a refund", "reset_password", asks: "email", from: refundEmail,
    zh: ["等等，我还忘了密码，先重置密码"], en: ["wait, I forgot my password too, reset my password first"])

  // Human agents
  static let queue = Place(
    "in the queue", "human_agent", status: .queued, zh: ["转人工"], en: ["I'd like to talk to a person"])
  static let queueOfRefund = Place(
    "in the queue with a refund", "refund", status: .queued, from: refundEmail, zh: ["转人工"], en: ["agent please"])
  static let agent = Place("with an agent", "human_agent", status: .agent, from: queue, zh: [], en: [])
}
