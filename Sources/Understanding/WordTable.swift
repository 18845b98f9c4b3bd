/// Words with a value each, found at a place in a text: the longest wins.
///
/// Latin words are found whole only, Han words anywhere.
struct WordTable<Value: Sendable>: Sendable {
  fileprivate struct Row: Sendable {
    let word: [UInt32]
    let value: Value
  }

  /// By first scalar, the longest word first, and words of one length in the order of their scalars.
  private let rows: [Row]
  /// The rows of each first scalar.
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
      if left.word[0] != right.word[0] { return left.word[0] < right.word[0] }
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
      let first = UInt64(row.word[0])
      let isNew = ranges.last?.0 != first
      let start = isNew ? number : ranges.removeLast().1.lowerBound
      ranges.append((first, start..<number + 1))
    }
    firsts = ranges.reduce(0) { $0 | 1 << ($1.0 & 63) }
    self.ranges = FlatMap(ranges)
  }

  /// The longest word that begins at `index` (backwards: that ends there), and its range.
  func match(in text: Scalars, at index: Int) -> (value: Value, range: Range<Int>)? {
    let near = step > 0 ? index : index - 1
    let first = text[near]
    guard firsts >> UInt64(first & 63) & 1 == 1, !(Fold.isLetter(first) && Fold.isLetter(text[near - step])),
      let range = ranges[UInt64(first)]
    else { return nil }
    for row in rows[range] where isWhole(row.word, in: text, near: near) {
      let far = index + step * row.word.count
      return (row.value, min(index, far)..<max(index, far))
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
