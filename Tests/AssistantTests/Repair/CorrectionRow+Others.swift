import Dialogue

extension CorrectionRow {
  /// Of a password, an account, safety.
  static let others: [CorrectionRow] = [
    CorrectionRow(
      .newAlone, .chinese, at: .resetArrived, ["哦，给错邮箱了，li.lei@example.com"], asks: "confirm",
      holds: ["email": "li.lei@example.com", "mail_arrived": ""], shows: ["l***@e***.org", "l***@e***.com"]),
    CorrectionRow(
      .newAlone, .english, at: .resetArrived, ["oh, I gave the wrong address, anna.smith@example.com"], asks: "confirm",
      holds: ["email": "anna.smith@example.com", "mail_arrived": ""], shows: ["a***@e***.org", "a***@e***.com"]),
    CorrectionRow(
      .oldFirst, .chinese, at: .resetReadBack, ["不是li.lei@example.org，是li.lei@example.com"],
      holds: ["email": "li.lei@example.com"], shows: ["l***@e***.org", "l***@e***.com"]),
    CorrectionRow(
      .oldFirst, .english, at: .resetReadBack, ["not anna.smith@example.org, anna.smith@example.com"],
      holds: ["email": "anna.smith@example.com"], shows: ["a***@e***.org", "a***@e***.com"]),
    CorrectionRow(
      .newFirst, .chinese, at: .resetReadBack, ["应该是li.lei@example.com，不是li.lei@example.org"],
      holds: ["email": "li.lei@example.com"], shows: ["l***@e***.org", "l***@e***.com"]),
    CorrectionRow(
      .newFirst, .english, at: .resetReadBack, ["it should be anna.smith@example.com, not anna.smith@example.org"],
      holds: ["email": "anna.smith@example.com"], shows: ["a***@e***.org", "a***@e***.com"]),
    CorrectionRow(
      .twice, .chinese, at: .resetReadBack, ["不对，是li.lei@example.com", "又错了，是li.lei@example.net"],
      holds: ["email": "li.lei@example.net"], shows: ["l***@e***.com", "l***@e***.net"]),
    CorrectionRow(
      .twice, .english, at: .resetReadBack, ["no, anna.smith@example.com", "wrong again, anna.smith@example.net"],
      holds: ["email": "anna.smith@example.net"], shows: ["a***@e***.com", "a***@e***.net"]),
    CorrectionRow(.byName, .chinese, at: .resetReadBack, ["邮箱写错了"], asks: "email", holds: ["email": ""], says: []),
    CorrectionRow(
      .byName, .english, at: .resetReadBack, ["I got the address wrong"], asks: "email", holds: ["email": ""], says: []),
    CorrectionRow(.byName, .chinese, at: .resetArrived, ["邮箱填错了"], asks: "email", holds: ["email": ""], says: []),
    CorrectionRow(
      .byName, .english, at: .resetArrived, ["the e-mail address was wrong"], asks: "email", holds: ["email": ""],
      says: []),
    CorrectionRow(
      .toSame, .chinese, at: .resetArrived, ["邮箱是li.lei@example.org"], holds: ["email": "li.lei@example.org"],
      says: [.unchanged]),
    CorrectionRow(
      .toSame, .english, at: .resetArrived, ["the address is anna.smith@example.org"],
      holds: ["email": "anna.smith@example.org"], says: [.unchanged]),
    CorrectionRow(
      .toInvalid, .chinese, at: .resetReadBack, ["邮箱应该是li.lei@"], holds: ["email": "li.lei@example.org"], says: [],
      shows: ["@"]),
    CorrectionRow(
      .toInvalid, .english, at: .resetReadBack, ["it should be anna.smith@"],
      holds: ["email": "anna.smith@example.org"], says: [], shows: ["@"]),
    CorrectionRow(
      .ofBranch, .chinese, at: .accountSolved, ["不对，其实是收不到验证码"], asks: "solved",
      holds: ["account_issue": "code_not_received"], says: [.corrected], shows: ["登录不上", "收不到验证码"]),
    CorrectionRow(
      .ofBranch, .english, at: .accountSolved, ["no wait, it's that I'm not getting the code"], asks: "solved",
      holds: ["account_issue": "code_not_received"], says: [.corrected],
      shows: ["can't log in", "no verification code"]),
    CorrectionRow(
      .oldFirst, .chinese, at: .accountEmail, ["不是登录不上，是账户被锁了"], asks: "solved",
      holds: ["account_issue": "locked", "solved": ""], says: [.corrected], shows: ["登录不上", "账户被锁定或限制"]),
    CorrectionRow(
      .oldFirst, .english, at: .accountEmail, ["it isn't that I can't log in, my account is locked"], asks: "solved",
      holds: ["account_issue": "locked", "solved": ""], says: [.corrected],
      shows: ["can't log in", "account locked or restricted"]),
    CorrectionRow(
      .byName, .chinese, at: .accountSolved, ["我选错了，不是这个情况"], asks: "account_issue", holds: ["account_issue": ""],
      says: []),
    CorrectionRow(
      .byName, .english, at: .accountSolved, ["that is the wrong kind of problem"], asks: "account_issue",
      holds: ["account_issue": ""], says: []),
    CorrectionRow(
      .byContext, .chinese, at: .safetySecond, ["不对，我是想看双重验证"], asks: "topic_2", holds: ["topic": "two_step"],
      says: [.corrected], shows: ["设好密码", "双重验证"]),
    CorrectionRow(
      .byContext, .english, at: .safetySecond, ["no, I meant two-step verification"], asks: "topic_2",
      holds: ["topic": "two_step"], says: [.corrected], shows: ["a strong password", "two-step verification"]
    ),
  ]
}
