extension JSONWriter {
  /// Eight bytes, looked at together.
  private typealias Block = UInt64

  /// Copies runs of plain bytes and writes what is between them as `\u…`.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, escapingQuotes: Bool) {
    var start = 0
    var index = 0
    while index < text.count {
      let blockEnd = min(index + MemoryLayout<Block>.size, text.count)
      if Self.isPlain(text, from: index) {
        index = blockEnd
        continue
      }
      while index < blockEnd {
        let width = Self.escapedWidth(of: text, at: index, quotes: escapingQuotes)
        if width == 0 {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        // Raw control characters of an embedded text are white space between tokens.
        if escapingQuotes || text[index] >= 0x20 { escape(text, at: index, width: width) }
        index += width
        start = index
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
  }

  /// True for a whole block of which no byte may have to be escaped.
  @inline(__always)
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    guard index + MemoryLayout<Block>.size <= text.count else { return false }
    let block = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: Block.self)
    let controls = below(block, 0x20) | below(block ^ all(0x7F), 1)
    let quotes = below(block ^ all(UInt8(ascii: "\"")), 1) | below(block ^ all(UInt8(ascii: "\\")), 1)
    let leads = below(block ^ all(0xC2), 1) | below(block ^ all(0xE2), 1)
    return controls | quotes | leads == 0
  }

  /// A block of the same bytes.
  @inline(__always)
  private static func all(_ byte: UInt8) -> Block { 0x0101_0101_0101_0101 &* Block(byte) }

  /// Not 0 when a byte of `block` is below `bound`, which is 128 at most (Warren, Hacker's Delight, 6–1).
  @inline(__always)
  private static func below(_ block: Block, _ bound: UInt8) -> Block { (block &- all(bound)) & ~block & all(0x80) }

  /// How many bytes at `index` make up a character to be escaped; 0 for a plain one.
  @inline(__always)
  private static func escapedWidth(of text: UnsafeBufferPointer<UInt8>, at index: Int, quotes: Bool) -> Int {
    switch text[index] {
    case 0x00..<0x20, 0x7F: return 1
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return quotes ? 1 : 0
    // U+0080–009F; Swift strings and checked JSON never end inside a character.
    case 0xC2: return text[index + 1] < 0xA0 ? 2 : 0
    // U+2028 and U+2029.
    case 0xE2: return text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: return 0
    }
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int, width: Int) {
    bytes.append(UInt8(ascii: "\\"))
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(text[index])
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let last = text[index + width - 1]
      bytes.append(contentsOf: width == 3 ? "u20".utf8 : "u00".utf8)
      // U+2028 and U+2029 end in A8 and A9; the others have their last byte as their number.
      let low = width == 3 ? last & 0x0F | 0x20 : last
      bytes.append(Self.hexadecimalDigit(low >> 4))
      bytes.append(Self.hexadecimalDigit(low & 0x0F))
    }
  }

  private static func hexadecimalDigit(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
