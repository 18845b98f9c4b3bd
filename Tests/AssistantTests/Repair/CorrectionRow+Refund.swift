import Dialogue

extension CorrectionRow {
  /// In the middle of a refund, and of a reset that interrupted one.
  static let refund: [CorrectionRow] = [
    CorrectionRow(
      .oldFirst, .chinese, at: .refundEmail, ["不是420元，是428元"], holds: ["amount": "428.00 CNY"],
      shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .oldFirst, .english, at: .refundEmail, ["not $67.20, it's $76.20"], holds: ["amount": "76.20 USD"],
      shows: ["$67.20", "$76.20"]),
    CorrectionRow(
      .newFirst, .chinese, at: .refundEmail, ["是428元，不是420元"], holds: ["amount": "428.00 CNY"],
      shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .newFirst, .english, at: .refundEmail, ["it's $76.20, not $67.20"], holds: ["amount": "76.20 USD"],
      shows: ["$67.20", "$76.20"]),
    CorrectionRow(
      .newAlone, .chinese, at: .refundEmail, ["说错了，是428元"], holds: ["amount": "428.00 CNY"],
      shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .newAlone, .english, at: .refundEmail, ["sorry, I meant $76.20"], holds: ["amount": "76.20 USD"],
      shows: ["$67.20", "$76.20"]),
    CorrectionRow(
      .newAlone, .chinese, at: .refundEmail, ["428元"], holds: ["amount": "428.00 CNY"], shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .newAlone, .english, at: .refundEmail, ["$76.20"], holds: ["amount": "76.20 USD"], shows: ["$67.20", "$76.20"]),
    CorrectionRow(
      .figureAlone, .chinese, at: .refundEmail, ["不是420，是428"], holds: ["amount": "428.00 CNY"],
      shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .figureAlone, .english, at: .refundEmail, ["not 67.20 but 76.20"], holds: ["amount": "76.20 USD"],
      shows: ["$67.20", "$76.20"]),
    CorrectionRow(
      .figureAlone, .chinese, at: .refundEmail, ["是428，不是420"], holds: ["amount": "428.00 CNY"],
      shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .figureAlone, .english, at: .refundEmail, ["76.20, not 67.20"], holds: ["amount": "76.20 USD"],
      shows: ["$67.20", "$76.20"]),
    CorrectionRow(
      .twice, .chinese, at: .refundEmail, ["说错了，是428元", "又错了，是418元"], holds: ["amount": "418.00 CNY"],
      shows: ["¥428.00", "¥418.00"]),
    CorrectionRow(
      .twice, .english, at: .refundEmail, ["sorry, I meant $76.20", "no wait, $66.20"], holds: ["amount": "66.20 USD"],
      shows: ["$76.20", "$66.20"]),
    CorrectionRow(
      .inDigression, .chinese, at: .resetOverRefund, ["对了，刚才的金额说错了，应该是428元"], holds: ["amount": "428.00 CNY"],
      shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .inDigression, .english, at: .resetOverRefund, ["oh, the amount I gave was wrong, it should be $76.20"],
      holds: ["amount": "76.20 USD"], shows: ["$67.20", "$76.20"]),
    CorrectionRow(
      .inDigression, .chinese, at: .resetOverRefund, ["交易号错了，是TX2026030100026"],
      holds: ["transaction_id": "TX2026030100026", "amount": "420.00 CNY"],
      shows: ["TX2026022700067", "TX2026030100026"]),
    CorrectionRow(
      .inDigression, .english, at: .resetOverRefund, ["the transaction ID was wrong, it should be TX2026030100158"],
      holds: ["transaction_id": "TX2026030100158", "amount": "67.20 USD"],
      shows: ["TX2026022700125", "TX2026030100158"]),
    CorrectionRow(
      .inDigression, .chinese, at: .refundEmail, ["你们几点下班", "刚才的金额应该是428元"], holds: ["amount": "428.00 CNY"],
      shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .inDigression, .english, at: .refundEmail, ["what are your hours?", "that amount should be $76.20"],
      holds: ["amount": "76.20 USD"], shows: ["$67.20", "$76.20"]),
    CorrectionRow(.byName, .chinese, at: .refundEmail, ["金额写错了"], asks: "amount", holds: ["amount": ""], says: []),
    CorrectionRow(
      .byName, .english, at: .refundEmail, ["I got the amount wrong"], asks: "amount", holds: ["amount": ""], says: []),
    CorrectionRow(
      .byName, .chinese, at: .refundEmail, ["我要改一下交易号"], asks: "transaction_id",
      holds: ["transaction_id": "", "amount": "420.00 CNY"], says: []),
    CorrectionRow(
      .byName, .english, at: .refundEmail, ["I need to change the transaction ID"], asks: "transaction_id",
      holds: ["transaction_id": "", "amount": "67.20 USD"], says: []),
    CorrectionRow(
      .byName, .chinese, at: .refundEmail, ["交易号的最后一位是5"], asks: "transaction_id", holds: ["amount": "420.00 CNY"],
      says: []),
    CorrectionRow(
      .byName, .english, at: .refundEmail, ["the last digit of the ID is 8"], asks: "transaction_id",
      holds: ["amount": "67.20 USD"], says: []),
    CorrectionRow(
      .byContext, .chinese, at: .refundReason, ["不是这个，是 li.lei@example.org"], holds: ["email": "li.lei@example.org"],
      shows: ["l***@e***.com", "l***@e***.org"]),
    CorrectionRow(
      .byContext, .english, at: .refundReason, ["not that one, anna.smith@example.org"],
      holds: ["email": "anna.smith@example.org"], shows: ["a***@e***.com", "a***@e***.org"]),
    CorrectionRow(
      .byContext, .chinese, at: .refundReason, ["发错了，TX2026030100026才对"], holds: ["transaction_id": "TX2026030100026"],
      shows: ["TX2026022700067", "TX2026030100026"]),
    CorrectionRow(
      .byContext, .english, at: .refundReason, ["wrong one, I meant TX2026030100158"],
      holds: ["transaction_id": "TX2026030100158"], shows: ["TX2026022700125", "TX2026030100158"]),
    CorrectionRow(
      .byContext, .chinese, at: .refundEmail, ["打错了"], asks: "amount",
      holds: ["amount": "", "transaction_id": "TX2026022700067"], says: []),
    CorrectionRow(
      .byContext, .english, at: .refundEmail, ["oops, that was a typo"], asks: "amount",
      holds: ["amount": "", "transaction_id": "TX2026022700125"], says: []),
    CorrectionRow(
      .ofBranch, .chinese, at: .refundNeedUs, ["哦不对，我找过商家了，他们不肯退"], asks: "transaction_id",
      holds: ["merchant_contacted": "yes", "still_need_us": ""], says: [.noted]),
    CorrectionRow(
      .ofBranch, .english, at: .refundNeedUs, ["actually I did contact the seller, they refused"],
      asks: "transaction_id", holds: ["merchant_contacted": "yes", "still_need_us": ""], says: [.noted]),
    CorrectionRow(
      .ofBranch, .chinese, at: .refundNoIDWhen, ["找到交易号了，TX2026022700067"], asks: "email",
      holds: ["transaction_id": "TX2026022700067", "amount": "420.00 CNY"]),
    CorrectionRow(
      .ofBranch, .english, at: .refundNoIDWhen, ["found the ID: TX2026022700125"], asks: "email",
      holds: ["transaction_id": "TX2026022700125", "amount": "67.20 USD"]),
    CorrectionRow(
      .toSame, .chinese, at: .refundEmail, ["金额是420元"], holds: ["amount": "420.00 CNY"], says: [.unchanged]),
    CorrectionRow(
      .toSame, .english, at: .refundEmail, ["the amount is $67.20"], holds: ["amount": "67.20 USD"], says: [.unchanged]),
    CorrectionRow(
      .toInvalid, .chinese, at: .refundEmail, ["金额应该是三百多块"], holds: ["amount": "420.00 CNY"], says: [], shows: ["准确的数"]),
    CorrectionRow(
      .toInvalid, .english, at: .refundEmail, ["the amount should be seventy-something dollars"],
      holds: ["amount": "67.20 USD"], says: [], shows: ["exact amount"]),
    CorrectionRow(
      .notAskedYet, .chinese, at: .refundID, ["金额应该是428元"], holds: ["amount": "428.00 CNY", "transaction_id": ""],
      says: [.noted]),
    CorrectionRow(
      .notAskedYet, .english, at: .refundID, ["the amount should be $76.20"],
      holds: ["amount": "76.20 USD", "transaction_id": ""], says: [.noted]),
    CorrectionRow(
      .notAskedYet, .chinese, at: .refundID, ["邮箱写错了"], holds: ["email": "", "transaction_id": ""], says: []
    ),
    CorrectionRow(
      .notAskedYet, .english, at: .refundID, ["the e-mail is wrong"], holds: ["email": "", "transaction_id": ""],
      says: []),
  ]
}
