extension IntentModel: Packable {
  func pack(into packer: inout Packer) { packer.add(labels, vocabulary, weights, unit) }

  /// Keys and weights stay where they are read from: there are megabytes of them, and a message touches few.
  init(from unpacker: inout Unpacker) throws(Damage) {
    labels = try unpacker.next()
    vocabulary = try unpacker.next()
    weights = try unpacker.next()
    unit = try unpacker.next()
    guard weights.count == (vocabulary.count + 1) * Self.lanes(labels.count) else { throw Damage() }
  }
}
