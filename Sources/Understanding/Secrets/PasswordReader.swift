/// Reads the password that a customer states behind the word, but never an ordinary sentence about one.
struct PasswordReader {
  private static let longest = 64
  private static let furthest = 28
  private let text: Scalars

  init(text: Scalars) { self.text = text }

  private enum Link {
    /// `:` and `=`.
    case sign
    /// `is`, 是, 改成.
    case verb
    /// `to`: "changed my password to …", "I need my password to log in".
    case to
    /// A verb some words later: "the password I use is …".
    case far
    /// Nothing stands between.
    case none
  }

  /// The password behind the cue, without quotes.
  func behind(_ cue: Range<Int>, isPin: Bool) -> Range<Int>? {
    let (link, place) = link(behind: cue.upperBound)
    guard link != .none || place > cue.upperBound || text[place] < 0x80 else { return nil }
    if let quoted = quoted(at: place) { return quoted }
    let end = endOfToken(at: place)
    guard end > place else { return spoken(at: place, link: link) }
    let token = Token(place..<end, in: text)
    guard !token.isAddress, !token.isMask else { return nil }
    if isPin { return token.isPin && !isCounted(end) ? token.range : nil }
    return states(token, link: link, cue: cue.lowerBound) ? token.range : nil
  }

  private func states(_ token: Token, link: Link, cue: Int) -> Bool {
    guard !isCounted(token.range.upperBound) else { return false }
    switch link {
    case .sign: return token.hasDigit || (token.range.count >= 4 && !token.isOrdinaryWord)
    case .verb:
      if token.hasDigit || token.hasSign { return token.range.count >= 3 }
      return token.range.count >= 4 && !token.isOrdinaryWord && endsStatement(token.range.upperBound)
    case .far:
      let isPlain = token.hasDigit && (token.hasLetter || token.isPin)
      return (isPlain || token.hasSign) && token.range.count >= 4 && !token.looksLikeID
    case .to: return (token.hasDigit || token.hasSign) && token.range.count >= 3
    case .none:
      return token.hasDigit && token.range.count >= 4 && !token.looksLikeID && !isRequest(before: cue)
    }
  }

  /// The words between the cue and the password.
  private func link(behind end: Int) -> (Link, Int) {
    var place = text.afterSpace(end)
    for word in Self.fillers where text.matches(word, at: place) { place = text.afterSpace(place + word.count) }
    if let verb = Self.verbs.match(in: text, at: place) {
      place = text.afterSpace(verb.range.upperBound)
      let isSign = text[place] == ":"
      return (isSign ? .sign : verb.value, isSign ? text.afterSpace(place + 1) : place)
    }
    if text[place] == ":" || text[place] == "=" {
      while text[place] == ":" || text[place] == "=" { place = text.afterSpace(place + 1) }
      return (.sign, place)
    }
    return farVerb(from: place).map { (.far, $0) } ?? (.none, place)
  }

  /// What follows the `is` or 是 of the same clause, where words stand between.
  private func farVerb(from start: Int) -> Int? {
    var index = start
    while index - start <= Self.furthest, text[index] != 0, !Scalars.isPunctuation(text[index]), !text.isDigit(index) {
      if index > start, let verb = Self.farVerbs.match(in: text, at: index) {
        return text.afterSpace(verb.range.upperBound)
      }
      index += 1
    }
    return nil
  }

  /// True where a statement can end: with the clause, before `and`, or before Han that adds nothing to the word.
  private func endsStatement(_ end: Int) -> Bool {
    if text.isClauseEnd(end) { return true }
    let next = text.afterSpace(end)
    if text.isHan(next) { return text[next] != "的" }
    let (word, _) = text.word(at: next)
    return word == "and" || word == "but" || word == "so"
  }

  private func endOfToken(at start: Int) -> Int {
    var end = start
    while text[end] > 0x20, text[end] < 0x7F, end - start <= Self.longest { end += 1 }
    guard end - start <= Self.longest else { return start }
    while end > start, isTrailing(text[end - 1]) { end -= 1 }
    return end
  }

  private func isTrailing(_ scalar: UInt32) -> Bool {
    scalar == "." || scalar == "," || scalar == ";" || scalar == ")" || scalar == "\"" || scalar == "'" || scalar == "?"
  }

  private func quoted(at start: Int) -> Range<Int>? {
    let close: UInt32
    switch text[start] {
    case "\"": close = 0x22
    case "'": close = 0x27
    case "「": close = 0x300D
    case "【": close = 0x3011
    default: return nil
    }
    var end = start + 1
    while text[end] != 0, text[end] != close, end - start <= Self.longest { end += 1 }
    return text[end] == close && end - start > 3 ? start + 1..<end : nil
  }

  /// 密码是一二三四五六.
  private func spoken(at start: Int, link: Link) -> Range<Int>? {
    guard link == .verb || link == .sign else { return nil }
    var end = start
    while HanNumeral.digit(text[end]) != nil, end - start <= Self.longest { end += 1 }
    return end - start >= 4 && !HanNumeral.isPart(text[end]) ? start..<end : nil
  }

  /// `password is 8 characters long`, 密码6位.
  private func isCounted(_ end: Int) -> Bool {
    MeasureWords.follow(in: text, at: end) || text[end] == "位" || text[end] == "元" || text[end] == "块"
  }

  /// "forgot my password 13800138000", 重置密码: what follows is not the password.
  private func isRequest(before cue: Int) -> Bool {
    for index in max(0, cue - 16)..<cue where Self.requests.match(in: text, at: index) != nil { return true }
    return false
  }

  private static let fillers = ["现在", "目前", "一直", "now", "currently"].map { Fold.word($0) }

  private static let verbs = WordTable<Link>([
    "is": .verb, "was": .verb, "s": .verb, "are": .verb, "'s": .verb, "set to": .verb, "changed to": .verb,
    "is set to": .verb, "is now": .verb, "used to be": .verb, "to": .to, "是": .verb, "为": .verb, "就是": .verb,
    "改成": .verb, "改成了": .verb, "改为": .verb, "改为了": .verb, "设成": .verb, "设成了": .verb, "设为": .verb, "设为了": .verb,
    "设置为": .verb, "设置成": .verb, "设的是": .verb, "设置的是": .verb, "用的是": .verb, "换成": .verb, "换成了": .verb, "等于": .verb,
    "叫": .verb, "应该是": .verb, "填的是": .verb, "输的是": .verb, "输入的是": .verb, "我设的": .verb,
  ])

  private static let farVerbs = WordTable<Void>(["is": (), "was": (), "是": (), "为": ()])

  private static let requests = WordTable<Void>([
    "忘": (), "重置": (), "找回": (), "重设": (), "修改": (), "更改": (), "改": (), "reset": (), "forgot": (), "forget": (),
    "forgotten": (), "change": (), "recover": (), "lost": (), "resetting": (), "update": (),
  ])
}
