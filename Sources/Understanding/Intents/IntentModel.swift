/// A linear model over sparse features: one weight a feature and intent; how far a message lies on an intent's side of its
/// border is the sum of its features' weights, and a softmax over those makes probabilities.
struct IntentModel: Sendable, Equatable {
  /// Eight weights at a time, while learning and adding up.
  typealias Lane = SIMD8<Float>
  /// The same at rest.
  typealias Packed = SIMD8<Int16>

  /// From distances to probabilities: how sure a message is that lies one margin's width on the right side.
  private static let sharpness: Double = 3

  /// Names of the intents, by number.
  let labels: [String]
  let vocabulary: FeatureVocabulary
  /// Row after row, `lanes(labels)` a row, in units of `unit`; the last row is what holds of any message.
  let weights: FlatArray<Packed>
  let unit: Float

  static func lanes(_ count: Int) -> Int { (count + 7) / 8 }

  /// Rounds what was learned to 16 bits a weight.
  init(labels: [String], vocabulary: FeatureVocabulary, weights: [Lane]) {
    let largest = weights.reduce(Float.leastNormalMagnitude) { max($0, $1.max(), -$1.min()) }
    let unit = largest / Float(Int16.max)
    self.init(
      labels: labels, vocabulary: vocabulary, weights: weights.map { Packed($0 / unit, rounding: .toNearestOrEven) },
      unit: unit)
  }

  init(labels: [String], vocabulary: FeatureVocabulary, weights: [Packed], unit: Float) {
    self.labels = labels
    self.vocabulary = vocabulary
    self.weights = FlatArray(weights)
    self.unit = unit
  }

  /// What the features say: a probability for each intent, and the share of the features' weight that was ever seen:
  /// 0 when no word was, only the shape of the message.
  func probabilities(of features: [FeatureExtractor.Feature]) -> (probabilities: [Double], known: Double) {
    let width = Self.lanes(labels.count)
    guard !weights.isEmpty else { return ([Double](repeating: 0, count: labels.count), 0) }
    return withUnsafeTemporaryAllocation(of: Lane.self, capacity: width) { sums in
      sums.initialize(repeating: .zero)
      var norm: Float = 0
      var unknown: Float = 0
      var hasContent = false
      // First all look-ups, then all sums: memory is waited for less often.
      var known: [(row: Int, value: Float)] = []
      known.reserveCapacity(features.count)
      for feature in features {
        guard let row = vocabulary.number(of: feature.hash) else {
          unknown += FeatureWeight.unseen(feature.kind)
          continue
        }
        if FeatureWeight.isContent(feature.kind) { hasContent = true }
        known.append((row, FeatureWeight.of(feature.kind)))
      }
      for feature in known {
        let value = vocabulary.rarity[feature.row] * feature.value
        for lane in 0..<width { sums[lane] += Lane(weights[feature.row * width + lane]) * value }
        norm += value * value
      }
      let total = norm + unknown
      let scale = total > 0 ? 1 / total.squareRoot() : 0
      for lane in 0..<width {
        sums[lane] = (sums[lane] * scale + Lane(weights[vocabulary.count * width + lane])) * unit
      }
      let distances = labels.indices.map { Double(sums[$0 / 8][$0 % 8]) * Self.sharpness }
      return (Self.softmax(distances), hasContent ? Double(norm / total) : 0)
    }
  }

  /// How much one feature says for intent number `label`.
  func weight(of feature: FeatureExtractor.Feature, for label: Int) -> Double {
    guard let row = vocabulary.number(of: feature.hash) else { return 0 }
    let weight = Float(weights[row * Self.lanes(labels.count) + label / 8][label % 8]) * unit
    return Double(weight * vocabulary.rarity[row] * FeatureWeight.of(feature.kind))
  }

  private static func softmax(_ sums: [Double]) -> [Double] {
    guard let highest = sums.max() else { return [] }
    var exponentials = sums.map { Exponential.of($0 - highest) }
    let total = exponentials.reduce(0, +)
    for index in exponentials.indices { exponentials[index] /= total }
    return exponentials
  }
}
