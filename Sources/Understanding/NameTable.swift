/// A constant map from the names of content to values: a short loop and usually one comparison a look-up.
///
/// `Dictionary` hashes against attackers who choose the keys; here content chooses them, and look-ups happen at every step.
public struct NameTable<Value: Sendable>: Sendable {
  @usableFromInline let rows: [(name: String, value: Value)]
  /// The number of a row by the hash of its name; −1 is free. As many as a power of two, at least a quarter of them free.
  @usableFromInline let slots: [Int32]

  /// A table of `values`.
  @inlinable
  public init(_ values: [String: Value]) {
    rows = values.map { ($0.key, $0.value) }
    var size = 4
    while size * 3 < rows.count * 4 + 4 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (number, row) in rows.enumerated() {
      var slot = Self.hash(row.name) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
    self.slots = slots
  }

  /// The value of a name; nil where there is none.
  @inlinable
  public subscript(name: String) -> Value? {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if rows[number].name == name { return rows[number].value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The same names and values, to be changed.
  public var dictionary: [String: Value] { Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0.value) }) }

  @inlinable
  static func hash(_ name: String) -> Int {
    name.utf8.withContiguousStorageIfAvailable(hash) ?? Array(name.utf8).withUnsafeBufferPointer(hash)
  }

  /// FNV-1a.
  @inlinable
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}

extension NameTable: Packable where Value: Packable {
  public func pack(into packer: inout Packer) { packer.add(dictionary) }

  @inlinable
  public init(from unpacker: inout Unpacker) throws(Damage) { self.init(try unpacker.next([String: Value].self)) }
}

extension NameTable: Equatable where Value: Equatable {
  public static func == (left: Self, right: Self) -> Bool {
    left.rows.count == right.rows.count && left.rows.allSatisfy { right[$0.name] == $0.value }
  }
}
