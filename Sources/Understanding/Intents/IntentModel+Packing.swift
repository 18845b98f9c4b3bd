extension IntentModel {
  /// A model that was learned just now.
  init(labels: [String], index: HashIndex, weights: [Lane], rarity: [Float]) {
    self.init(labels: labels, index: HashTable(index), weights: FlatArray(weights), rarity: rarity)
  }
}

extension IntentModel: Packable {
  func pack(into packer: inout Packer) { packer.add(labels, index, weights, rarity) }

  /// Keys and weights stay where they are read from: there are megabytes of them, and a message touches few.
  init(from unpacker: inout Unpacker) throws(Damage) {
    labels = try unpacker.next()
    index = try unpacker.next()
    weights = try unpacker.next()
    rarity = try unpacker.next()
    let rows = index.count
    guard rarity.count == rows, weights.count == rows * Self.lanes(labels.count) else { throw Damage() }
  }
}
