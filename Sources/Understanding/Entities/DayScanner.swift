/// Finds days: weekdays, today and its neighbours, dates, holidays.
struct DayScanner {
  private let text: Scalars
  private let words: WordTable<String>
  private let dates: DateReader

  /// - Parameter words: what a word names, in the notation of `Entity.Value.day`.
  init(text: Scalars, words: WordTable<String>) {
    self.text = text
    self.words = words
    dates = DateReader(text: text)
  }

  func scan() -> [Claim<Entity.Value?>] {
    var found: [Claim<Entity.Value?>] = []
    var index = 0
    while index < text.count {
      // Nothing begins within a Latin word.
      if text.isLetter(index), text.isLetter(index - 1) {
        index += 1
        continue
      }
      if let (date, end) = dates.match(at: index) {
        found.append(Claim(value: .day(date.text), range: index..<end))
        index = end
      } else if let match = words.match(in: text, at: index), names(match.range) {
        found.append(Claim(value: .day(match.value), range: match.range))
        index = match.range.upperBound
      } else {
        index = text.isDigit(index) ? text.endOfDigits(index) : index + 1
      }
    }
    return found
  }

  /// False where the characters belong to something else: 一周一次, 三块五一个, 大后天 aside, `I sat`.
  private func names(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if text.isLetter(start) { return range.count > 3 || !isVerbOrNoun(start) }
    let counts = HanNumeral.isPart(text[start - 1]) || text.isDigit(start - 1) || text[start - 1] == "几"
    let first = text[start]
    if first == "周" || first == "星" || first == "礼" {
      // 两周一次 counts weeks; 周一百 is no day either.
      return !counts && !(HanNumeral.isPart(text[end]) && !MeasureWords.isHan(text[end + 1]))
    }
    guard HanNumeral.isPart(first) else { return true }
    return !counts && text[start - 1] != "块" && text[start - 1] != "点" && !HanNumeral.isPart(text[end])
      && !MeasureWords.follow(in: text, at: end)
  }

  /// `he sat`, `the sun`: short names of days that are words too.
  private func isVerbOrNoun(_ start: Int) -> Bool {
    let (word, _) = text.word(at: start)
    guard word == "sat" || word == "sun" else { return false }
    return Self.notBeforeDays.contains(text.word(before: start).word)
  }

  private static let notBeforeDays: WordSet = [
    "i", "we", "he", "she", "they", "it", "the", "money", "just", "have", "has", "been", "a", "payment", "and",
  ]
}
