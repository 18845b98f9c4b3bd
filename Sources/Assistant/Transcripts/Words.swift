/// The words of a `=` or `!` line, each with the column it begins in.
struct Words {
  /// A mistake at a column.
  struct Fault: Error, Equatable {
    var column: Int
    var text: String
  }

  private var rest: Substring.UnicodeScalarView
  private var column = 1

  /// Begins behind the sign.
  init(_ line: Substring.UnicodeScalarView) {
    rest = line
    skip(1)
  }

  /// The next word, nil at the end.
  mutating func next() -> String? {
    skipSpaces()
    let word = rest.prefix { $0 != " " }
    skip(word.count)
    return word.isEmpty ? nil : String(word)
  }

  /// The next word with its column; empty at the end.
  mutating func argument() -> (text: String, column: Int) {
    skipSpaces()
    let column = column
    return (next() ?? "", column)
  }

  /// All that is left, nil when that is nothing.
  mutating func remainder() -> String? {
    skipSpaces()
    defer { skip(rest.count) }
    return rest.isEmpty ? nil : String(rest)
  }

  /// What stands before the next colon, and all behind it.
  mutating func labelled() -> (name: String, text: String)? {
    skipSpaces()
    guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > rest.startIndex else { return nil }
    var text = rest[rest.index(after: colon)...]
    if text.first == " " { text.removeFirst() }
    return (String(rest[..<colon]), String(text))
  }

  /// Makes sure that nothing is left.
  mutating func end() throws(Fault) {
    skipSpaces()
    if !rest.isEmpty { throw Fault(column: column, text: "too many words; take off `\(String(rest))`") }
  }

  /// A fault where the next word begins.
  mutating func fault(_ text: String) -> Fault {
    skipSpaces()
    return Fault(column: column, text: text)
  }

  private mutating func skipSpaces() { skip(rest.prefix { $0 == " " }.count) }

  private mutating func skip(_ count: Int) {
    rest = rest.dropFirst(count)
    column += count
  }
}
