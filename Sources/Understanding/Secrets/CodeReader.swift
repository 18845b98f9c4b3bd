/// Reads the digits of a code on either side of its cue word.
struct CodeReader {
  private static let furthest = 40
  private let text: Scalars

  init(text: Scalars) { self.text = text }

  /// The code behind a cue: `验证码是 805281`, `code: G-412157`, `code 823 815`.
  func behind(_ cue: Range<Int>, lengths: ClosedRange<Int>) -> Range<Int>? {
    if lengths.upperBound > 4, let token = mixedToken(behind: cue.upperBound) { return token }
    var index = cue.upperBound
    while index - cue.upperBound <= Self.furthest, !Scalars.endsSentence(text[index]) {
      if text.isDigit(index) { return digits(at: index, lengths: lengths, cue: cue) }
      if let spoken = spokenDigits(at: index, lengths: lengths) { return spoken }
      if index > cue.upperBound, SecretCue.words.match(in: text, at: index) != nil { return nil }
      if isComma(text[index]), !text.isDigit(text.afterSpace(index + 1)) { return nil }
      index += 1
    }
    return nil
  }

  /// The code before a cue: `861880 is your verification code`, 805281是验证码.
  func before(_ cue: Range<Int>, lengths: ClosedRange<Int>, mustBeNamed: Bool = false) -> Range<Int>? {
    var end = cue.lowerBound
    while cue.lowerBound - end <= 44, end > 0, !text.isDigit(end - 1) {
      if Scalars.endsSentence(text[end - 1]) || isComma(text[end - 1]) { return nil }
      end -= 1
    }
    guard end > 0, text.isDigit(end - 1) else { return nil }
    var start = end
    while end - start <= lengths.upperBound, text.isDigit(start - 1) { start -= 1 }
    if text[start - 1] == "-" || text[start - 1] == " ", text.isDigit(start - 2), end - start == 3 {
      var first = start - 1
      while start - first <= 4, text.isDigit(first - 1) { first -= 1 }
      if start - first == 4 { start = first }
    }
    guard names(end, cue: cue.lowerBound, mustBeNamed: mustBeNamed) else { return nil }
    start = withLetter(start)
    return whole(start..<end, lengths: lengths)
  }

  /// False for `error code`, `postal code` and their like; true cue words are never asked.
  func isHarmless(_ cue: Range<Int>) -> Bool {
    if text[cue.lowerBound - 1] == "-" || text[cue.upperBound] == "-" { return true }
    return Self.harmless.contains(text.word(before: cue.lowerBound).word)
  }

  /// `is your`, `as the`, 是, or the cue itself right behind the digits.
  private func names(_ end: Int, cue: Int, mustBeNamed: Bool) -> Bool {
    var start = text.afterSpace(end)
    if text[start] == "(" || text[start] == "【" { start += 1 }
    if start >= cue { return !mustBeNamed }
    switch text[start] {
    case "是", "为", "这", "就": return true
    default: break
    }
    let (word, _) = text.word(at: start)
    return word == "is" || word == "as" || (!mustBeNamed && word == "was")
  }

  private func digits(at index: Int, lengths: ClosedRange<Int>, cue: Range<Int>) -> Range<Int>? {
    guard !isTail(before: index), index - cue.upperBound < 3 || !isOtherNumber(before: index) else { return nil }
    var end = text.endOfDigits(index)
    // 823 815, 123-456 and 8 2 3 8 1 5 are one code.
    while end - index <= 20, text[end] == " " || text[end] == "-", text.isDigit(end + 1) {
      let next = text.endOfDigits(end + 1)
      guard next - end - 1 <= 4, digitCount(index..<next) <= lengths.upperBound else { break }
      guard !isSum(next), digitCount(index..<end) < 6 || next - end == 2 else { break }
      end = next
    }
    return whole(withLetter(index)..<end, lengths: lengths)
  }

  /// `G-412157` begins with its letter.
  private func withLetter(_ start: Int) -> Int {
    text[start - 1] == "-" && text.startsWord(start - 2) ? start - 2 : start
  }

  private func digitCount(_ range: Range<Int>) -> Int { range.count { text.isDigit($0) } }

