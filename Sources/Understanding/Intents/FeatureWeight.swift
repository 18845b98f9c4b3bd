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

  /// Rare features say more: a smoothed inverse document frequency, through a square root that every machine rounds alike.
  static func rarity(seen count: Int, of total: Int) -> Float {
    let ratio = Float(total + 1) / Float(count + 1)
    return min(max(ratio.squareRoot().squareRoot(), 1), 6)
  }

  /// Weight in the norm of a feature that no example had: an utterance full of them is not understood.
  static func unseen(_ kind: FeatureExtractor.Kind) -> Float {
    switch kind {
    case .word, .han: 3
    case .hanPair: 1
    case .wordPair, .wordGap, .part, .hanTriple, .rule, .rulePair, .keyword, .entity, .first, .last, .length: 0
    }
  }

  /// Kinds that say what a message speaks of; the others only say what it looks like.
  static func isContent(_ kind: FeatureExtractor.Kind) -> Bool {
    switch kind {
    case .word, .wordPair, .han, .hanPair, .hanTriple, .rule, .rulePair, .keyword, .part, .entity: true
    case .wordGap, .first, .last, .length: false
    }
  }

  /// Kinds of which a single occurrence in all examples is chance rather than evidence.
  static func needsTwo(_ kind: FeatureExtractor.Kind) -> Bool {
    switch kind {
    case .part, .hanTriple, .wordGap, .rulePair, .wordPair: true
    case .word, .han, .hanPair, .rule, .keyword, .entity, .first, .last, .length: false
    }
  }
}
