/// The features a model knows, numbered, with how much more a rare one counts.
///
/// A look-up touches memory once: beside its number a feature leaves half of its hash, which with its place tells it from others.
/// A feature never seen is taken for a known one in a few of ten thousand million look-ups, no oftener than hashes meet anyway.
struct FeatureVocabulary: Sendable, Equatable {
  /// A place of the table: free where the number is below 0.
  private struct Slot: FlatValue {
    let mark: UInt32
    let number: Int32

    init(mark: UInt32 = 0, number: Int32 = -1) {
      self.mark = mark
      self.number = number
    }
  }

  private let slots: FlatArray<Slot>
  /// By number.
  let rarity: FlatArray<Float>

  /// - Parameters:
  ///   - features: their hashes in the order of their numbers, no two alike.
  ///   - rarity: of each of them.
  init(_ features: [UInt64], rarity: [Float]) {
    var size = 32
    while size < features.count * 2 { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    for (number, feature) in features.enumerated() {
      var place = Int(truncatingIfNeeded: feature) & (size - 1)
      while slots[place].number >= 0 { place = (place + 1) & (size - 1) }
      slots[place] = Slot(mark: Self.mark(feature), number: Int32(number))
    }
    self.slots = FlatArray(slots)
    self.rarity = FlatArray(rarity)
  }

  /// How many features are known.
  var count: Int { rarity.count }

  /// The number of a feature by its hash, or nil.
  @inline(__always)
  func number(of feature: UInt64) -> Int? {
    let mask = slots.count - 1
    let mark = Self.mark(feature)
    var place = Int(truncatingIfNeeded: feature) & mask
    while true {
      let slot = slots[place]
      if slot.number < 0 { return nil }
      if slot.mark == mark { return Int(slot.number) }
      place = (place + 1) & mask
    }
  }

  private static func mark(_ feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature >> 32) }
}

extension FeatureVocabulary: Packable {
  func pack(into packer: inout Packer) { packer.add(slots, rarity) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    slots = try unpacker.next()
    rarity = try unpacker.next()
    // A look-up ends at a free slot.
    guard slots.count > rarity.count, slots.count & (slots.count - 1) == 0 else { throw Damage() }
  }
}
