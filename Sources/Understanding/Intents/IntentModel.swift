/// A linear model over sparse features: one weight a feature and intent, and a softmax over the sums.
struct IntentModel: Sendable, Equatable {
  /// Eight weights at a time.
  typealias Lane = SIMD8<Float>

  /// Names of the intents, by number.
  let labels: [String]
  let index: HashTable
  /// Row after row, `lanes(labels)` lanes a row.
  let weights: FlatArray<Lane>
  /// How much more a rare feature counts, by row.
  let rarity: [Float]

  static func lanes(_ count: Int) -> Int { (count + 7) / 8 }

  /// What the features say: a probability for each intent, and the share of the features' weight that was ever seen:
  /// 0 when no word was, only the shape of the message.
  func probabilities(of features: [FeatureExtractor.Feature]) -> (probabilities: [Double], known: Double) {
    let width = Self.lanes(labels.count)
    var sums = [Lane](repeating: .zero, count: width)
    var norm: Float = 0
    var unknown: Float = 0
    var hasContent = false
    for feature in features {
      guard let row = index.find(feature.hash) else {
        unknown += FeatureWeight.unseen(feature.kind)
        continue
      }
      if FeatureWeight.isContent(feature.kind) { hasContent = true }
      let value = rarity[row] * FeatureWeight.of(feature.kind)
      for lane in 0..<width { sums[lane] += weights[row * width + lane] * value }
      norm += value * value
    }
    let total = norm + unknown
    guard total > 0 else { return ([Double](repeating: 0, count: labels.count), 0) }
    let scale = 1 / total.squareRoot()
    for lane in 0..<width { sums[lane] *= scale }
    let scores = labels.indices.map { Double(sums[$0 / 8][$0 % 8]) }
    return (Self.softmax(scores), hasContent ? Double(norm / total) : 0)
  }

  /// How much one feature says for intent number `label`.
  func weight(of feature: FeatureExtractor.Feature, for label: Int) -> Double {
    guard let row = index.find(feature.hash) else { return 0 }
    let weight = weights[row * Self.lanes(labels.count) + label / 8][label % 8]
    return Double(weight * rarity[row] * FeatureWeight.of(feature.kind))
  }

  static func softmax(_ sums: [Double]) -> [Double] {
    guard let highest = sums.max() else { return [] }
    var exponentials = sums.map { Exponential.of($0 - highest) }
    let total = exponentials.reduce(0, +)
    for index in exponentials.indices { exponentials[index] /= total }
    return exponentials
  }
}
