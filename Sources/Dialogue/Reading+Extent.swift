import Understanding

/// How much a message says.
extension Reading {
  /// True when little is left beside the secrets: `验证码是[code]`, `my password is [password]`.
  var isHardlyMoreThanSecrets: Bool {
    let (han, words) = said(besides: secrets.map(\.range))
    return han + words * 3 / 2 <= 6
  }

  /// True when what stands at `range` is turned down by the word right before it: `不在垃圾箱`, `not enough`.
  func isNegated(_ range: Range<Int>) -> Bool {
    cues.contains { cue in
      cue.kind == .talk(TalkCue.not.rawValue)
        && (cue.range.upperBound == range.lowerBound || cue.range.upperBound + 1 == range.lowerBound)
    }
  }

  /// True for the second half of a question of the shape A-not-A: the 没有 of 有没有.
  func isAlternative(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.count >= 2 else { return false }
    let scalars = utterance.unicodeScalars.dropFirst(range.lowerBound - 1).prefix(3)
    guard let first = scalars.first, let last = scalars.dropFirst(2).first else { return false }
    return first == last && Fold.isHan(first.value)
  }

  /// The clause that a place of the utterance is in, by the number of its signs before it.
  func clause(at place: Int) -> Int {
    utterance.unicodeScalars.prefix(place).count { ",，.。;；!！?？\n".unicodeScalars.contains($0) }
  }

  /// How much is said, in words: two Han characters count as one.
  var length: Int {
    let (han, words) = said(besides: [])
    return han / 2 + words
  }

  /// How long the longest cue of a kind is; nil where there is none.
  func longestCue(where matches: (Cue.Kind) -> Bool) -> Int? {
    var longest: Int?
    for cue in cues where matches(cue.kind) { longest = max(longest ?? 0, cue.range.count) }
    return longest
  }

  /// How many letters stand outside of some places; a Han character counts as four.
  func lettersLeft(beside places: [Range<Int>]) -> Int {
    var rest = 0
    for (place, scalar) in utterance.unicodeScalars.enumerated()
    where scalar.isLetter && !places.contains(where: { $0.contains(place) }) {
      rest += Fold.isHan(scalar.value) ? 4 : 1
    }
    return rest
  }

  /// How many letters and characters there are.
  var letters: Int { utterance.unicodeScalars.count { $0.isLetter } }

  /// How many Han characters and Latin words there are outside of some places, which are in order.
  private func said(besides places: [Range<Int>]) -> (han: Int, words: Int) {
    var (han, words, next, isInWord) = (0, 0, 0, false)
    for (place, scalar) in utterance.unicodeScalars.enumerated() {
      while next < places.count, place >= places[next].upperBound { next += 1 }
      let isSaid = next == places.count || place < places[next].lowerBound
      if isSaid, Fold.isHan(scalar.value) { han += 1 }
      let isLatin = isSaid && scalar.isLatin
      if isLatin, !isInWord { words += 1 }
      isInWord = isLatin
    }
    return (han, words)
  }

  /// True when the message is long enough in `language` to be taken for a change of language: `ok` in a Chinese talk is none.
  func isClearlyIn(_ language: Language) -> Bool {
    switch language {
    case .chinese: utterance.unicodeScalars.lazy.filter { Fold.isHan($0.value) }.count >= 2
    case .english:
      utterance.split(separator: " ").lazy.filter { word in
        word.allSatisfy { $0.isASCII && ($0.isLetter || "'’-.,!?;:".contains($0)) } && word.contains(where: \.isLetter)
      }.count >= 3
    }
  }
}
