/// Finds positions in a list of choices: 第二个, 选2, `the second one`, `option 2`, `last one`.
struct OrdinalScanner {
  private static let most = 20
  private let text: Scalars

  init(text: Scalars) { self.text = text }

  func scan() -> [Claim<Entity.Value?>] {
    var found: [Claim<Entity.Value?>] = []
    var index = 0
    while index < text.count {
      if let (position, end) = match(at: index) {
        found.append(Claim(value: .ordinal(position), range: index..<end))
        index = end
      } else {
        index = text.isLetter(index) ? text.word(at: index).end : index + 1
      }
    }
    return found
  }

  private func match(at index: Int) -> (position: Int, end: Int)? {
    if text.isHan(index) { return chinese(at: index) }
    if text.isDigit(index) { return digits(at: index) }
    if text[index] == "#" { return sign(at: index) }
    return text.startsWord(index) ? english(at: index) : nil
  }

  private func position(at start: Int) -> (position: Int, end: Int)? {
    let start = text.afterSpace(start)
    if text.isDigit(start) {
      let end = text.endOfDigits(start)
      guard end - start <= 2, text[end] != "." || !text.isDigit(end + 1), !text.isLetter(end) else { return nil }
      let value = (start..<end).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
      return value > 0 && value <= Self.most ? (value, end) : nil
    }
    guard HanNumeral.isPart(text[start]), let numeral = HanNumeral.match(in: text, at: start), !numeral.isVague,
      let value = numeral.value.integer, value > 0, value <= UInt64(Self.most)
    else { return nil }
    return (Int(value), numeral.end)
  }

  // MARK: Chinese

  private func chinese(at index: Int) -> (position: Int, end: Int)? {
    switch text[index] {
    case "第": return ordinal(at: index)
    case "最": return text[index + 1] == "后" ? last(at: index + 2) : nil
    case "选", "要": return chosen(at: index)
    default: return numbered(at: index)
    }
  }

  /// 第二个, 第2, 第三条; not 第一次, 第三方, 第二天.
  private func ordinal(at index: Int) -> (position: Int, end: Int)? {
    guard let (value, end) = position(at: index + 1) else { return nil }
    let isFromTheEnd = text[index - 1] == "数" && text[index - 2] == "倒"
    let place = text.afterSpace(end)
    if isListWord(text[place]) { return found(value, end: place + 1, isFromTheEnd) }
    guard text.isClauseEnd(end) || isParticle(text[end]) else { return nil }
    return found(value, end: end, isFromTheEnd)
  }

  private func found(_ value: Int, end: Int, _ isFromTheEnd: Bool) -> (position: Int, end: Int)? {
    guard isFromTheEnd else { return (value, end) }
    return value == 1 ? (-1, end) : nil
  }

  /// 最后一个, 最后那个.
  private func last(at index: Int) -> (position: Int, end: Int)? {
    let isOne = text[index] == "一" || text[index] == "那" || text[index] == "这"
    return isOne && isListWord(text[index + 1]) ? (-1, index + 2) : nil
  }

  /// 选2, 选第二个, 我要三号.
  private func chosen(at index: Int) -> (position: Int, end: Int)? {
    let place = text[index + 1] == "择" ? index + 2 : index + 1
    if text[place] == "第" { return ordinal(at: place) }
    guard text[index] == "选", let (value, end) = position(at: place) else { return nil }
    if text[end] == "号" { return (value, end + 1) }
    return text.isClauseEnd(end) || isParticle(text[end]) ? (value, end) : nil
  }

  /// 2号, 二号 as an answer; 10月2号 and 二号线 are something else.
  private func numbered(at index: Int) -> (position: Int, end: Int)? {
    guard HanNumeral.isPart(text[index]) || text.isDigit(index), let (value, end) = position(at: index) else {
      return nil
    }
    guard text[end] == "号", !HanNumeral.isPart(text[index - 1]) else { return nil }
    switch text[index - 1] {
    case 0, "选", "要", "是", "就", "用", "，", ",", " ", "那": break
    default: return nil
    }
    guard text.isClauseEnd(end + 1) || isParticle(text[end + 1]) else { return nil }
    return (value, end + 1)
  }

