/// The features a model knows, numbered, with how much more a rare one counts.
struct FeatureVocabulary: Sendable, Equatable {
  let index: HashIndex
  /// By number.
  let rarity: [Float]

  /// How many features are known.
  var count: Int { rarity.count }
}
