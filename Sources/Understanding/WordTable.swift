/// Words with a value each, found at a place in a text: the longest wins.
///
/// Latin words are found whole only, Han words anywhere.
struct WordTable<Value: Sendable>: Sendable {
  private struct Row: Sendable {
    let word: [UInt32]
    let value: Value
  }

  /// By first scalar, the longest word first.
  private let rows: FlatMap<[Row]>
  /// One bit for each first scalar modulo 64: most places are turned down without a look-up.
  private let firsts: UInt64
  private let step: Int

  /// - Parameter backwards: words are found by their end instead of their beginning.
  init(_ words: [String: Value], backwards: Bool = false) {
    step = backwards ? -1 : 1
    var rows: [UInt32: [Row]] = [:]
    for (text, value) in words.sorted(by: { $0.key < $1.key }) {
      let word = backwards ? Fold.word(text).reversed() : Fold.word(text)
      guard let first = word.first else { continue }
      rows[first, default: []].append(Row(word: word, value: value))
    }
    firsts = rows.keys.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    self.rows = FlatMap(rows.map { (UInt64($0), $1.sorted { $0.word.count > $1.word.count }) })
  }

  /// The longest word that begins at `index` (backwards: that ends there), and its range.
  func match(in text: Scalars, at index: Int) -> (value: Value, range: Range<Int>)? {
    let near = step > 0 ? index : index - 1
    let first = text[near]
    guard firsts >> UInt64(first & 63) & 1 == 1, let candidates = rows[UInt64(first)] else { return nil }
    for row in candidates where isWhole(row.word, in: text, near: near) {
      let far = index + step * row.word.count
      return (row.value, min(index, far)..<max(index, far))
    }
    return nil
  }

  private func isWhole(_ word: [UInt32], in text: Scalars, near: Int) -> Bool {
    for (offset, scalar) in word.enumerated() where text[near + step * offset] != scalar { return false }
    let far = near + step * (word.count - 1)
    // A digit may touch a word (`100usd`, `usd100`), a letter may not.
    if Fold.isLetter(text[near]), Fold.isLetter(text[near - step]) { return false }
    return !(Fold.isLetter(text[far]) && Fold.isLetter(text[far + step]))
  }
}
