/// A numeral of any kind and what its surroundings say about it.
struct NumeralMatch {
  enum Reading: Equatable {
    case number(Numeral)
    /// A number only where money is meant: `12,50`, `$5m`.
    case money(Numeral)
    case ambiguous
    case vague
  }

  var reading: Reading
  var range: Range<Int>
  var isHan = false
  var hasLeadingZeros = false
  /// Letters touch it on the left: part of an id, unless they name a currency (`CHF3.04`).
  var isGlued = false
  /// The other side of `-`, `/` or `~` is a number: a date, a fraction, a phone number or a range.
  var joinsLeft = false
  var joinsRight = false
}

/// Finds every numeral once, for the scanners that need them. Linear.
struct NumeralScanner {
  private let text: Scalars

  init(text: Scalars) { self.text = text }

  func scan() -> [NumeralMatch] {
    var found: [NumeralMatch] = []
    var index = 0
    while index < text.count {
      let scalar = text[index]
      if Fold.isDigit(scalar) || (scalar == "." && isLeadingPoint(index)) {
        let (match, end) = digits(at: index)
        if let match { found.append(match) }
        index = end
      } else if Fold.isLetter(scalar) {
        let word = text.word(at: index)
        if EnglishNumeral.beginnings.contains(word.word), let match = EnglishNumeral.match(in: text, at: index) {
          found.append(english(match, from: index))
          index = match.end
        } else {
          index = word.end
        }
      } else if Fold.isHan(scalar) {
        index = scanHan(at: index, into: &found)
      } else {
        index += 1
      }
    }
    return found
  }

  private func isLeadingPoint(_ index: Int) -> Bool {
    text.isDigit(index + 1) && !text.isAlphanumeric(index - 1) && text[index - 1] != "."
  }

  private func scanHan(at index: Int, into found: inout [NumeralMatch]) -> Int {
    let scalar = text[index]
    let mayBegin = HanNumeral.isPart(scalar) || scalar == "几" || scalar == "数" || scalar == "上"
    guard mayBegin else { return index + 1 }
    if let match = HanNumeral.match(in: text, at: index), match.end > index {
      found.append(
        NumeralMatch(reading: match.isVague ? .vague : .number(match.value), range: index..<match.end, isHan: true))
      return match.end
    }
    guard HanNumeral.isPart(scalar) else { return index + 1 }
    // 百二十, 千万: what begins like no numeral is none further on either.
    var end = index + 1
    while HanNumeral.isPart(text[end]) { end += 1 }
    return end
  }

  private func english(_ match: EnglishNumeral, from start: Int) -> NumeralMatch {
    let isGlued = text.isDigit(start - 1) || text[start - 1] == "_"
    return NumeralMatch(
      reading: match.isVague ? .vague : .number(match.value), range: start..<match.end, isGlued: isGlued,
      joinsLeft: joinsLeft(start), joinsRight: joinsRight(match.end))
  }

  private func digits(at start: Int) -> (NumeralMatch?, end: Int) {
    if let han = HanNumeral.match(in: text, at: start) {
      let match = NumeralMatch(
        reading: han.isVague ? .vague : .number(han.value), range: start..<han.end, isHan: true,
        isGlued: text.isLetter(start - 1), joinsLeft: joinsLeft(start), joinsRight: joinsRight(han.end))
      return (match, han.end)
    }
    let digits = SpacedDigits.match(in: text, at: start) ?? DigitNumeral.match(in: text, at: start)
    var end = digits.end
    guard var reading = Self.reading(digits.reading) else { return (nil, end) }
    if let suffix = suffix(at: end), let value = Self.value(reading) {
      let scaled = value.timesPowerOfTen(suffix.power)
      reading = suffix.needsMoney ? .money(scaled) : .number(scaled)
      end = suffix.end
    }
    guard !isUnit(at: end), !isClock(start: start, end: end) else { return (nil, end) }
    if text[end] == "+", !text.isAlphanumeric(end + 1) {
      reading = .vague
      end += 1
    } else if let value = Self.value(reading), let tail = EnglishNumeral.vagueTail(in: text, at: end, behind: value) {
      reading = .vague
      end = tail
    }
    return (
      NumeralMatch(
        reading: reading, range: start..<end, hasLeadingZeros: digits.hasLeadingZeros, isGlued: isGlued(start),
        joinsLeft: joinsLeft(start), joinsRight: joinsRight(end)), end
    )
  }

  private static func reading(_ digits: DigitNumeral.Reading) -> NumeralMatch.Reading? {
    switch digits {
    case .number(let value): .number(value)
    case .money(let value): .money(value)
    case .ambiguous: .ambiguous
    case .none: nil
    }
  }

  private static func value(_ reading: NumeralMatch.Reading) -> Numeral? {
    switch reading {
    case .number(let value), .money(let value): value
    case .ambiguous, .vague: nil
    }
  }

  /// `10k`, `1.5w`, `3M`, `2 million`. A small `m` may be metres and needs money around it.
  private func suffix(at end: Int) -> (power: Int, end: Int, needsMoney: Bool)? {
    if let scale = EnglishNumeral.scale(in: text, at: end) { return (scale.power, scale.end, false) }
    let place = text[end] == " " && text.isUpper(end + 1) ? end + 1 : end
    guard text.isLetter(place) else { return nil }
    let (word, wordEnd) = text.word(at: place)
    guard let power = Self.suffixes[word], !text.isDigit(wordEnd) else { return nil }
    let isPlain = word == "k" || word == "w" || text.isUpper(place)
    return (power, wordEnd, !isPlain)
  }

  private static let suffixes: WordMap<Int> = ["k": 3, "w": 4, "m": 6, "mm": 6, "mn": 6, "bn": 9, "b": 9]

  private func isGlued(_ start: Int) -> Bool {
    switch text[start - 1] {
    case "_", "@", "\\", "^", "#": true
    default: text.isLetter(start - 1)
    }
  }

  /// Percent, degrees, and signs that belong to names and addresses.
  private func isUnit(at end: Int) -> Bool {
    switch text[text.afterSpace(end)] {
    case "%", "‰", "°", "º", "℃", "℉": true
    default: text[end] == "@" || text[end] == "_" || text[end] == "^"
    }
  }

  /// `2:00`, `12::1`.
  private func isClock(start: Int, end: Int) -> Bool {
    if text[end] == ":", text.isDigit(end + 1) || text[end + 1] == ":" { return true }
    return text[start - 1] == ":" && (text.isDigit(start - 2) || text[start - 2] == ":")
  }

  private func joinsLeft(_ start: Int) -> Bool {
    switch text[start - 1] {
    case "-", "/", "~": text.isAlphanumeric(start - 2)
    case "+", "*", "=": text.isDigit(start - 2)
    default: false
    }
  }

  private func joinsRight(_ end: Int) -> Bool {
    switch text[end] {
    case "-", "/", "~", "+", "*", "=": text.isDigit(end + 1)
    default: false
    }
  }
}
