/// The features a model knows, numbered, with how much more a rare one counts.
struct FeatureVocabulary: Sendable, Equatable {
  let index: HashTable
  /// By number.
  let rarity: FlatArray<Float>

  /// Features in the order of their numbers.
  init(_ features: HashIndex, rarity: [Float]) {
    index = HashTable(features)
    self.rarity = FlatArray(rarity)
  }

  /// How many features are known.
  var count: Int { index.count }
}