  /// A code stands alone: no longer number, no sum, no date.
  private func whole(_ range: Range<Int>, lengths: ClosedRange<Int>) -> Range<Int>? {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard lengths.contains(digitCount(range)), !text.isAlphanumeric(start - 1), !text.isAlphanumeric(end) else {
      return nil
    }
    if Scalars.isNumberSign(text[start - 1]) && text.isDigit(start - 2) { return nil }
    if Scalars.isNumberSign(text[end]) && text.isDigit(end + 1) { return nil }
    return isSum(end) || CurrencyUnit.symbol(text[start - 1]) != nil ? nil : range
  }

  private func isSum(_ end: Int) -> Bool {
    let next = text.afterSpace(end)
    switch text[next] {
    case "元", "块", "%", "年", "月", "分", "秒", "天", "次", "小", "万", "千", "百": return true
    default: break
    }
    let (word, _) = text.word(at: next)
    return CurrencyUnit.symbol(text[next]) != nil || Self.units.contains(word)
  }

  /// 尾号1234, `ending in 1234`: whose phone it went to.
  private func isTail(before index: Int) -> Bool {
    if text[index - 1] == "号" || text[index - 1] == "到" || text[index - 1] == "*" { return true }
    let (word, start) = text.word(before: index)
    if word == "in", text.word(before: start).word == "ending" { return true }
    return word == "ending" || word == "to" || word == "last" || word == "error"
  }

  /// `no code since 2026`, 没收到验证码还扣了1000: some way from the cue a number may be about something else.
  private func isOtherNumber(before index: Int) -> Bool {
    let place = text[index - 1] == "了" ? index - 2 : index - 1
    switch text[place] {
    case "扣", "付", "转", "花", "款", "额", "在", "差", "退", "充": return true
    default: return Self.prepositions.contains(text.word(before: index).word)
    }
  }

  /// `code: 123ABC78`: letters and digits, right behind the cue.
  private func mixedToken(behind end: Int) -> Range<Int>? {
    let near = text.afterSpace(end)
    var start = near
    let (word, wordEnd) = text.word(at: start)
    if word == "is" || word == "was" { start = text.afterSpace(wordEnd) }
    if text[start] == "是" || text[start] == "为" { start = text.afterSpace(start + 1) }
    if text[start] == ":" { start = text.afterSpace(start + 1) }
    var last = start
    var digits = 0
    while text.isAlphanumeric(last), last - start <= 10 {
      digits += text.isDigit(last) ? 1 : 0
      last += 1
    }
    guard (4...10).contains(last - start), digits >= 2, digits < last - start else { return nil }
    guard !text.isAlphanumeric(last), start > end || text.isHan(end - 1) else { return nil }
    // 没收到验证码 TX12345 names a transaction.
    return start == near && Token(start..<last, in: text).looksLikeID ? nil : start..<last
  }

  /// 验证码是八零五二八一: digits said one by one.
  private func spokenDigits(at start: Int, lengths: ClosedRange<Int>) -> Range<Int>? {
    guard HanNumeral.digit(text[start]) != nil else { return nil }
    var end = start
    while HanNumeral.digit(text[end]) != nil, end - start <= lengths.upperBound { end += 1 }
    return lengths.contains(end - start) && end - start > 2 && !HanNumeral.isPart(text[end]) ? start..<end : nil
  }

  private func isComma(_ scalar: UInt32) -> Bool { scalar == "," || scalar == "，" }

  private static let harmless: WordSet = [
    "error", "zip", "postal", "post", "postcode", "area", "country", "promo", "promotion", "discount", "coupon",
    "voucher", "referral", "invite", "invitation", "status", "response", "swift", "sort", "bank", "branch", "qr",
    "bar", "product", "reference", "order", "transaction", "currency", "dress", "source", "dial", "dialing", "gift",
    "store", "merchant", "tax", "category", "failure", "fault", "reason", "iso", "http", "routing", "tracking",
  ]

  private static let prepositions: WordSet = [
    "in", "on", "at", "since", "for", "after", "before", "by", "over", "about", "around", "than", "of", "from",
    "until", "paid", "pay", "sent", "charged", "cost", "costs", "lost", "transferred", "within", "order", "transaction",
  ]

  private static let units: WordSet = [
    "dollars", "dollar", "usd", "rmb", "cny", "yuan", "eur", "euro", "euros", "gbp", "pounds", "minutes", "minute",
    "mins", "hours", "hour", "days", "day", "times", "seconds", "digits", "digit", "characters", "people",
  ]
}
