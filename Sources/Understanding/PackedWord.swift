/// A Latin word of up to twelve letters in one integer, so that look-ups neither allocate nor compare text.
///
/// A longer word is equal to no other word.
struct PackedWord: Equatable, Sendable {
  static let limit = 12
  private(set) var bits: UInt64 = 0

  init() {}

  var isEmpty: Bool { bits == 0 }

  /// False for no word and for one that is too long.
  var isUsable: Bool { bits != 0 && bits != .max }

  /// Appends a folded letter.
  @inline(__always)
  mutating func append(_ letter: UInt32) {
    guard bits < 1 << 55 else {
      bits = .max
      return
    }
    bits = bits << 5 | UInt64(letter & 0x1F)
  }

  static func == (left: PackedWord, right: PackedWord) -> Bool { left.bits == right.bits && left.bits != .max }
}

extension PackedWord: ExpressibleByStringLiteral {
  @inline(__always)
  init(stringLiteral text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { append(UInt32(text.utf8Start[index])) }
  }
}
