/// Finds e-mail addresses: a dot-atom, `@`, and a domain of two labels or more (RFC 5321 and 5322 without quoting and literals).
///
/// A masked address, `l***@e***.com` and nothing else, is one too: recordings hold no others, and must be understood again.
struct EmailScanner {
  private static let longestLocal = 64
  private static let longestDomain = 253
  private let text: Scalars

  init(text: Scalars) { self.text = text }

  func scan() -> [Claim<Entity.Value?>] {
    var found: [Claim<Entity.Value?>] = []
    for index in 0..<text.count where text[index] == "@" {
      guard let start = startOfLocal(before: index) else { continue }
      let isMasked = index - start == 4 && isMask(index - 3) && text.isAlphanumeric(index + 1) && isMask(index + 2)
      guard let end = isMasked ? endOfMaskedDomain(from: index + 5) : endOfDomain(from: index + 1) else { continue }
      found.append(Claim(value: .email(address(start, at: index, end)), range: start..<end))
    }
    return found
  }

  private func startOfLocal(before at: Int) -> Int? {
    var start = at
    while at - start <= Self.longestLocal, Self.isAtom(text[start - 1]) || text[start - 1] == "." { start -= 1 }
    guard at - start <= Self.longestLocal, !touchesOtherLetter(text[start - 1]) else { return nil }
    // A quoted part before the address: `"li"wang@example.com`.
    if text[start - 1] == "\"", text.isAlphanumeric(start - 2) { return nil }
    start = afterLeadingSigns(start, at)
    guard start < at, text[at - 1] != ".", text[start] != "." else { return nil }
    for index in start..<at where text[index] == "." && text[index + 1] == "." { return nil }
    return start
  }

  /// Signs before the first letter or digit are punctuation (`email=`, `*`, `...`) unless nothing else is there.
  private func afterLeadingSigns(_ start: Int, _ at: Int) -> Int {
    var begin = start
    for index in start..<at where text[index] == "=" || (text[index] == "'" && index == start) { begin = index + 1 }
    if text[begin] == ".", text[begin + 1] == ".", text[begin + 2] == "." {
      while begin < at, text[begin] == "." { begin += 1 }
    }
    guard text[begin] != "." else { return begin }
    var first = begin
    while first < at, !isNameSign(text[first]) { first += 1 }
    return first < at ? first : start
  }

  private func isNameSign(_ scalar: UInt32) -> Bool {
    Fold.isLetter(scalar) || Fold.isDigit(scalar) || scalar == "_" || scalar == "-" || scalar == "+"
  }

  private func isMask(_ index: Int) -> Bool { text[index] == "*" && text[index + 1] == "*" && text[index + 2] == "*" }

  /// What a mask leaves of a domain behind its `***`: a dot and the top level, `.com`.
  private func endOfMaskedDomain(from dot: Int) -> Int? {
    guard text[dot] == ".", let end = endOfLabels(from: dot + 1) else { return nil }
    let label = dot + 1..<end
    return !label.contains { text[$0] == "." } && label.count <= 63 && isTopLevel(label) ? end : nil
  }

  private func endOfDomain(from start: Int) -> Int? {
    guard let end = endOfLabels(from: start) else { return nil }
    return isDomain(start..<end) ? end : nil
  }

  /// Where letters, digits, hyphens and dots end, if a domain may end there.
  private func endOfLabels(from start: Int) -> Int? {
    var end = start
    while end - start <= Self.longestDomain, isDomainSign(end) { end += 1 }
    guard end - start <= Self.longestDomain else { return nil }
    while text[end - 1] == "." || (text[end - 1] == "-" && text.isHan(end)) { end -= 1 }
    guard end > start, !touchesOtherLetter(text[end]), text[end] != "@", text[end] != "_" else { return nil }
    return end
  }

  private func isDomainSign(_ index: Int) -> Bool {
    text.isAlphanumeric(index) || text[index] == "-" || text[index] == "."
  }

  private func isDomain(_ range: Range<Int>) -> Bool {
    var label = range.lowerBound
    var labels = 0
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || text[index] == "." else { continue }
      guard index > label, index - label <= 63, text[label] != "-", text[index - 1] != "-" else { return false }
      labels += 1
      if index == range.upperBound { return labels > 1 && isTopLevel(label..<index) }
      label = index + 1
    }
    return false
  }

  private func isTopLevel(_ label: Range<Int>) -> Bool {
    if text[label.lowerBound] == "x", text[label.lowerBound + 1] == "n", text[label.lowerBound + 2] == "-" {
      return true
    }
    return label.count >= 2 && label.allSatisfy { text.isLetter($0) }
  }

  /// A letter of another alphabet than Latin and Han: cutting the address there would make up another one.
  private func touchesOtherLetter(_ scalar: UInt32) -> Bool {
    scalar == "@" || (scalar >= 0xC0 && scalar < 0x2000)
  }

  private static func isAtom(_ scalar: UInt32) -> Bool {
    if Fold.isLetter(scalar) || Fold.isDigit(scalar) { return true }
    switch scalar {
    case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~": return true
    default: return false
    }
  }

  /// The local part as typed, the domain in lower case.
  private func address(_ start: Int, at: Int, _ end: Int) -> String {
    var address = String.UnicodeScalarView()
    for index in start..<end {
      let scalar = index < at && text.isUpper(index) ? text[index] - 0x20 : text[index]
      if let scalar = Unicode.Scalar(scalar) { address.append(scalar) }
    }
    return String(address)
  }
}
