import Understanding

/// An e-mail address said in words: `li wei at qq dot com`, `liwei艾特qq点com`.
public struct Dictation: Equatable, Sendable {
  /// The address that was meant.
  public let address: String
  /// Its place in the utterance, in Unicode scalars.
  public let range: Range<Int>
}

extension Reading {
  /// The address that the message spells, if it does. What stands for its signs are cues, so that no language is known here.
  public var dictation: Dictation? { dictations.last }

  /// All addresses that the message spells, in order.
  public var dictations: [Dictation] {
    let signs = cues.filter { $0.kind == .talk(TalkCue.atSign.rawValue) }
    guard !signs.isEmpty else { return [] }
    let reader = DictationReader(self)
    var found: [Dictation] = []
    for sign in signs {
      guard let next = reader.address(around: sign.range), found.last?.range.overlaps(next.range) != true else {
        continue
      }
      found.append(next)
    }
    return found
  }

  /// The message with the addresses that it spells written as addresses, so that they are known as such wherever it is kept.
  var written: String {
    let dictations = dictations
    guard !dictations.isEmpty else { return utterance }
    var scalars = Array(utterance.unicodeScalars)
    for dictation in dictations.reversed() {
      scalars.replaceSubrange(dictation.range, with: dictation.address.unicodeScalars)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// Reads the names on both sides of the word for `@`.
private struct DictationReader {
  /// First name, surname: more words than these are no name.
  private static let longestName = 2
  private static let signs: [(cue: TalkCue, sign: String)] = [(.dot, "."), (.underscore, "_"), (.hyphen, "-")]

  private let text: [Unicode.Scalar]
  private let signs: [(range: Range<Int>, sign: String)]
  private let leads: [Range<Int>]

  init(_ reading: Reading) {
    text = Array(reading.utterance.unicodeScalars)
    signs = reading.cues.compactMap { cue in
      Self.signs.first { cue.kind == .talk($0.cue.rawValue) }.map { (cue.range, $0.sign) }
    }
    leads = reading.cues.filter { $0.kind == .talk(TalkCue.lead.rawValue) }.map(\.range)
  }

  func address(around at: Range<Int>) -> Dictation? {
    guard let domain = domain(from: at.upperBound), let local = local(to: at.lowerBound) else { return nil }
    return Dictation(address: "\(local.text)@\(domain.text.lowercased())", range: local.start..<domain.end)
  }

  /// Words joined by the word for a dot: two at least, the last one of letters.
  private func domain(from start: Int) -> (text: String, end: Int)? {
    var domain = ""
    var place = passing(from: start)
    while true {
      let word = word(from: place)
      guard !word.isEmpty else { return nil }
      domain += string(word)
      guard let sign = sign(from: passing(from: word.upperBound)) else {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, last.count >= 2, last.allSatisfy(\.isLetter) else { return nil }
        return (domain, word.upperBound)
      }
      domain += sign.sign
      place = passing(from: sign.end)
    }
  }

  /// What is said before the sign: words joined by signs, or the two words of a name.
  private func local(to end: Int) -> (text: String, start: Int)? {
    var local = ""
    var place = passing(before: end)
    var start = place
    var names = 0
    while true {
      let word = word(before: place)
      guard !word.isEmpty, !leads.contains(where: { $0.overlaps(word) }) else { break }
      if !local.isEmpty, !isSign(local.first) { names += 1 }
      guard names < Self.longestName else { return nil }
      local = string(word) + local
      start = word.lowerBound
      place = passing(before: word.lowerBound)
      if let sign = sign(before: place) {
        local = sign.sign + local
        place = passing(before: sign.start)
      } else if place == start {
        // Another script or a sign of the sentence.
        break
      }
    }
    guard !local.isEmpty, !isSign(local.first), local.count <= 64 else { return nil }
    return (local, start)
  }

  private func isSign(_ character: Character?) -> Bool {
    character.map { character in Self.signs.contains { $0.sign == String(character) } } ?? false
  }

  private func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }

  private func sign(from place: Int) -> (sign: String, end: Int)? {
    signs.first { $0.range.lowerBound == place }.map { ($0.sign, $0.range.upperBound) }
  }

  private func sign(before place: Int) -> (sign: String, start: Int)? {
    signs.first { $0.range.upperBound == place }.map { ($0.sign, $0.range.lowerBound) }
  }

  /// Letters, digits and what joins them in an address, as long as no word for a sign begins.
  private func word(from start: Int) -> Range<Int> {
    var end = start
    while end < text.count, isAtom(text[end]), end == start || sign(from: end) == nil { end += 1 }
    // A full stop ends the sentence.
    while end > start, text[end - 1] == "." { end -= 1 }
    return start..<end
  }

  private func word(before end: Int) -> Range<Int> {
    var start = end
    while start > 0, isAtom(text[start - 1]), start == end || sign(before: start) == nil { start -= 1 }
    return start..<end
  }

  private func isAtom(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return false }
    return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "._-+".unicodeScalars.contains(scalar)
  }

  private func passing(from start: Int) -> Int {
    var place = start
    while place < text.count, isPassed(text[place]) { place += 1 }
    return place
  }

  private func passing(before end: Int) -> Int {
    var place = end
    while place > 0, isPassed(text[place - 1]) { place -= 1 }
    return place
  }

  /// Spaces, and the brackets of `li.wei (at) qq.com`.
  private func isPassed(_ scalar: Unicode.Scalar) -> Bool { " ()[]".unicodeScalars.contains(scalar) }
}
