/// Words with a value each, found at a place in a text: the longest wins.
///
/// Latin words are found whole only, Han words anywhere.
struct WordTable<Value: Sendable>: Sendable {
  fileprivate struct Row: Sendable {
    let word: [UInt32]
    let value: Value
  }

  /// By their first two scalars, the longest word first, and words of one length in the order of their scalars.
  private let rows: [Row]
  /// The rows of each first two scalars; those of single scalars under the one and 0.
  private let ranges: FlatMap<Range<Int>>
  /// One bit for each first scalar modulo 64: most places are turned down without a look-up.
  private let firsts: UInt64
  private let step: Int

  /// - Parameter backwards: words are found by their end instead of their beginning.
  init(_ words: [String: Value], backwards: Bool = false) {
    var rows: [Row] = []
    var seen: Set<[UInt32]> = []
    for (text, value) in words.sorted(by: { $0.key < $1.key }) {
      let word = backwards ? Fold.word(text).reversed() : Fold.word(text)
      if !word.isEmpty, seen.insert(word).inserted { rows.append(Row(word: word, value: value)) }
    }
    rows.sort { left, right in
      if Self.key(left.word) != Self.key(right.word) { return Self.key(left.word) < Self.key(right.word) }
      if left.word.count != right.word.count { return left.word.count > right.word.count }
      return left.word.lexicographicallyPrecedes(right.word)
    }
    self.init(rows: rows, step: backwards ? -1 : 1)
  }

  /// - Parameter rows: in their order.
  private init(rows: [Row], step: Int) {
    self.rows = rows
    self.step = step
    var ranges: [(UInt64, Range<Int>)] = []
    for (number, row) in rows.enumerated() {
      let key = Self.key(row.word)
      let isNew = ranges.last?.0 != key
      let start = isNew ? number : ranges.removeLast().1.lowerBound
      ranges.append((key, start..<number + 1))
    }
    firsts = rows.reduce(0) { $0 | 1 << UInt64($1.word[0] & 63) }
    self.ranges = FlatMap(ranges)
  }

  private static func key(_ word: [UInt32]) -> UInt64 { key(word[0], word.count > 1 ? word[1] : 0) }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// The longest word that begins at `index` (backwards: that ends there), and its range.
  func match(in text: Scalars, at index: Int) -> (value: Value, range: Range<Int>)? {
    let near = step > 0 ? index : index - 1
    let first = text[near]
    guard firsts >> UInt64(first & 63) & 1 == 1, !(Fold.isLetter(first) && Fold.isLetter(text[near - step])) else {
      return nil
    }
    return match(Self.key(first, text[near + step]), in: text, near: near)
      ?? match(Self.key(first, 0), in: text, near: near)
  }

  private func match(_ key: UInt64, in text: Scalars, near: Int) -> (value: Value, range: Range<Int>)? {
    guard let range = ranges[key] else { return nil }
    for row in rows[range] where isWhole(row.word, in: text, near: near) {
      let start = step > 0 ? near : near + 1 - row.word.count
      return (row.value, start..<start + row.word.count)
    }
    return nil
  }

  /// True when `word` stands there and no letter follows it: a digit may touch a word (`100usd`, `usd100`), a letter may not.
  private func isWhole(_ word: [UInt32], in text: Scalars, near: Int) -> Bool {
    for (offset, scalar) in word.enumerated() where text[near + step * offset] != scalar { return false }
    let far = near + step * (word.count - 1)
    return !(Fold.isLetter(text[far]) && Fold.isLetter(text[far + step]))
  }
}

extension WordTable: Packable where Value: Packable {
  func pack(into packer: inout Packer) { packer.add(step, rows) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    let step = try unpacker.next(Int.self)
    self.init(rows: try unpacker.next(), step: step)
  }
}

extension WordTable.Row: Packable where Value: Packable {
  func pack(into packer: inout Packer) { packer.add(word, value) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    word = try unpacker.next()
    value = try unpacker.next()
    if word.isEmpty { throw Damage() }
  }
}
