/// A numeral in English words, or digits with a word behind them: `one hundred and six`, `3 million`, `a few hundred`.
struct EnglishNumeral {
  let value: Numeral
  let end: Int
  /// Named vaguely: `a few hundred`, `several`, `thousands of`.
  let isVague: Bool

  /// Reads the longest numeral that begins with the word at `start`.
  static func match(in text: Scalars, at start: Int) -> EnglishNumeral? {
    if let vague = matchVague(in: text, at: start) { return vague }
    var reader = EnglishNumeralReader(text: text, index: start)
    guard let numeral = reader.read() else { return nil }
    guard let end = vagueTail(in: text, at: numeral.end, behind: numeral.value) else { return numeral }
    return EnglishNumeral(value: Numeral(0), end: end, isVague: true)
  }

  /// The end of what makes a figure a rough one: `seventy-something`, `70-odd`, `twenty odd`.
  static func vagueTail(in text: Scalars, at end: Int, behind value: Numeral) -> Int? {
    guard text[end] == "-" || text[end] == " " else { return nil }
    let tail = text.word(at: end + 1)
    guard vagueTails.contains(tail.word) else { return nil }
    // "One odd charge" counts; only round figures are followed by such a word without a hyphen.
    let isRound = value.integer.map { $0 >= 20 && $0 % 10 == 0 } ?? false
    return text[end] == "-" || isRound ? tail.end : nil
  }

  /// Reads on behind a numeral in digits: the words of scale, as in `1.5 million` and `3-million`.
  static func scale(in text: Scalars, at start: Int) -> (power: Int, end: Int)? {
    var power = 0
    var end = start
    while let next = scaleWord(in: text, at: text[end] == "-" ? end + 1 : text.afterSpace(end)), power < 15 {
      power += next.power
      end = next.end
    }
    return power > 0 ? (power, end) : nil
  }

  private static func scaleWord(in text: Scalars, at index: Int) -> (power: Int, end: Int)? {
    guard text.startsWord(index) else { return nil }
    let (word, end) = text.word(at: index)
    return scales[word].map { ($0, end) }
  }

  /// `a few hundred`, `several thousand`, `a couple of`, `hundreds of`, `tens of thousands of`.
  private static func matchVague(in text: Scalars, at start: Int) -> EnglishNumeral? {
    guard text.startsWord(start) else { return nil }
    var (word, end) = text.word(at: start)
    if word == "a" || word == "some" { (word, end) = text.word(at: text.afterSpace(end)) }
    let isPlural = pluralScales.contains(word)
    guard isPlural || vagueQuantities.contains(word) else { return nil }
    end = afterOf(in: text, at: end)
    while text[end] == " ", text.startsWord(end + 1) {
      let next = text.word(at: end + 1)
      guard scales[next.word] != nil || pluralScales.contains(next.word) else { break }
      end = afterOf(in: text, at: next.end)
    }
    return EnglishNumeral(value: Numeral(0), end: end, isVague: true)
  }

  private static func afterOf(in text: Scalars, at end: Int) -> Int {
    guard text[end] == " " else { return end }
    let next = text.word(at: end + 1)
    return next.word == "of" ? next.end : end
  }

  /// The value of a word below one hundred.
  static let small: WordMap<UInt64> = [
    "zero": 0, "naught": 0, "nought": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// Words of scale as a power of ten.
  static let scales: WordMap<Int> = [
    "hundred": 2, "thousand": 3, "grand": 3, "lakh": 5, "lakhs": 5, "million": 6, "mln": 6, "crore": 7, "crores": 7,
    "billion": 9, "bln": 9, "trillion": 12,
  ]

  private static let pluralScales: WordSet = ["tens", "dozens", "hundreds", "thousands", "millions", "billions"]
  private static let vagueTails: WordSet = ["something", "odd", "ish"]
  private static let vagueQuantities: WordSet = ["few", "several", "couple", "dozen"]

  /// The words that a numeral can begin with: no other is looked at twice.
  static let beginnings = (["a", "an", "some", "half"] as WordSet).union(small.words).union(pluralScales)
    .union(vagueQuantities)
}
