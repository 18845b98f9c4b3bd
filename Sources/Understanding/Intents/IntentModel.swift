/// A linear model over sparse features: one weight a feature and intent, and a softmax over the sums.
struct IntentModel: Sendable {
  /// Weights are padded to this many intents, so that a row is three vectors.
  static let width = 32
  typealias Row = SIMD32<Float>

  /// Names of the intents, by number.
  let labels: [String]
  private(set) var rows: [UInt64: Int32]
  private(set) var weights: [Row]
  private(set) var rarity: [Float]

  init(labels: [String], rows: [UInt64: Int32], weights: [Row], rarity: [Float]) {
    self.labels = labels
    self.rows = rows
    self.weights = weights
    self.rarity = rarity
  }

  /// What the features say: a probability for each intent, and the share of the features' weight that was ever seen.
  func probabilities(of features: [FeatureExtractor.Feature]) -> (probabilities: [Double], known: Double) {
    var sum = Row.zero
    var norm: Float = 0
    var unknown: Float = 0
    for feature in features {
      guard let row = rows[feature.hash] else {
        unknown += FeatureWeight.unseen(feature.kind)
        continue
      }
      let value = rarity[Int(row)] * FeatureWeight.of(feature.kind)
      sum += weights[Int(row)] * value
      norm += value * value
    }
    let total = norm + unknown
    guard total > 0 else { return ([Double](repeating: 0, count: labels.count), 0) }
    sum *= 1 / total.squareRoot()
    return (Self.softmax(sum, count: labels.count), Double(norm / total))
  }

  /// How much one feature says for intent number `label`.
  func weight(of feature: FeatureExtractor.Feature, for label: Int) -> Double {
    guard let row = rows[feature.hash] else { return 0 }
    return Double(weights[Int(row)][label] * rarity[Int(row)] * FeatureWeight.of(feature.kind))
  }

  static func softmax(_ sums: Row, count: Int) -> [Double] {
    var highest = -Float.infinity
    for index in 0..<count { highest = max(highest, sums[index]) }
    var exponentials = [Double](repeating: 0, count: count)
    var total = 0.0
    for index in 0..<count {
      exponentials[index] = Exponential.of(Double(sums[index] - highest))
      total += exponentials[index]
    }
    for index in 0..<count { exponentials[index] /= total }
    return exponentials
  }
}

/// How much a kind of feature counts before any learning.
enum FeatureWeight {
  static func of(_ kind: FeatureExtractor.Kind) -> Float {
    switch kind {
    case .word, .han: 1
    case .wordPair, .hanPair: 1
    case .hanTriple: 0.8
    case .wordGap: 0.5
    case .part: 0.35
    case .rule: 1.2
    case .rulePair: 0.8
    case .keyword: 2
    case .entity: 0.8
    case .first, .last: 0.5
    case .length: 0.4
    }
  }

  /// Weight in the norm of a feature that no example had: an utterance full of them is not understood.
  static func unseen(_ kind: FeatureExtractor.Kind) -> Float {
    switch kind {
    case .word: 3
    case .han: 3
    case .hanPair: 1
    case .wordPair, .wordGap, .part, .hanTriple, .rule, .rulePair, .keyword, .entity, .first, .last, .length: 0
    }
  }
}
