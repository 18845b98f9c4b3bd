/// Learns an `IntentModel` from examples: multinomial logistic regression by stochastic gradient steps in a fixed order.
///
/// No randomness beyond a fixed permutation, no dictionary order, no library mathematics: the same examples give the same
/// model, bit for bit.
struct IntentTrainer {
  struct Example {
    let features: [FeatureExtractor.Feature]
    let label: Int
    /// 1 for an ordinary example; keywords and near misses may weigh more.
    let weight: Float
  }

  static let rounds = 14
  static let rate: Float = 0.6
  static let decay: Float = 0.25

  let labels: [String]

  func train(_ examples: [Example]) -> IntentModel {
    var rows: [UInt64: Int32] = [:]
    rows.reserveCapacity(1 << 16)
    var counts: [Int32] = []
    var sparse: [[(row: Int32, value: Float)]] = []
    sparse.reserveCapacity(examples.count)
    for example in examples {
      sparse.append(
        example.features.map { feature in
          let row = rows[feature.hash] ?? Int32(counts.count)
          if Int(row) == counts.count {
            rows[feature.hash] = row
            counts.append(0)
          }
          counts[Int(row)] += 1
          return (row, FeatureWeight.of(feature.kind))
        })
    }
    let rarity = counts.map { Self.rarity(count: Int($0), of: examples.count) }
    for index in sparse.indices { normalise(&sparse[index], by: rarity) }
    let weights = descend(sparse, examples, rows: counts.count)
    return IntentModel(labels: labels, rows: rows, weights: weights, rarity: rarity)
  }

  /// Rare features say more: a smoothed inverse document frequency, through a square root that every machine rounds alike.
  private static func rarity(count: Int, of total: Int) -> Float {
    let ratio = Float(total + 1) / Float(count + 1)
    return min(max(ratio.squareRoot().squareRoot(), 1), 6)
  }

  private func normalise(_ features: inout [(row: Int32, value: Float)], by rarity: [Float]) {
    var norm: Float = 0
    for index in features.indices {
      features[index].value *= rarity[Int(features[index].row)]
      norm += features[index].value * features[index].value
    }
    guard norm > 0 else { return }
    let scale = 1 / norm.squareRoot()
    for index in features.indices { features[index].value *= scale }
  }

  private func descend(
    _ sparse: [[(row: Int32, value: Float)]], _ examples: [Example], rows: Int
  ) -> [IntentModel.Row] {
    var weights = [IntentModel.Row](repeating: .zero, count: rows)
    let balance = balance(examples)
    for round in 0..<Self.rounds {
      let rate = Self.rate * 8 / (1 + Self.decay * Float(round))
      for step in examples.indices {
        let index = permuted(step, count: examples.count, round: round)
        var sum = IntentModel.Row.zero
        for feature in sparse[index] { sum += weights[Int(feature.row)] * feature.value }
        let probabilities = IntentModel.softmax(sum, count: labels.count)
        var gradient = IntentModel.Row.zero
        for label in labels.indices { gradient[label] = -Float(probabilities[label]) }
        gradient[examples[index].label] += 1
        gradient *= rate * examples[index].weight * balance[examples[index].label]
        for feature in sparse[index] { weights[Int(feature.row)] += gradient * feature.value }
      }
    }
    return weights
  }

  /// Intents with few examples weigh more, gently.
  private func balance(_ examples: [Example]) -> [Float] {
    var counts = [Float](repeating: 0, count: labels.count)
    for example in examples { counts[example.label] += 1 }
    let mean = Float(examples.count) / Float(max(labels.count, 1))
    return counts.map { $0 > 0 ? min(max((mean / $0).squareRoot(), 0.7), 2) : 1 }
  }

  /// A fixed walk through all examples, another one each round: a stride that shares no factor with the count.
  private func permuted(_ step: Int, count: Int, round: Int) -> Int {
    var stride = max(count * (38 + round * 7) / 100, 1) | 1
    while greatestCommonDivisor(stride, count) != 1 { stride += 1 }
    return (step * stride + round * 17) % count
  }

  private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}
