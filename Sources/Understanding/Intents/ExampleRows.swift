/// Examples as rows of numbers, laid out one after the other: what learning goes over again and again.
struct ExampleRows {
  /// One example: the features it has by number, with a value each.
  struct Row {
    let numbers: UnsafeBufferPointer<Int32>
    let values: UnsafeBufferPointer<Float>
    /// The sum of the squares of the values.
    let square: Float
  }

  /// Features, the one that every example has counted.
  let count: Int
  private var numbers: [Int32] = []
  private var values: [Float] = []
  private var squares: [Float] = []
  /// Where each example begins; one more at the end.
  private var starts: [Int] = [0]

  /// Values are scaled to the length 1 an example, so that a long story weighs what a short question weighs.
  init(of examples: [IntentTrainer.Example], in vocabulary: FeatureVocabulary) {
    count = vocabulary.count + 1
    for example in examples {
      let first = numbers.count
      var square: Float = 0
      for feature in example.features {
        guard let number = vocabulary.number(of: feature.hash) else { continue }
        let value = FeatureWeight.of(feature.kind) * vocabulary.rarity[number]
        numbers.append(Int32(number))
        values.append(value)
        square += value * value
      }
      let scale = square > 0 ? 1 / square.squareRoot() : 0
      for place in first..<values.count { values[place] *= scale }
      // The last row stands for what holds of any message: how frequent an intent is.
      numbers.append(Int32(vocabulary.count))
      values.append(1)
      squares.append(square > 0 ? 2 : 1)
      starts.append(numbers.count)
    }
  }

  /// Hands out one example, from 0.
  @inline(__always)
  func withRow(_ example: Int, _ body: (Row) -> Void) {
    let range = starts[example]..<starts[example + 1]
    numbers.withUnsafeBufferPointer { numbers in
      values.withUnsafeBufferPointer { values in
        body(
          Row(
            numbers: UnsafeBufferPointer(rebasing: numbers[range]),
            values: UnsafeBufferPointer(rebasing: values[range]),
            square: squares[example]))
      }
    }
  }
}
