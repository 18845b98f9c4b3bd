/// Learns an `IntentModel` from examples: a linear support vector machine for each intent against all others.
///
/// Dual coordinate descent on the squared hinge loss (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear
/// SVM", 2008), all intents at once, eight a lane. No randomness beyond a fixed permutation, no dictionary order, no library
/// mathematics: the same examples give the same model, bit for bit.
struct IntentTrainer {
  /// An example as learning sees it: thousands of them are in memory at a time, so they keep no more than it asks about.
  struct Example {
    let features: [Feature]
    let label: Int
    let isNearMiss: Bool

    init(features: [FeatureExtractor.Feature], label: Int, isNearMiss: Bool = false) {
      self.features = features.map { Feature(hash: $0.hash, kind: $0.kind) }
      self.label = label
      self.isNearMiss = isNearMiss
    }
  }

  /// A feature, wherever in the text it was.
  struct Feature {
    let hash: UInt64
    let kind: FeatureExtractor.Kind
  }

  /// How much a mistake costs beside large weights.
  static let cost: Float = 1
  /// The same for a near miss.
  static let nearMissCost: Float = 4

  let labels: [String]
  /// Passes over all examples; later ones change next to nothing.
  var rounds = 10

  func train(_ given: consuming [Example]) -> IntentModel {
    var examples = consume given
    let vocabulary = vocabulary(of: examples)
    let rows = ExampleRows(of: examples, in: vocabulary)
    let costs = examples.map { $0.isNearMiss ? Self.nearMissCost : Self.cost }
    let wanted = examples.map(\.label)
    // What the rows say need not be in memory beside the weights.
    examples = []
    let weights = descend(rows, wanted, costs, width: IntentModel.lanes(labels.count), rows: rows.count)
    return IntentModel(labels: labels, vocabulary: vocabulary, weights: weights)
  }

  /// Features seen often enough to be more than chance, in the order in which they first occur.
  private func vocabulary(of examples: [Example]) -> FeatureVocabulary {
    var index = HashIndex(capacity: 1 << 17)
    var seen: [Int32] = []
    var needsTwo: [Bool] = []
    for example in examples {
      for feature in example.features {
        let number = index.number(feature.hash)
        if number == seen.count {
          seen.append(0)
          needsTwo.append(FeatureWeight.needsTwo(feature.kind))
        }
        seen[number] += 1
      }
    }
    var kept: [UInt64] = []
    var rarity: [Float] = []
    for (number, key) in index.keys.enumerated() where seen[number] > (needsTwo[number] ? 1 : 0) {
      kept.append(key)
      rarity.append(FeatureWeight.rarity(seen: Int(seen[number]), of: examples.count))
    }
    return FeatureVocabulary(kept, rarity: rarity)
  }

  // MARK: - Descent

  private func descend(
    _ rows: ExampleRows, _ labels: [Int], _ costs: [Float], width: Int, rows count: Int
  ) -> [IntentModel.Lane] {
    var weights = [IntentModel.Lane](repeating: .zero, count: count * width)
    // One multiplier for each example and intent; only those of examples near a border stay above 0.
    var multipliers = [IntentModel.Lane](repeating: .zero, count: labels.count * width)
    weights.withUnsafeMutableBufferPointer { weights in
      multipliers.withUnsafeMutableBufferPointer { multipliers in
        for round in 0..<rounds {
          for step in labels.indices {
            let example = permuted(step, count: labels.count, round: round)
            let own = UnsafeMutableBufferPointer(rebasing: multipliers[example * width..<(example + 1) * width])
            rows.withRow(example) { Self.step($0, label: labels[example], cost: costs[example], weights, own) }
          }
        }
      }
    }
    return weights
  }

  /// One example: each intent's multiplier is moved to its optimum, all others standing still.
  private static func step(
    _ row: ExampleRows.Row, label: Int, cost: Float, _ weights: UnsafeMutableBufferPointer<IntentModel.Lane>,
    _ multipliers: UnsafeMutableBufferPointer<IntentModel.Lane>
  ) {
    let width = multipliers.count
    let diagonal = 1 / (2 * cost)
    withUnsafeTemporaryAllocation(of: IntentModel.Lane.self, capacity: width) { sums in
      sums.update(repeating: .zero)
      for place in row.numbers.indices {
        let first = Int(row.numbers[place]) * width
        for lane in 0..<width { sums[lane] += weights[first + lane] * row.values[place] }
      }
      var isStill = true
      for lane in 0..<width {
        var sign = IntentModel.Lane(repeating: -1)
        if label / IntentModel.Lane.scalarCount == lane { sign[label % IntentModel.Lane.scalarCount] = 1 }
        let gradient = sign * sums[lane] - 1 + multipliers[lane] * diagonal
        var moved = multipliers[lane] - gradient / (row.square + diagonal)
        moved.replace(with: 0, where: moved .< 0)
        sums[lane] = (moved - multipliers[lane]) * sign
        multipliers[lane] = moved
        if any(sums[lane] .!= 0) { isStill = false }
      }
      if isStill { return }
      for place in row.numbers.indices {
        let first = Int(row.numbers[place]) * width
        for lane in 0..<width { weights[first + lane] += sums[lane] * row.values[place] }
      }
    }
  }

  /// A fixed walk through all examples, another one each round: a stride that shares no factor with the count.
  private func permuted(_ step: Int, count: Int, round: Int) -> Int {
    var stride = max(count * (38 + round * 7 % 60) / 100, 1) | 1
    while greatestCommonDivisor(stride, count) != 1 { stride += 1 }
    return (step * stride + round * 17) % count
  }

  private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}
