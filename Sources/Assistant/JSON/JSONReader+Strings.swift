extension JSONReader {
  /// Where a checked string is, quotes not included.
  struct StringToken {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  /// Checks the string ahead; `decode` makes it text.
  mutating func string() throws(JSONFault) -> StringToken {
    try take("\"")
    let start = index
    var hasEscapes = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return StringToken(range: start..<(index - 1), hasEscapes: hasEscapes)
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try skipEscape()
      } else if byte < 0x20 {
        throw fault(.controlCharacter)
      } else {
        index += 1
      }
    }
    throw fault(.unfinished)
  }

  private mutating func skipEscape() throws(JSONFault) {
    let start = index
    index += 1
    guard current == UInt8(ascii: "u") else {
      guard Self.unescaped(current) != nil else { throw fault(.badEscape) }
      index += 1
      return
    }
    let unit = try hexadecimal()
    if UTF16.isTrailSurrogate(unit) { throw JSONFault(.loneSurrogate, at: start) }
    guard UTF16.isLeadSurrogate(unit) else { return }
    guard current == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u") else {
      throw JSONFault(.loneSurrogate, at: start)
    }
    index += 1
    guard UTF16.isTrailSurrogate(try hexadecimal()) else { throw JSONFault(.loneSurrogate, at: start) }
  }

  /// The four digits behind the `u` ahead.
  private mutating func hexadecimal() throws(JSONFault) -> UInt16 {
    index += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Self.hexadecimalDigit(current) else { throw fault(.badEscape) }
      unit = unit << 4 | digit
      index += 1
    }
    return unit
  }

  func decode(_ token: StringToken) -> String {
    guard token.hasEscapes else { return String(decoding: bytes[token.range], as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(token.range.count)
    var reader = self
    reader.index = token.range.lowerBound
    while reader.index < token.range.upperBound {
      let byte = bytes[reader.index]
      reader.index += 1
      if byte == UInt8(ascii: "\\") { reader.appendEscape(to: &text) } else { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Decodes the escape whose backslash is passed; it was checked before.
  private mutating func appendEscape(to text: inout [UInt8]) {
    let letter = current
    if let byte = Self.unescaped(letter) {
      index += 1
      text.append(byte)
      return
    }
    var units = [(try? hexadecimal()) ?? 0]
    if UTF16.isLeadSurrogate(units[0]) {
      index += 1
      units.append((try? hexadecimal()) ?? 0)
    }
    text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
  }

  private static func unescaped(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
