/// Finds what nobody who serves a customer may ask for: a code, a password, a card number.
///
/// What asks and what makes it harmless ("never tell anyone …") are phrases of the content.
public struct Solicitations: Sendable {
  private let matcher: KeywordMatcher
  /// By the tag of a phrase: true for one that asks.
  private let asks: [Bool]

  /// - Parameters:
  ///   - asks: phrases that ask for a secret.
  ///   - allows: phrases that make such a phrase harmless where the two overlap.
  ///   - stopWords: words that may stand between two words of a phrase.
  public init(
    asks: [InterpreterDefinition.Phrase] = [], allows: [InterpreterDefinition.Phrase] = [], stopWords: [String] = []
  ) {
    let phrases = asks + allows
    matcher = KeywordMatcher(
      phrases.enumerated().map { ($0.element.pattern, Int32($0.offset)) }, stopWords: stopWords)
    self.asks = phrases.indices.map { $0 < asks.count }
  }

  /// True when a sentence of `text` asks for a secret. Linear in the length.
  public func areIn(_ text: String) -> Bool {
    let folded = Fold.fold(Fold.scalars(of: text)).scalars
    return sentences(of: folded).contains { asksForSecret(Array(folded[$0])) }
  }

  private func asksForSecret(_ sentence: [UInt32]) -> Bool {
    let hits = matcher.hits(in: sentence)
    // "Don't worry, tell me …" forbids nothing: what allows must stand between two commas.
    let allowed = hits.filter { hit in !asks[Int(hit.tag)] && !sentence[hit.range].contains(where: Self.isComma) }
      .map(\.range)
    return hits.contains { hit in asks[Int(hit.tag)] && !allowed.contains { $0.overlaps(hit.range) } }
  }

  private static func isComma(_ scalar: UInt32) -> Bool { scalar == 0x2C || scalar == 0xFF0C }

  private func sentences(of text: [UInt32]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for place in text.indices {
      let isDot = text[place] == 0x2E && (place + 1 == text.count || text[place + 1] == 0x20)
      guard isDot || Scalars.endsSentence(text[place]) else { continue }
      if place > start { sentences.append(start..<place) }
      start = place + 1
    }
    if start < text.count { sentences.append(start..<text.count) }
    return sentences
  }
}

extension Solicitations: Packable {
  public func pack(into packer: inout Packer) { packer.add(matcher, asks) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    matcher = try unpacker.next()
    asks = try unpacker.next()
  }
}
