/// Why a message was read as it was.
public struct Explanation: Sendable, Equatable {
  /// One piece of evidence: what in the text, for or against what, how much, and where it was learned or written.
  public struct Evidence: Sendable, Equatable {
    /// The words, folded.
    public var text: String
    /// The intent it speaks for.
    public var intent: String
    /// Share of the intent's score; negative speaks against it.
    public var weight: Double
    /// `keyword`, or the kind of feature.
    public var kind: String
    /// `file:line` of a keyword or of a rule's phrase.
    public var source: String?
  }

  /// An intent that was likely, too, and why it wasn't the decision.
  public struct Rival: Sendable, Equatable {
    /// A keyword that wasn't hit.
    public struct Keyword: Sendable, Equatable {
      /// The words it looks for, in the wording nearest to the message.
      public var text: String
      /// `file:line`
      public var source: String
    }

    /// The intent with its confidence.
    public var intent: ScoredIntent
    /// What spoke more for the decision than for it, by how much, strongest first.
    public var against: [Evidence]
    /// Of its keywords that weren't hit the nearest to the message; nil when it shares no word with any.
    public var lacks: Keyword?
  }

  /// The decision.
  public var intent: ScoredIntent
  /// The likeliest intents, best first, at most five.
  public var ranked: [ScoredIntent]
  /// For the decision, strongest first.
  public var evidence: [Evidence]
  /// The next two intents.
  public var rivals: [Rival] = []
  /// Words that were read as others.
  public var repairs: [SpellingRepair] = []
  /// The intent that the message says it is not about.
  public var negated: String?
}

extension Interpreter {
  /// The decision on a message with what spoke for it.
  public func explanation(of text: String) -> Explanation {
    let whole = Scan(Redacted(text), by: self)
    let verdict = judge(whole)
    let (scan, features, negated) = (verdict.scan, verdict.features, negated(verdict))
    var evidence: [Explanation.Evidence] = []
    for hit in scan.hits {
      switch tags[Int(hit.tag)] {
      case .keyword(let number):
        evidence.append(
          Explanation.Evidence(
            text: scan.text(hit.range), intent: model.labels[number], weight: keywordWeight(number, features),
            kind: "keyword", source: sources[Int(hit.tag)]))
      case .rule, .cue, .answer, .courtesy, .connector, .negator, .opener: continue
      }
    }
    guard let label = model.labels.firstIndex(of: verdict.intent.name) else {
      return Explanation(
        intent: verdict.intent, ranked: verdict.ranked, evidence: evidence, repairs: whole.repairs, negated: negated)
    }
    let words = features.filter { $0.kind != .keyword }
    evidence += strongest(6, of: words, for: verdict.intent.name, in: scan) { model.weight(of: $0, for: label) }
    let rivals = verdict.ranked.filter { $0.name != verdict.intent.name }.prefix(2)
    return Explanation(
      intent: verdict.intent, ranked: verdict.ranked, evidence: evidence,
      rivals: rivals.map { rival($0, against: label, features, scan) }, repairs: whole.repairs, negated: negated)
  }

  private func rival(
    _ intent: ScoredIntent, against winner: Int, _ features: [FeatureExtractor.Feature], _ scan: Scan
  ) -> Explanation.Rival {
    guard let label = model.labels.firstIndex(of: intent.name) else { return .init(intent: intent, against: []) }
    let against = strongest(3, of: features, for: model.labels[winner], in: scan) {
      model.weight(of: $0, for: winner) - model.weight(of: $0, for: label)
    }
    let nearest = nearestKeyword(of: label, in: scan)
    return Explanation.Rival(intent: intent, against: against, lacks: nearest)
  }

  /// The features that weigh most, as evidence for `intent`; what weighs nothing is left out.
  private func strongest(
    _ count: Int, of features: [FeatureExtractor.Feature], for intent: String, in scan: Scan,
    weight: (FeatureExtractor.Feature) -> Double
  ) -> [Explanation.Evidence] {
    let places = places(of: features, in: scan)
    let weighed = zip(features, places).compactMap { feature, place in
      place.map { (feature: feature, place: $0, weight: weight(feature)) }
    }
    let order = weighed.sorted {
      $0.weight == $1.weight ? $0.feature.hash < $1.feature.hash : $0.weight > $1.weight
    }
    return order.prefix(count).filter { $0.weight > 0 }.map { word in
      Explanation.Evidence(
        text: scan.text(word.place.range), intent: intent, weight: word.weight, kind: "\(word.feature.kind)",
        source: word.place.source)
    }
  }

  /// Where in the text and in the content each feature comes from; nil for a feature of the whole.
  private func places(
    of features: [FeatureExtractor.Feature], in scan: Scan
  ) -> [(range: Range<Int>, source: String?)?] {
    var keywords: [Int: KeywordMatcher.Hit] = [:]
    var seen: Set<Int> = []
    var rules: [KeywordMatcher.Hit] = []
    for hit in scan.hits {
      switch tags[Int(hit.tag)] {
      case .keyword(let number): if keywords[number] == nil { keywords[number] = hit }
      case .rule(let number): if seen.insert(number).inserted { rules.append(hit) }
      case .cue, .answer, .courtesy, .connector, .negator, .opener: continue
      }
    }
    // Features of keywords stand in the order of their intents, those of rules in the order of the text.
    var keywordHits = keywords.sorted { $0.key < $1.key }.map(\.value)[...]
    var ruleHits = rules[...]
    return features.map { feature in
      switch feature.kind {
      case .keyword: keywordHits.popFirst().map { ($0.range, sources[Int($0.tag)]) }
      case .rule: ruleHits.popFirst().map { ($0.range, sources[Int($0.tag)]) }
      default: feature.range.isEmpty ? nil : (feature.range, nil)
      }
    }
  }

  private func keywordWeight(_ number: Int, _ features: [FeatureExtractor.Feature]) -> Double {
    features.filter { $0.kind == .keyword }.map { model.weight(of: $0, for: number) }.max() ?? 0
  }
}

extension Scan {
  /// A part of the folded text.
  func text(_ range: Range<Int>) -> String { Fold.text(folded.scalars[range]) }
}
