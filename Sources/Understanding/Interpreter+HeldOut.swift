/// Examples judged by those of their own kind that were learned without them.
extension Interpreter {
  /// What each example is taken for by a model that never saw it, in their order; nil where it can't tell.
  ///
  /// Keywords and rules are those of this interpreter; only what is learned from examples is learned anew, once for each part.
  ///
  /// - Parameters:
  ///   - examples: what this interpreter learned.
  ///   - parts: how many models are learned.
  ///   - part: the part that an example belongs to, from 0: the model of this part is learned without it.
  public func heldOut(
    _ examples: [InterpreterDefinition.Example], parts: Int, part: (InterpreterDefinition.Example) -> Int
  ) -> [ScoredIntent?] {
    let rows = rows(of: examples)
    let part = examples.map(part)
    var readings = [ScoredIntent?](repeating: nil, count: examples.count)
    for excluded in 0..<parts {
      let judge = Interpreter(
        self,
        model: IntentTrainer(labels: model.labels, rounds: 4)
          .train(rows.indices.compactMap { part[$0] == excluded ? nil : rows[$0] }))
      for (index, row) in rows.enumerated() where part[index] == excluded {
        guard let decision = row.map({ judge.decide($0.features.map(FeatureExtractor.Feature.init)) }) else { continue }
        // What no other example knows a word of is no verdict.
        if decision.ranked.first?.name == decision.intent.name { readings[index] = decision.intent }
      }
    }
    return readings
  }
}

extension FeatureExtractor.Feature {
  /// The feature of an example, whose place nobody asks about.
  fileprivate init(_ feature: IntentTrainer.Feature) { self.init(hash: feature.hash, kind: feature.kind, range: 0..<0) }
}
