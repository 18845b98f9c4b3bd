/// Text made safe for a terminal.
enum Printable {
  /// `text` with every control character as `\xNN`; a message can neither clear the screen nor reach the clipboard.
  ///
  /// Marks that change the direction of what follows come out as `\u{202E}`: they make text read as what it isn't.
  static func text(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00..<0x20, 0x7F..<0xA0: safe.append(contentsOf: "\\x\(hex(scalar, digits: 2))".unicodeScalars)
      case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
        safe.append(contentsOf: "\\u{\(hex(scalar, digits: 4))}".unicodeScalars)
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// The lines of `text`, each of them safe.
  static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Self.text(String($0)) }
  }

  private static func hex(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let number = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - number.count)) + number
  }
}
