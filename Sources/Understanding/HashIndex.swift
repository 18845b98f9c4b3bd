/// Numbers well-mixed 64-bit keys from 0 on, by open addressing in two flat arrays. Finished, it becomes a `HashTable`.
struct HashIndex: Sendable, Equatable {
  /// Keys in the order of their numbers.
  private(set) var keys: [UInt64] = []
  /// The number of the key at each place; −1 where there is none.
  private(set) var slots: [Int32]
  private var mask: Int

  init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
  }

  /// The number of a key, or nil.
  @inline(__always)
  func find(_ key: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: key) & mask
    while true {
      let number = slots[place]
      if number < 0 { return nil }
      if keys[Int(number)] == key { return Int(number) }
      place = (place + 1) & mask
    }
  }

  /// The number of a key, a new one if it had none.
  mutating func number(_ key: UInt64) -> Int {
    if let found = find(key) { return found }
    if keys.count * 2 >= slots.count { self = HashIndex(keys: keys, room: slots.count * 2) }
    var place = Int(truncatingIfNeeded: key) & mask
    while slots[place] >= 0 { place = (place + 1) & mask }
    slots[place] = Int32(keys.count)
    keys.append(key)
    return keys.count - 1
  }

  private init(keys: [UInt64], room: Int) {
    self.init(capacity: room / 2)
    for key in keys { _ = number(key) }
  }

  /// Spreads a small number over 64 bits.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var result = value &* 0x9E37_79B9_7F4A_7C15
    result ^= result >> 29
    result = result &* 0xBF58_476D_1CE4_E5B9
    return result ^ (result >> 32)
  }
}
