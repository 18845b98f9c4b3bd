/// A constant map from integers to values: one multiplication and usually one comparison a look-up.
///
/// `Dictionary` hashes against attackers who choose the keys; here content chooses them, and look-ups happen at every word.
struct FlatMap<Value: Sendable>: Sendable {
  /// Key + 1 by slot; 0 is free.
  private var keys: [UInt64]
  private var values: [Value?]
  private let shift: UInt64

  init(_ rows: [(UInt64, Value)]) {
    var bits: UInt64 = 3
    while 1 << bits < rows.count * 4 { bits += 1 }
    shift = 64 - bits
    keys = Array(repeating: 0, count: 1 << bits)
    values = Array(repeating: nil, count: 1 << bits)
    for (key, value) in rows {
      let slot = slot(of: key)
      keys[slot] = key &+ 1
      values[slot] = value
    }
  }

  /// All keys, in no order.
  var allKeys: [UInt64] { keys.filter { $0 != 0 }.map { $0 &- 1 } }

  subscript(key: UInt64) -> Value? { values[slot(of: key)] }

  func contains(_ key: UInt64) -> Bool { keys[slot(of: key)] != 0 }

  /// The slot that holds `key`, or the free one where it would stand.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while keys[slot] != 0, keys[slot] != key &+ 1 { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}

/// Latin words with a value each.
struct WordMap<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private let map: FlatMap<Value>

  init(dictionaryLiteral rows: (PackedWord, Value)...) {
    map = FlatMap(rows.map { ($0.0.bits, $0.1) })
  }

  /// Its words.
  var words: WordSet { WordSet(keys: map.allKeys) }

  subscript(word: PackedWord) -> Value? { word.isUsable ? map[word.bits] : nil }
}

/// A set of Latin words.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let map: FlatMap<Bool>

  init(arrayLiteral words: PackedWord...) { self.init(keys: words.map(\.bits)) }

  fileprivate init(keys: [UInt64]) { map = FlatMap(keys.map { ($0, true) }) }

  /// The words of both.
  func union(_ other: WordSet) -> WordSet { WordSet(keys: map.allKeys + other.map.allKeys) }

  func contains(_ word: PackedWord) -> Bool { word.isUsable && map.contains(word.bits) }
}
