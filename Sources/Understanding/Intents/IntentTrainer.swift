/// Learns an `IntentModel` from examples: multinomial logistic regression by stochastic gradient steps in a fixed order.
///
/// No randomness beyond a fixed permutation, no dictionary order, no library mathematics: the same examples give the same
/// model, bit for bit.
struct IntentTrainer {
  struct Example {
    let features: [FeatureExtractor.Feature]
    let label: Int
  }

  static let rounds = 12
  static let rate: Float = 4.8
  static let decay: Float = 0.25

  let labels: [String]

  /// One example's features as rows of the model, laid out one after the other.
  private struct Rows {
    var row: [Int32] = []
    var value: [Float] = []
    /// Where each example's features begin; one more at the end.
    var start: [Int] = [0]
  }

  func train(_ examples: [Example]) -> IntentModel {
    let counts = count(examples)
    var kept: [UInt64] = []
    var rarity: [Float] = []
    for (number, key) in counts.index.keys.enumerated() where counts.seen[number] > (counts.needsTwo[number] ? 1 : 0) {
      kept.append(key)
      rarity.append(Self.rarity(count: Int(counts.seen[number]), of: examples.count))
    }
    let index = HashIndex(keys: kept)
    let weights = descend(rows(of: examples, index: index, rarity: rarity), examples.map(\.label), rows: kept.count)
    return IntentModel(labels: labels, index: index, weights: weights, rarity: rarity)
  }

  private func count(_ examples: [Example]) -> (index: HashIndex, seen: [Int32], needsTwo: [Bool]) {
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
    return (index, seen, needsTwo)
  }

  /// Rare features say more: a smoothed inverse document frequency, through a square root that every machine rounds alike.
  private static func rarity(count: Int, of total: Int) -> Float {
    let ratio = Float(total + 1) / Float(count + 1)
    return min(max(ratio.squareRoot().squareRoot(), 1), 6)
  }

  private func rows(of examples: [Example], index: HashIndex, rarity: [Float]) -> Rows {
    var rows = Rows()
    for example in examples {
      var norm: Float = 0
      let first = rows.row.count
      for feature in example.features {
        guard let row = index.find(feature.hash) else { continue }
        let value = FeatureWeight.of(feature.kind) * rarity[row]
        rows.row.append(Int32(row))
        rows.value.append(value)
        norm += value * value
      }
      let scale = norm > 0 ? 1 / norm.squareRoot() : 0
      for place in first..<rows.row.count { rows.value[place] *= scale }
      rows.start.append(rows.row.count)
    }
    return rows
  }

  private func descend(_ rows: Rows, _ labels: [Int], rows count: Int) -> [IntentModel.Lane] {
    let width = IntentModel.lanes(self.labels.count)
    var weights = [IntentModel.Lane](repeating: .zero, count: count * width)
    let balance = balance(labels)
    weights.withUnsafeMutableBufferPointer { weights in
      for round in 0..<Self.rounds {
        let rate = Self.rate / (1 + Self.decay * Float(round))
        for step in labels.indices {
          let example = permuted(step, count: labels.count, round: round)
          let range = rows.start[example]..<rows.start[example + 1]
          self.step(rows, range, label: labels[example], rate: rate * balance[labels[example]], weights, width)
        }
      }
    }
    return weights
  }

  /// One example: the error of its prediction, taken back along its features.
  private func step(
    _ rows: Rows, _ range: Range<Int>, label: Int, rate: Float, _ weights: UnsafeMutableBufferPointer<IntentModel.Lane>,
    _ width: Int
  ) {
    withUnsafeTemporaryAllocation(of: IntentModel.Lane.self, capacity: width) { sums in
      for lane in 0..<width { sums[lane] = .zero }
      for place in range {
        let row = Int(rows.row[place]) * width
        for lane in 0..<width { sums[lane] += weights[row + lane] * rows.value[place] }
      }
      let probabilities = IntentModel.softmax(labels.indices.map { Double(sums[$0 / 8][$0 % 8]) })
      for lane in 0..<width { sums[lane] = .zero }
      for other in labels.indices {
        sums[other / 8][other % 8] = ((other == label ? 1 : 0) - Float(probabilities[other])) * rate
      }
      for place in range {
        let row = Int(rows.row[place]) * width
        for lane in 0..<width { weights[row + lane] += sums[lane] * rows.value[place] }
      }
    }
  }

  /// Intents with few examples weigh more, gently.
  private func balance(_ examples: [Int]) -> [Float] {
    var counts = [Float](repeating: 0, count: labels.count)
    for label in examples { counts[label] += 1 }
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
