import Understanding

/// How much a message says.
extension Reading {
  /// True when little is left beside the secrets: `验证码是[code]`, `my password is [password]`.
  var isHardlyMoreThanSecrets: Bool {
    let rest = utterance.replacing(/\[[a-z]+\]/, with: " ")
    let han = rest.unicodeScalars.count { Fold.isHan($0.value) }
    let words = rest.split { !($0.isASCII && $0.isLetter) }.count
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
    let scalars = Array(utterance.unicodeScalars.prefix(range.upperBound))
    guard range.lowerBound > 0, range.count >= 2, scalars.count == range.upperBound else { return false }
    return scalars[range.lowerBound - 1] == scalars[range.lowerBound + 1]
      && Fold.isHan(scalars[range.lowerBound - 1].value)
  }

  /// The clause that a place of the utterance is in, by the number of its signs before it.
  func clause(at place: Int) -> Int {
    utterance.unicodeScalars.prefix(place).count { ",，.。;；!！?？\n".unicodeScalars.contains($0) }
  }

  /// How much is said, in words: two Han characters count as one.
  var length: Int {
    utterance.unicodeScalars.count { Fold.isHan($0.value) } / 2 + utterance.split { !($0.isASCII && $0.isLetter) }.count
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
