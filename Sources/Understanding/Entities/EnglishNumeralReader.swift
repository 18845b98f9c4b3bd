/// Reads one numeral in English words from left to right.
struct EnglishNumeralReader {
  private let text: Scalars
  private var index: Int
  private var total: UInt64 = 0
  private var group: UInt64 = 0
  /// What the next word may be worth at most, exclusive: after `twenty` less than ten, after `million` less than a million.
  private var limit: UInt64 = 1_000_000_000_000_000
  private var groupLimit: UInt64 = 100
  private var hasWord = false
  private var end: Int

  init(text: Scalars, index: Int) {
    self.text = text
    self.index = index
    end = index
  }

  mutating func read() -> EnglishNumeral? {
    if let half = readHalf() { return half }
    while text.startsWord(index), readWord() { step() }
    guard hasWord else { return nil }
    if let fraction = readFraction() { return fraction }
    return EnglishNumeral(value: Numeral(total + group), end: end, isVague: false)
  }

  /// Moves behind one space or hyphen.
  private mutating func step() {
    index = text[end] == " " || text[end] == "-" ? end + 1 : end
  }

  private mutating func readWord() -> Bool {
    let (word, wordEnd) = text.word(at: index)
    if let value = EnglishNumeral.small[word] {
      guard accept(value) else { return false }
    } else if let power = EnglishNumeral.scales[word] {
      guard hasWord, accept(scale: power) else { return false }
    } else if word == "and" {
      return readAnd(wordEnd)
    } else if word == "a" || word == "an", !hasWord, isScale(at: wordEnd) {
      group = 1
    } else {
      return false
    }
    hasWord = true
    end = wordEnd
    return true
  }

  private func isScale(at wordEnd: Int) -> Bool {
    guard text[wordEnd] == " " else { return false }
    return EnglishNumeral.scales[text.word(at: wordEnd + 1).word] != nil
  }

  /// `one hundred and six`: only behind a scale and before a numeral.
  private mutating func readAnd(_ wordEnd: Int) -> Bool {
    guard hasWord, groupLimit == 100, group >= 100 || (group == 0 && total > 0), text[wordEnd] == " " else {
      return false
    }
    guard let value = EnglishNumeral.small[text.word(at: wordEnd + 1).word], value > 0 else { return false }
    let next = text.word(at: wordEnd + 1)
    guard accept(value) else { return false }
    end = next.end
    return true
  }

  private mutating func accept(_ value: UInt64) -> Bool {
    guard value < groupLimit else { return false }
    group += value
    groupLimit = value >= 20 && value % 10 == 0 ? 10 : 0
    return true
  }

  private mutating func accept(scale power: Int) -> Bool {
    guard let factor = Numeral(1, exponent: power).integer, group > 0, factor < limit else { return false }
    if power == 2 {
      guard group < 100 else { return false }
      group *= 100
      groupLimit = 100
      return true
    }
    total += group * factor
    group = 0
    groupLimit = 100
    limit = factor
    return true
  }

  /// `nine point nought four`.
  private func readFraction() -> EnglishNumeral? {
    guard text[end] == " " else { return nil }
    let (word, pointEnd) = text.word(at: end + 1)
    guard word == "point" else { return nil }
    var value = total + group
    var place = pointEnd
    var decimals = 0
    while text[place] == " ", decimals < 6 {
      let next = text.word(at: place + 1)
      guard let digit = next.word == "oh" ? 0 : EnglishNumeral.small[next.word], digit < 10 else { break }
      value = value * 10 + digit
      decimals += 1
      place = next.end
    }
    guard decimals > 0, value < 1_000_000_000_000 else { return nil }
    let scale = EnglishNumeral.scale(in: text, at: place)
    return EnglishNumeral(
      value: Numeral(value, exponent: (scale?.power ?? 0) - decimals), end: scale?.end ?? place, isVague: false)
  }

  /// `half a million`.
  private func readHalf() -> EnglishNumeral? {
    let half = text.word(at: index)
    guard half.word == "half", text[half.end] == " " else { return nil }
    let article = text.word(at: half.end + 1)
    guard article.word == "a", let scale = EnglishNumeral.scale(in: text, at: article.end) else { return nil }
    return EnglishNumeral(value: Numeral(5, exponent: scale.power - 1), end: scale.end, isVague: false)
  }
}
