/// Writes JSON as one line of UTF-8: no white space, slashes as they are, keys in order.
///
/// Everything that some reader takes for the end of a line or a terminal for a command is escaped: U+0000–001F,
/// U+007F–009F, U+2028 and U+2029. Keys must be written in the order of their bytes; a debug build traps if not.
///
///     var json = JSONWriter()
///     json.object { json in
///       json.member("name", "refund")
///       json.key("spans")
///       json.array { $0.value(3) }
///     }
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false
  /// Checks the order of keys; kept in debug builds only.
  private var lastKey: String?

  /// A writer of nothing yet.
  public init() {}

  /// Writes `{…}`; `members` writes what is inside, in the order of keys.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    let outerKey = lastKey
    lastKey = nil
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
    lastKey = outerKey
  }

  /// Writes `[…]`; `elements` writes what is inside.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes the name of the value to be written next.
  public mutating func key(_ name: String) {
    assert(isInOrder(name), "The key \(name) is out of order.")
    value(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  public mutating func value(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append($0, escapingQuotes: true) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an integer.
  public mutating func value(_ number: Int64) { word(number.description) }

  /// Writes an integer.
  public mutating func value(_ number: Int) { word(number.description) }

  /// Writes the shortest digits that read back as `number`; `null` for what JSON has no number for.
  public mutating func value(_ number: Double) { word(number.isFinite ? number.description : "null") }

  /// Writes `true` or `false`.
  public mutating func value(_ truth: Bool) { word(truth ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { word("null") }

  /// Writes `json`, which must be JSON already, made fit for a line but else unchanged.
  public mutating func embed(_ json: [UInt8]) {
    separate()
    json.withUnsafeBufferPointer { append($0, escapingQuotes: false) }
  }

  /// Appends what another writer has written: whole texts.
  public mutating func append(_ lines: ArraySlice<UInt8>) { bytes += lines }

  /// Ends a text with a line feed; the next one starts afresh.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Forgets what was written, keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func word(_ word: String) {
    separate()
    bytes.append(contentsOf: word.utf8)
  }

  private mutating func isInOrder(_ name: String) -> Bool {
    defer { lastKey = name }
    return lastKey?.utf8.lexicographicallyPrecedes(name.utf8) ?? true
  }
}

// MARK: - Members

extension JSONWriter {
  /// Writes a member whose value is a string.
  public mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  /// Writes a member whose value is a string, or `null` for nil.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// Writes a member whose value is an integer.
  public mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  /// Writes a member whose value is an integer.
  public mutating func member(_ name: String, _ number: Int64) {
    key(name)
    value(number)
  }

  /// Writes a member whose value is a number, see `value(_:)`.
  public mutating func member(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }

  /// Writes a member whose value is `true` or `false`.
  public mutating func member(_ name: String, _ truth: Bool) {
    key(name)
    value(truth)
  }

  /// Writes a member whose value is an object.
  public mutating func member(_ name: String, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }
}

// MARK: - Escapes

extension JSONWriter {
  /// Copies runs of plain bytes and writes what is between them as `\u…`.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, escapingQuotes: Bool) {
    var start = 0
    var index = 0
    while index < text.count {
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
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
  }

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
