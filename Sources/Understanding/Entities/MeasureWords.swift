/// Words behind a number that make it a count, a time or a size instead of a sum.
enum MeasureWords {
  /// True where a measure stands at `index`, with or without a space before it.
  static func follow(in text: Scalars, at index: Int) -> Bool {
    let start = text[index] == "-" ? index + 1 : text.afterSpace(index)
    if text.isHan(start) { return han.contains(text[start]) }
    guard text.startsWord(start) else { return false }
    return latin.contains(text.word(at: start).word)
  }

  /// True for a Han character that counts or measures.
  static func isHan(_ scalar: UInt32) -> Bool { han.contains(scalar) }

  private static let han = Set(
    """
    个天次日号月年岁周星小分秒点时位名人笔单张件条只台家份种项步遍回层楼室路期行列页章节集场级度米克斤公千里毫\
    升吨寸尺倍折成双套部本支把架辆间座栋届批组类款趟顿杯瓶盒包袋箱股维字码格轮段季刻世代版两厘平立口根颗粒辈
    """.unicodeScalars.map(\.value))

  private static let latin: WordSet = [
    "am", "pm", "time", "times", "day", "days", "hour", "hours", "hr", "hrs", "minute", "minutes", "min", "mins",
    "second", "seconds", "sec", "secs", "week", "weeks", "weekday", "weekdays", "month", "months", "year", "years",
    "yr", "yrs", "percent", "pct", "percentage", "people", "person", "persons", "users", "item", "items", "digit",
    "digits", "character", "characters", "letter", "letters", "payment", "payments", "transaction", "transactions",
    "order", "orders", "refund", "refunds", "account", "accounts", "card", "cards", "attempt", "attempts", "try",
    "tries", "business", "working", "calendar", "email", "emails", "message", "messages", "call", "calls", "charge",
    "charges", "transfer", "transfers", "purchase", "purchases", "thing", "things", "question", "questions", "of",
    "more", "other", "others", "different", "separate", "km", "kg", "cm", "mm", "mb", "gb", "kb", "mile", "miles",
    "pounders", "degree", "degrees", "st", "nd", "rd", "th", "oclock", "o", "way", "ways", "step", "steps", "phones",
    "devices", "codes", "failed", "pending", "duplicate",
  ]
}
