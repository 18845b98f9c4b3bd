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
  public internal(set) var bytes: [UInt8] = []
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

  /// Writes the name of the value to be written next: one that needs no escapes.
  public mutating func key(_ name: StaticString) {
    assert(isInOrder(name.description), "The key \(name) is out of order.")
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes the name of the value to be written next, whatever it is.
  public mutating func key(named name: String) {
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
  public mutating func value(_ number: Int64) {
    separate()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(of: number.magnitude)
  }

  /// Writes an integer.
  public mutating func value(_ number: Int) { value(Int64(number)) }

  private mutating func digits(of number: UInt64) {
    if number >= 10 { digits(of: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Writes the shortest digits that read back as `number`; `null` for what JSON has no number for.
  public mutating func value(_ number: Double) { word(number.isFinite ? number.description : "null") }

  /// Writes a number of thousandths that is not negative, as a `Double` of that value would be written.
  public mutating func value(thousandths number: Int) {
    value(number / 1000)
    var rest = number % 1000
    var place = 100
    bytes.append(UInt8(ascii: "."))
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    } while rest > 0
  }

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
  public mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    value(text)
  }

  /// Writes a member whose value is a string, or `null` for nil.
  public mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// Writes a member whose value is an integer.
  public mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    value(number)
  }

  /// Writes a member whose value is an integer.
  public mutating func member(_ name: StaticString, _ number: Int64) {
    key(name)
    value(number)
  }

  /// Writes a member whose value is a number, see `value(_:)`.
  public mutating func member(_ name: StaticString, _ number: Double) {
    key(name)
    value(number)
  }

  /// Writes a member whose value is `true` or `false`.
  public mutating func member(_ name: StaticString, _ truth: Bool) {
    key(name)
    value(truth)
  }

  /// Writes a member whose value is an object.
  public mutating func member(_ name: StaticString, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }
}
