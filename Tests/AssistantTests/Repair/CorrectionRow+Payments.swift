import Dialogue

extension CorrectionRow {
  /// Of a payment that failed or is late.
  static let payments: [CorrectionRow] = [
    CorrectionRow(
      .ofBranch, .chinese, at: .failedNetwork, ["等等，余额其实不够"], asks: "works_after_balance",
      holds: ["balance_checked": "no"], says: [.noted]),
    CorrectionRow(
      .ofBranch, .english, at: .failedNetwork, ["wait, actually there's not enough money in the balance"],
      asks: "works_after_balance", holds: ["balance_checked": "no"], says: [.noted]),
    CorrectionRow(
      .ofBranch, .chinese, at: .failedMethod, ["不对，我的网络很差"], asks: "works_after_network",
      holds: ["network_checked": "no", "balance_checked": "yes"], says: [.noted]),
    CorrectionRow(
      .ofBranch, .english, at: .failedMethod, ["actually my connection is bad"], asks: "works_after_network",
      holds: ["network_checked": "no", "balance_checked": "yes"], says: [.noted]),
    CorrectionRow(
      .ofBranch, .chinese, at: .failedAmount, ["找到了，交易号是TX2026030100018"], asks: "email",
      holds: ["transaction_id": "TX2026030100018", "balance_checked": "yes"]),
    CorrectionRow(
      .ofBranch, .english, at: .failedAmount, ["found it, the ID is TX2026030100158"], asks: "email",
      holds: ["transaction_id": "TX2026030100158", "balance_checked": "yes"]),
    CorrectionRow(
      .ofBranch, .chinese, at: .failedWhen, ["交易号找到了：TX2026030100018"], asks: "email",
      holds: ["transaction_id": "TX2026030100018", "amount": "85.00 CNY"]),
    CorrectionRow(
      .ofBranch, .english, at: .failedWhen, ["I found the ID: TX2026030100158"], asks: "email",
      holds: ["transaction_id": "TX2026030100158", "amount": "85.00 USD"]),
    CorrectionRow(
      .newAlone, .chinese, at: .failedEmail, ["交易号发错了，是TX2026030100026"], holds: ["transaction_id": "TX2026030100026"],
      shows: ["TX2026030100018", "TX2026030100026"]),
    CorrectionRow(
      .newAlone, .english, at: .failedEmail, ["wrong ID, I meant TX2026030100166"],
      holds: ["transaction_id": "TX2026030100166"], shows: ["TX2026030100158", "TX2026030100166"]),
    CorrectionRow(
      .oldFirst, .chinese, at: .failedEmail, ["不是TX2026030100018，是TX2026030100026"],
      holds: ["transaction_id": "TX2026030100026"], shows: ["TX2026030100018", "TX2026030100026"]),
    CorrectionRow(
      .oldFirst, .english, at: .failedEmail, ["not TX2026030100158 but TX2026030100166"],
      holds: ["transaction_id": "TX2026030100166"], shows: ["TX2026030100158", "TX2026030100166"]),
    CorrectionRow(
      .newFirst, .chinese, at: .failedEmail, ["是TX2026030100026，不是TX2026030100018"],
      holds: ["transaction_id": "TX2026030100026"], shows: ["TX2026030100018", "TX2026030100026"]),
    CorrectionRow(
      .newFirst, .english, at: .failedEmail, ["it is TX2026030100166, not TX2026030100158"],
      holds: ["transaction_id": "TX2026030100166"], shows: ["TX2026030100158", "TX2026030100166"]),
    CorrectionRow(
      .atReadBack, .chinese, at: .failedReadBack, ["邮箱应该是li.lei@example.com"], asks: "solved",
      holds: ["email": "li.lei@example.com"], shows: ["l***@e***.org", "l***@e***.com", "¥58.00"]),
    CorrectionRow(
      .atReadBack, .english, at: .failedReadBack, ["the e-mail should be anna.smith@example.com"], asks: "solved",
      holds: ["email": "anna.smith@example.com"], shows: ["a***@e***.org", "a***@e***.com", "$120.00"]),
    CorrectionRow(
      .several, .chinese, at: .failedReadBack, ["交易号是TX2026030100026，邮箱是li.lei@example.com"], asks: "solved",
      holds: ["transaction_id": "TX2026030100026", "email": "li.lei@example.com"], says: [.corrected, .corrected],
      shows: ["TX2026030100018", "TX2026030100026", "l***@e***.org", "l***@e***.com", "¥260.00"]),
    CorrectionRow(
      .several, .english, at: .failedReadBack, ["the ID is TX2026030100166 and the e-mail is anna.smith@example.com"],
      asks: "solved", holds: ["transaction_id": "TX2026030100166", "email": "anna.smith@example.com"],
      says: [.corrected, .corrected],
      shows: ["TX2026030100158", "TX2026030100166", "a***@e***.org", "a***@e***.com", "$95.00"]),
    CorrectionRow(
      .several, .chinese, at: .failedReadBack, ["两个都错了"], asks: "transaction_id",
      holds: ["transaction_id": "", "email": ""], says: []),
    CorrectionRow(
      .several, .english, at: .failedReadBack, ["both are wrong"], asks: "transaction_id",
      holds: ["transaction_id": "", "email": ""], says: []),
    CorrectionRow(
      .afterReadBack, .chinese, at: .failedSolved, ["等等，交易号给错了，是TX2026030100026"],
      holds: ["transaction_id": "TX2026030100026"], shows: ["TX2026030100018", "TX2026030100026", "¥260.00"]),
    CorrectionRow(
      .afterReadBack, .english, at: .failedSolved, ["wait, I gave you the wrong ID, it is TX2026030100166"],
      holds: ["transaction_id": "TX2026030100166"], shows: ["TX2026030100158", "TX2026030100166", "$95.00"]),
    CorrectionRow(
      .figureAlone, .chinese, at: .failedWhen, ["不是85，是86"], holds: ["amount": "86.00 CNY", "payment_when": ""],
      shows: ["¥85.00", "¥86.00"]),
    CorrectionRow(
      .figureAlone, .english, at: .failedWhen, ["not 85, 86"], holds: ["amount": "86.00 USD", "payment_when": ""],
      shows: ["$85.00", "$86.00"]),
    CorrectionRow(
      .byName, .chinese, at: .failedWhen, ["金额要改"], asks: "amount", holds: ["amount": "", "payment_when": ""], says: []),
    CorrectionRow(
      .byName, .english, at: .failedWhen, ["I need to change the amount"], asks: "amount",
      holds: ["amount": "", "payment_when": ""], says: []),
    CorrectionRow(
      .toSame, .chinese, at: .failedSolved, ["交易号是TX2026030100018"], holds: ["transaction_id": "TX2026030100018"],
      says: [.unchanged]),
    CorrectionRow(
      .toSame, .english, at: .failedSolved, ["the ID is TX2026030100158"], holds: ["transaction_id": "TX2026030100158"],
      says: [.unchanged]),
    CorrectionRow(
      .toInvalid, .chinese, at: .failedReadBack, ["交易号应该是TX99"], holds: ["transaction_id": "TX2026030100018"], says: [],
      shows: ["不像 OKPay 的交易号"]),
    CorrectionRow(
      .toInvalid, .english, at: .failedReadBack, ["the ID should be TX99"],
      holds: ["transaction_id": "TX2026030100158"], says: [], shows: ["shape of an OKPay transaction ID"]),
    CorrectionRow(
      .notAskedYet, .chinese, at: .failedBalance, ["交易号应该是TX2026030100018"],
      holds: ["transaction_id": "TX2026030100018", "balance_checked": ""], says: [.noted]),
    CorrectionRow(
      .notAskedYet, .english, at: .failedBalance, ["the ID should be TX2026030100158"],
      holds: ["transaction_id": "TX2026030100158", "balance_checked": ""], says: [.noted]),
    CorrectionRow(
      .newAlone, .chinese, at: .delayedEmail, ["交易号错了，应该是TX2026030100034"],
      holds: ["transaction_id": "TX2026030100034"], shows: ["TX2026030100059", "TX2026030100034"]),
    CorrectionRow(
      .newAlone, .english, at: .delayedEmail, ["the ID was wrong, it should be TX2026022800109"],
      holds: ["transaction_id": "TX2026022800109"], shows: ["TX2026030100117", "TX2026022800109"]),
    CorrectionRow(
      .afterReadBack, .chinese, at: .delayedWait, ["等等，查错了，交易号是TX2026030100034"],
      holds: ["transaction_id": "TX2026030100034"], shows: ["TX2026030100059", "TX2026030100034", "¥99.50"]),
    CorrectionRow(
      .afterReadBack, .english, at: .delayedWait, ["hold on, wrong payment, the ID is TX2026030100158"],
      asks: "anything_else", holds: [:], says: [.corrected, .anythingElse],
      shows: ["TX2026030100117", "TX2026030100158", "$120.00"]),
    CorrectionRow(
      .atReadBack, .chinese, at: .delayedReadBack, ["邮箱不对，是li.lei@example.com"], asks: "can_wait",
      holds: ["email": "li.lei@example.com"], shows: ["l***@e***.org", "l***@e***.com", "¥35.00"]),
    CorrectionRow(
      .atReadBack, .english, at: .delayedReadBack, ["the e-mail is wrong, it is anna.smith@example.com"],
      asks: "can_wait", holds: ["email": "anna.smith@example.com"], shows: ["a***@e***.org", "a***@e***.com"]),
    CorrectionRow(
      .several, .chinese, at: .delayedReadBack, ["交易号和邮箱都不对", "TX2026030100034"], asks: "email",
      holds: ["transaction_id": "TX2026030100034", "email": ""], says: []),
    CorrectionRow(
      .several, .english, at: .delayedReadBack, ["the ID and the e-mail are both wrong", "TX2026030100117"],
      asks: "email", holds: ["transaction_id": "TX2026030100117", "email": ""], says: []),
    CorrectionRow(
      .several, .chinese, at: .delayedReadBack, ["不对", "交易号", "邮箱也不对，是li.lei@example.com"], asks: "transaction_id",
      holds: ["transaction_id": "", "email": "li.lei@example.com"], says: [.corrected],
      shows: ["l***@e***.org", "l***@e***.com"]),
    CorrectionRow(
      .several, .english, at: .delayedReadBack,
      ["no", "it's the transaction ID", "the e-mail isn't right either, it's anna.smith@example.com"],
      asks: "transaction_id", holds: ["transaction_id": "", "email": "anna.smith@example.com"], says: [.corrected],
      shows: ["a***@e***.org", "a***@e***.com"]),
    CorrectionRow(
      .ofBranch, .chinese, at: .delayedAmount, ["找到了！TX2026030100059"], asks: "email",
      holds: ["transaction_id": "TX2026030100059"]),
    CorrectionRow(
      .ofBranch, .english, at: .delayedAmount, ["found it! TX2026030100117"], asks: "email",
      holds: ["transaction_id": "TX2026030100117"]),
    CorrectionRow(
      .newAlone, .chinese, at: .delayedWhen, ["说错了，是86元"], holds: ["amount": "86.00 CNY", "payment_when": ""],
      shows: ["¥85.00", "¥86.00"]),
    CorrectionRow(
      .newAlone, .english, at: .delayedWhen, ["sorry, it was $86"], holds: ["amount": "86.00 USD", "payment_when": ""],
      shows: ["$85.00", "$86.00"]),
    CorrectionRow(
      .toSame, .chinese, at: .delayedWait, ["TX2026030100059"],
      holds: ["transaction_id": "TX2026030100059", "can_wait": ""], says: [.unchanged]),
    CorrectionRow(
      .toSame, .english, at: .delayedWait, ["TX2026030100117"],
      holds: ["transaction_id": "TX2026030100117", "can_wait": ""], says: [.unchanged]),
    CorrectionRow(
      .byName, .chinese, at: .delayedEmail, ["交易号打错了"], asks: "transaction_id", holds: ["transaction_id": ""], says: []),
    CorrectionRow(
      .byName, .english, at: .delayedEmail, ["I mistyped the transaction ID"], asks: "transaction_id",
      holds: ["transaction_id": ""], says: []),
  ]
}
