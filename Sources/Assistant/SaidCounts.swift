import Understanding

/// How often each text was said: a few of them, found by looking along.
struct SaidCounts: Equatable, Sendable {
  private struct Row: Equatable, Sendable {
    let text: String
    var count: Int
  }

  private var rows: [Row] = []

  /// Counts a text that is said now.
  ///
  /// - Returns: how often it was said before.
  mutating func note(_ text: String) -> Int {
    guard let place = rows.firstIndex(where: { $0.text == text }) else {
      rows.append(Row(text: text, count: 1))
      return 0
    }
    rows[place].count += 1
    return rows[place].count - 1
  }

  /// How often a text was said.
  subscript(text: String) -> Int {
    get { rows.first { $0.text == text }?.count ?? 0 }
    set {
      if let place = rows.firstIndex(where: { $0.text == text }) {
        rows[place].count = newValue
      } else {
        rows.append(Row(text: text, count: newValue))
      }
    }
  }
}

/// Written as an object with a member for each text.
extension SaidCounts: Codable {
  init(from decoder: any Decoder) throws {
    let counts = try decoder.singleValueContainer().decode([String: Int].self)
    for (text, count) in counts.sorted(by: { $0.key < $1.key }) { self[text] = count }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(rows.map { ($0.text, $0.count) }) { first, _ in first })
  }
}

extension SaidCounts: Packable {
  func pack(into packer: inout Packer) { packer.add(rows.map(\.text), rows.map(\.count)) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    let (texts, counts) = (try unpacker.next([String].self), try unpacker.next([Int].self))
    guard texts.count == counts.count else { throw Damage() }
    for (text, count) in zip(texts, counts) { self[text] = count }
  }
}