  private func isListWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "个", "项", "条", "种", "笔", "张", "位", "家", "号", "件", "单", "行", "款": true
    default: false
    }
  }

  private func isParticle(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "吧", "呢", "啊", "的", "哦", "呀", "了": true
    default: false
    }
  }

  // MARK: English

  /// `2号` and `2nd one`.
  private func digits(at index: Int) -> (position: Int, end: Int)? {
    guard !text.isDigit(index - 1), !text.isLetter(index - 1) else { return nil }
    let end = text.endOfDigits(index)
    guard end - index <= 2 else { return nil }
    let (suffix, suffixEnd) = text.word(at: end)
    guard suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" else { return numbered(at: index) }
    let value = (index..<end).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
    guard value > 0, value <= Self.most else { return nil }
    return listed(value, wordEnd: suffixEnd, start: index)
  }

  /// `#2` as an answer.
  private func sign(at index: Int) -> (position: Int, end: Int)? {
    guard !text.isAlphanumeric(index - 1), let (value, end) = position(at: index + 1), text.isClauseEnd(end) else {
      return nil
    }
    return text.word(before: index).word == "number" ? nil : (value, end)
  }

  private func english(at index: Int) -> (position: Int, end: Int)? {
    let (word, end) = text.word(at: index)
    switch Self.openings[word] {
    case .ordinal(let value): return listed(value, wordEnd: end, start: index)
    case .option: return counted(at: end)
    case .number:
      guard isFreeNumber(before: index) else { return nil }
      return counted(at: text[end] == "." ? end + 1 : end)
    case .abbreviation:
      guard text[end] == ".", isFreeNumber(before: index) else { return nil }
      return counted(at: end + 1)
    case nil: return nil
    }
  }

  /// `second one`, `the second`, or just `second`.
  private func listed(_ value: Int, wordEnd: Int, start: Int) -> (position: Int, end: Int)? {
    let next = text.word(at: text.afterSpace(wordEnd))
    if Self.listWords.contains(next.word) { return (value, next.end) }
    guard text.isClauseEnd(wordEnd) else { return nil }
    if text.isClauseStart(start) { return (value, wordEnd) }
    let article = text.word(before: start)
    guard article.word == "the" else { return nil }
    // "on the 5th" is a day of some month.
    let preposition = text.word(before: article.start).word
    return text.isDigit(start) && (preposition == "on" || preposition == "by") ? nil : (value, wordEnd)
  }

  /// The number behind `option` or `number`, in digits or in a word.
  private func counted(at end: Int) -> (position: Int, end: Int)? {
    var place = text.afterSpace(end)
    if text[place] == "#" { place += 1 }
    var (word, wordEnd) = text.word(at: place)
    if word == "number" || word == "option" {
      place = text.afterSpace(wordEnd)
      (word, wordEnd) = text.word(at: place)
    }
    if let value = EnglishNumeral.small[word], value > 0, value <= UInt64(Self.most) {
      return MeasureWords.follow(in: text, at: wordEnd) ? nil : (Int(value), wordEnd)
    }
    guard text.isDigit(place), let (value, last) = position(at: place), !MeasureWords.follow(in: text, at: last) else {
      return nil
    }
    return text[last] == "-" || text[last] == "/" ? nil : (value, last)
  }

  /// `number 2` is a choice, `card number 2` is not.
  private func isFreeNumber(before index: Int) -> Bool {
    if text.isClauseStart(index) { return true }
    return Self.beforeNumber.contains(text.word(before: index).word)
  }

  /// What a word that may begin a position is.
  private enum Opening {
    case ordinal(Int)
    /// `option`, `pick`: what follows is counted.
    case option
    case number
    /// `no.`, `nr.`
    case abbreviation
  }

  private static let openings: WordMap<Opening> = [
    "first": .ordinal(1), "second": .ordinal(2), "third": .ordinal(3), "fourth": .ordinal(4), "fifth": .ordinal(5),
    "sixth": .ordinal(6), "seventh": .ordinal(7), "eighth": .ordinal(8), "ninth": .ordinal(9), "tenth": .ordinal(10),
    "last": .ordinal(-1), "final": .ordinal(-1), "option": .option, "choice": .option, "pick": .option,
    "choose": .option, "select": .option, "number": .number, "no": .abbreviation, "nr": .abbreviation,
  ]
  private static let listWords: WordSet = ["one", "option", "choice", "item"]
  private static let beforeNumber: WordSet = [
    "option", "choose", "pick", "take", "select", "want", "with", "for", "go", "is", "s", "the", "its", "i", "say",
  ]
}
