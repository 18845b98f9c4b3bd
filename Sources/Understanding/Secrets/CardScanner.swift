/// Finds payment card numbers, however their digits are grouped.
struct CardScanner {
  /// How many spaces, dashes and dots may stand between two digits.
  private static let widestGap = 3
  /// Digits looked at behind the first one of a group.
  private static let longestRun = 40
  private let text: Scalars

  init(text: Scalars) { self.text = text }

  func scan() -> [Claim<Secret.Kind>] {
    guard text.hasDigits else { return [] }
    var found: [Claim<Secret.Kind>] = []
    var index = 0
    while index < text.count {
      guard text.isDigit(index) else {
        index += 1
        continue
      }
      if let range = card(at: index) ?? gluedCard(at: index) {
        found.append(Claim(value: .card, range: range))
        index = range.upperBound
      } else {
        index = text.endOfDigits(index)
      }
    }
    return found
  }

  /// The longest card number that begins with the group of digits at `start`.
  private func card(at start: Int) -> Range<Int>? {
    guard mayBegin(start) else { return nil }
    var digits: [UInt8] = []
    digits.reserveCapacity(CardNumber.lengths.upperBound + 1)
    var best: Range<Int>?
    var index = start
    while digits.count <= CardNumber.lengths.upperBound {
      guard text.isDigit(index) else {
        if !isPhone(start, digits.count), CardNumber.isPlausible(digits[...]) { best = start..<index }
        guard let next = nextDigit(from: index) else { break }
        index = next
        continue
      }
      digits.append(UInt8(truncatingIfNeeded: text[index] - 0x30))
      index += 1
    }
    return best
  }

  /// A grouped card number with other digits or letters right before or behind it: `584111 1111 1111 1111`, `…1111no`.
  ///
  /// Only what is grouped counts: sixteen digits somewhere in a long plain number are chance.
  private func gluedCard(at start: Int) -> Range<Int>? {
    let size = 16
    let firstGroup = text.endOfDigits(start) - start
    // The number begins in the first group.
    let most = min(Self.longestRun + 1, firstGroup + size - 1)
    var places: [Int] = []
    var digits: [UInt8] = []
    places.reserveCapacity(most)
    digits.reserveCapacity(most)
    var index = start
    while places.count < most {
      if text.isDigit(index) {
        places.append(index)
        digits.append(UInt8(truncatingIfNeeded: text[index] - 0x30))
        index += 1
      } else if let next = nextDigit(from: index) {
        index = next
      } else {
        break
      }
    }
    guard places.count >= size else { return nil }
    for first in 0..<min(firstGroup, places.count - size + 1) {
      let range = places[first]..<places[first + size - 1] + 1
      if range.count > size, CardNumber.isPlausible(digits[first..<first + size]) { return range }
    }
    return nil
  }

  private func nextDigit(from end: Int) -> Int? {
    var index = end
    while index - end <= Self.widestGap, isGap(text[index]) { index += 1 }
    return index - end <= Self.widestGap && text.isDigit(index) ? index : nil
  }

  private func isGap(_ scalar: UInt32) -> Bool {
    switch scalar {
    case " ", "-", ".", "·", "_": true
    default: false
    }
  }

  /// Letters right before the digits make them an id (`TX4111…`), unless they are a word such as `card` or `visa`.
  private func mayBegin(_ start: Int) -> Bool {
    if text[start - 1] == ".", text.isDigit(start - 2) { return false }
    // A comma joins groups of three digits; before more of them it only lists: `58,4111…`.
    if text[start - 1] == ",", text.isDigit(start - 2), text.endOfDigits(start) - start <= 3 { return false }
    var letters = 0
    let last = text[start - 1] == "-" || text[start - 1] == "_" ? start - 1 : start
    while letters < 4, text.isLetter(last - 1 - letters) { letters += 1 }
    return letters == 0 || letters > 3
  }

  /// `+44 …`: a telephone number has fifteen digits at most (E.164).
  private func isPhone(_ start: Int, _ count: Int) -> Bool { text[start - 1] == "+" && count <= 15 }
}
