import Dialogue

extension CorrectionRow {
  /// At the read-back of a refund and behind it.
  static let refundReadBack: [CorrectionRow] = [
    CorrectionRow(
      .figureAlone, .chinese, at: .refundReadBack, ["金额应该是428"], holds: ["amount": "428.00 CNY"],
      shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .figureAlone, .english, at: .refundReadBack, ["the amount should be 76.20"], holds: ["amount": "76.20 USD"],
      shows: ["$67.20", "$76.20"]),
    CorrectionRow(
      .several, .chinese, at: .refundReadBack, ["金额是418元，邮箱是li.lei@example.org"],
      holds: ["amount": "418.00 CNY", "email": "li.lei@example.org"], says: [.corrected, .corrected],
      shows: ["¥420.00", "¥418.00", "l***@e***.com", "l***@e***.org"]),
    CorrectionRow(
      .several, .english, at: .refundReadBack, ["the amount is $66.20 and the e-mail is anna.smith@example.org"],
      holds: ["amount": "66.20 USD", "email": "anna.smith@example.org"], says: [.corrected, .corrected],
      shows: ["$67.20", "$66.20", "a***@e***.com", "a***@e***.org"]),
    CorrectionRow(
      .several, .chinese, at: .refundReadBack, ["交易号是TX2026030100026，金额是260元，原因是扣了两次"],
      holds: ["transaction_id": "TX2026030100026", "amount": "260.00 CNY", "refund_reason": "duplicate"],
      says: [.corrected, .corrected, .corrected],
      shows: ["TX2026022700067", "TX2026030100026", "¥420.00", "¥260.00", "重复扣款"]),
    CorrectionRow(
      .several, .english, at: .refundReadBack,
      ["the id should be TX2026030100158, the amount $120, and the reason is that I was charged twice"],
      holds: ["transaction_id": "TX2026030100158", "amount": "120.00 USD", "refund_reason": "duplicate"],
      says: [.corrected, .corrected, .corrected],
      shows: ["TX2026022700125", "TX2026030100158", "$67.20", "$120.00", "charged twice"], isKnownFault: true),
    CorrectionRow(
      .several, .chinese, at: .refundReadBack, ["金额和邮箱都错了"], asks: "amount",
      holds: ["amount": "", "email": "", "transaction_id": "TX2026022700067", "refund_reason": "not_received"], says: []
    ),
    CorrectionRow(
      .several, .english, at: .refundReadBack, ["the amount and the e-mail are both wrong"], asks: "amount",
      holds: ["amount": "", "email": "", "transaction_id": "TX2026022700125", "refund_reason": "not_received"], says: []
    ),
    CorrectionRow(
      .several, .chinese, at: .refundReadBack, ["金额和邮箱都错了", "418元"], asks: "email",
      holds: ["amount": "418.00 CNY", "email": ""], says: []),
    CorrectionRow(
      .several, .english, at: .refundReadBack, ["the amount and the e-mail are both wrong", "$66.20"], asks: "email",
      holds: ["amount": "66.20 USD", "email": ""], says: []),
    CorrectionRow(
      .atReadBack, .chinese, at: .refundReadBack, ["不对，金额是428元"], holds: ["amount": "428.00 CNY"],
      shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .atReadBack, .english, at: .refundReadBack, ["no, it's $76.20"], holds: ["amount": "76.20 USD"],
      shows: ["$67.20", "$76.20"]),
    CorrectionRow(
      .atReadBack, .chinese, at: .refundReadBack, ["等等，交易号复制错了，是TX2026030100026"], asks: "amount",
      holds: ["transaction_id": "TX2026030100026"], says: [.corrected], shows: ["TX2026022700067", "TX2026030100026"]),
    CorrectionRow(
      .atReadBack, .english, at: .refundReadBack, ["wait, the id is wrong, it should be TX2026030100158"],
      holds: ["transaction_id": "TX2026030100158"], shows: ["TX2026022700125", "TX2026030100158"]),
    CorrectionRow(
      .atReadBack, .chinese, at: .refundReadBack, ["原因不对，是扣了两次"], holds: ["refund_reason": "duplicate"],
      shows: ["没收到商品或服务", "重复扣款"]),
    CorrectionRow(
      .atReadBack, .english, at: .refundReadBack, ["the reason is wrong, I was charged twice"],
      holds: ["refund_reason": "duplicate"], shows: ["not received", "charged twice"]),
    CorrectionRow(
      .atReadBack, .chinese, at: .refundNoIDReadBack, ["金额应该是428元"],
      holds: ["amount": "428.00 CNY", "payment_when": "上周五，给一家网店", "refund_reason": "not_received"],
      shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .atReadBack, .english, at: .refundNoIDReadBack, ["the amount should be $76.20"],
      holds: [
        "amount": "76.20 USD", "payment_when": "last Friday, to an online shop", "refund_reason": "not_received",
      ], shows: ["$67.20", "$76.20"]),
    CorrectionRow(
      .afterReadBack, .chinese, at: .refundFiled, ["等等，金额应该是428元"], asks: "confirm", holds: ["amount": "428.00 CNY"],
      shows: ["¥420.00", "¥428.00"]),
    CorrectionRow(
      .afterReadBack, .english, at: .refundFiled, ["wait, the amount should be $76.20"], asks: "confirm",
      holds: ["amount": "76.20 USD"], shows: ["$67.20", "$76.20"]),
    CorrectionRow(
      .afterReadBack, .chinese, at: .refundFiled, ["邮箱给错了，是li.lei@example.org"], asks: "confirm",
      holds: ["email": "li.lei@example.org"], shows: ["l***@e***.com", "l***@e***.org"]),
    CorrectionRow(
      .afterReadBack, .english, at: .refundFiled, ["I gave the wrong e-mail, it is anna.smith@example.org"],
      asks: "confirm", holds: ["email": "anna.smith@example.org"], shows: ["a***@e***.com", "a***@e***.org"]),
    CorrectionRow(
      .byName, .chinese, at: .refundReadBack, ["邮箱错了"], asks: "email", holds: ["email": "", "amount": "420.00 CNY"],
      says: []),
    CorrectionRow(
      .byName, .english, at: .refundReadBack, ["the e-mail is wrong"], asks: "email",
      holds: ["email": "", "amount": "67.20 USD"], says: []),
    CorrectionRow(
      .byName, .chinese, at: .refundNoIDReadBack, ["日期错了"], asks: "payment_when",
      holds: ["payment_when": "", "amount": "420.00 CNY"], says: []),
    CorrectionRow(
      .byName, .english, at: .refundNoIDReadBack, ["the date is wrong"], asks: "payment_when",
      holds: ["payment_when": "", "amount": "67.20 USD"], says: []),
    CorrectionRow(
      .byName, .chinese, at: .refundNoIDReadBack, ["日期错了", "上周六，给一家网店"], asks: "confirm",
      holds: ["payment_when": "上周六，给一家网店", "amount": "420.00 CNY", "refund_reason": "not_received"], says: [],
      shows: ["上周六，给一家网店"]),
    CorrectionRow(
      .byName, .english, at: .refundNoIDReadBack, ["the date is wrong", "last Saturday, to an online shop"],
      asks: "confirm",
      holds: [
        "payment_when": "last Saturday, to an online shop", "amount": "67.20 USD", "refund_reason": "not_received",
      ], says: [], shows: ["last Saturday, to an online shop"]),
    CorrectionRow(
      .byName, .chinese, at: .refundReadBack, ["交易号最后一位错了，是5"], asks: "transaction_id", holds: ["amount": "420.00 CNY"],
      says: [], isKnownFault: true),
    CorrectionRow(
      .byName, .english, at: .refundReadBack, ["the last digit of the ID is wrong, it should be 8"],
      asks: "transaction_id", holds: ["amount": "67.20 USD"], says: [], isKnownFault: true),
    CorrectionRow(
      .ofBranch, .chinese, at: .refundNoIDReadBack, ["交易号找到了，是TX2026022700067"], asks: "confirm",
      holds: ["transaction_id": "TX2026022700067", "amount": "420.00 CNY", "refund_reason": "not_received"],
      shows: ["TX2026022700067"]),
    CorrectionRow(
      .ofBranch, .english, at: .refundNoIDReadBack, ["I found the ID, it is TX2026022700125"], asks: "confirm",
      holds: ["transaction_id": "TX2026022700125", "amount": "67.20 USD", "refund_reason": "not_received"],
      shows: ["TX2026022700125"]),
    CorrectionRow(
      .toSame, .chinese, at: .refundReadBack, ["邮箱是li.lei@example.com"], holds: ["email": "li.lei@example.com"],
      says: [.unchanged]),
    CorrectionRow(
      .toSame, .english, at: .refundReadBack, ["my e-mail is anna.smith@example.com"],
      holds: ["email": "anna.smith@example.com"], says: [.unchanged]),
    CorrectionRow(
      .toInvalid, .chinese, at: .refundReadBack, ["金额改成0元"], holds: ["amount": "420.00 CNY"], says: [], shows: ["大于零"]),
    CorrectionRow(
      .toInvalid, .english, at: .refundReadBack, ["change the amount to $0"], holds: ["amount": "67.20 USD"], says: [],
      shows: ["more than zero"]),
    CorrectionRow(
      .toInvalid, .chinese, at: .refundReadBack, ["邮箱应该是li.lei@example"], holds: ["email": "li.lei@example.com"],
      says: [], shows: ["@"]),
    CorrectionRow(
      .toInvalid, .english, at: .refundReadBack, ["the e-mail should be anna.smith@example"],
      holds: ["email": "anna.smith@example.com"], says: [], shows: ["@"]),
    CorrectionRow(
      .toInvalid, .chinese, at: .refundReadBack, ["交易号应该是TX12"], holds: ["transaction_id": "TX2026022700067"], says: [],
      shows: ["不像 OKPay 的交易号"]),
    CorrectionRow(
      .toInvalid, .english, at: .refundReadBack, ["the ID should be TX12"],
      holds: ["transaction_id": "TX2026022700125"], says: [], shows: ["shape of an OKPay transaction ID"]),
    CorrectionRow(
      .toInvalid, .chinese, at: .refundReadBack, ["金额错了", "0元", "算了"], asks: "confirm", holds: ["amount": "420.00 CNY"],
      says: [.kept], shows: ["¥420.00"], isKnownFault: true),
    CorrectionRow(
      .toInvalid, .english, at: .refundReadBack, ["the amount is wrong", "$0", "never mind"], asks: "confirm",
      holds: ["amount": "67.20 USD"], says: [.kept], shows: ["$67.20"], isKnownFault: true),
    CorrectionRow(
      .toInvalid, .chinese, at: .refundReadBack, ["金额应该是900元"], holds: ["amount": "420.00 CNY"], says: [],
      shows: ["¥428.00"]),
    CorrectionRow(
      .toInvalid, .english, at: .refundReadBack, ["the amount should be $90"], holds: ["amount": "67.20 USD"], says: [],
      shows: ["$76.20"]),
  ]
}
