/// A `HashIndex` that is finished: nothing is copied when it is taken up from a file.
struct HashTable: Sendable, Equatable {
  /// How many keys are numbered.
  let count: Int
  private let keys: FlatArray<UInt64>
  private let slots: FlatArray<Int32>

  init(_ index: HashIndex) {
    count = index.keys.count
    keys = FlatArray(index.keys)
    slots = FlatArray(index.slots)
  }

  /// The number of a key, or nil.
  @inline(__always)
  func find(_ key: UInt64) -> Int? {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while true {
      let number = slots[place]
      if number < 0 { return nil }
      if keys[Int(number)] == key { return Int(number) }
      place = (place + 1) & mask
    }
  }
}

extension HashTable: Packable {
  func pack(into packer: inout Packer) { packer.add(keys, slots) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    keys = try unpacker.next()
    slots = try unpacker.next()
    count = keys.count
    // A look-up ends at a free slot.
    guard slots.count > count, slots.count & (slots.count - 1) == 0 else { throw Damage() }
  }
}
