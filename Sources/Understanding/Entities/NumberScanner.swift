/// Numerals that stand for nothing else: the `58` of "I paid 58".
struct NumberScanner {
  private let text: Scalars
  private let numerals: [NumeralMatch]

  init(text: Scalars, numerals: [NumeralMatch]) {
    self.text = text
    self.numerals = numerals
  }

  func scan() -> [Claim<Entity.Value?>] {
    var found: [Claim<Entity.Value?>] = []
    for numeral in numerals {
      guard case .number(let value) = numeral.reading, isPlain(numeral) else { continue }
      found.append(Claim(value: .number(value.text), range: numeral.range))
    }
    return found
  }

  private func isPlain(_ numeral: NumeralMatch) -> Bool {
    let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
    guard !numeral.isGlued, !numeral.joinsLeft, !numeral.joinsRight, !text.isLetter(end) else { return false }
    guard !isNamed(before: start), !MeasureWords.follow(in: text, at: end), !countsSomething(end) else { return false }
    if text.isDigit(start) || text[start] == "." {
      // 08000700 and 0012 are ids; 05 is not.
      return !numeral.hasLeadingZeros || end - start <= 2 || text[start + 1] == "."
    }
    return isSaidAlone(numeral.range)
  }

  /// 第3, 尾号1234, `ending in 1234`.
  private func isNamed(before start: Int) -> Bool {
    switch text[text.beforeSpace(start) - 1] {
    case "第", "号", "每", "这", "那", "哪", "半": return true
    default: break
    }
    let previous = text.word(before: start)
    guard previous.word == "in" else { return Self.namesOfNumbers.contains(previous.word) }
    return text.word(before: previous.start).word == "ending"
  }

  /// `20 push-ups`, `2-factor`: a noun behind a number is counted; only words that are no nouns may follow.
  private func countsSomething(_ end: Int) -> Bool {
    if text[end] == "-" { return text.isLetter(end + 1) }
    let (word, _) = text.word(at: text.afterSpace(end))
    return !word.isEmpty && !Self.followers.contains(word)
  }

  private static let followers: WordSet = [
    "and", "or", "but", "not", "for", "to", "from", "on", "in", "at", "by", "with", "via", "using", "was", "is", "were",
    "are", "has", "had", "have", "i", "it", "that", "this", "which", "who", "please", "pls", "plz", "thanks", "instead",
    "only", "the", "my", "your", "a", "an", "because", "when", "while", "so", "as", "if", "then", "than", "should",
    "would", "could", "can", "will", "be", "been", "into", "out", "back", "off", "total", "altogether", "extra", "each",
    "per", "plus", "minus", "yesterday", "today", "tomorrow", "last", "amount", "dollar", "never", "did", "didn",
    "does", "doesn", "still", "just", "also", "too", "there", "here", "they", "he", "she", "we", "you", "now", "again",
    "ok",
    "okay", "guess", "think", "maybe", "sorry", "yes", "no", "went", "got", "left", "came", "bucks", "after", "before",
  ]

  private static let namesOfNumbers: WordSet = [
    "last", "ending", "order", "transaction", "ticket", "case", "id", "ref", "reference", "invoice", "account", "room",
    "flight", "page", "step", "gate", "line", "error", "version", "chapter", "android", "ios", "iphone", "windows",
  ]

  /// Words are numbers only where they cannot be anything else: 五百 at the end of a clause, not the 一 of 一直.
  private func isSaidAlone(_ range: Range<Int>) -> Bool {
    let isLong = range.count > 1
    guard text.isHan(range.lowerBound) else {
      return isLarge(range) || (text.isClauseEnd(range.upperBound) && text.isClauseStart(range.lowerBound))
    }
    let ends = text.isClauseEnd(range.upperBound) || (isLong && isParticle(text[range.upperBound]))
    return ends && (isLong || text.isClauseStart(range.lowerBound))
  }

  private func isParticle(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "了", "吧", "啊", "呢", "的", "呀": true
    default: false
    }
  }

  /// More than one word: `one hundred and six`.
  private func isLarge(_ range: Range<Int>) -> Bool { range.contains { text[$0] == " " || text[$0] == "-" } }
}
