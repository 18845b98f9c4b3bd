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
    /// `file:line` of a keyword.
    public var source: String?
  }

  /// The decision.
  public var intent: ScoredIntent
  /// The likeliest intents, best first, at most five.
  public var ranked: [ScoredIntent]
  /// For the decision, strongest first.
  public var evidence: [Evidence]
}

extension Interpreter {
  /// The decision on a message with what spoke for it.
  public func explanation(of text: String) -> Explanation {
    let scan = Scan(Redactor.redact(text).utterance, by: self)
    let features = features(of: scan)
    let decision = decide(features)
    var evidence: [Explanation.Evidence] = []
    for hit in scan.hits {
      switch tags[Int(hit.tag)] {
      case .keyword(let number):
        evidence.append(
          Explanation.Evidence(
            text: scan.text(hit.range), intent: model.labels[number], weight: keywordWeight(number, features),
            kind: "keyword", source: sources[Int(hit.tag)]))
      case .rule, .cue, .answer, .connector, .negator, .opener: continue
      }
    }
    if let label = model.labels.firstIndex(of: decision.intent.name) {
      var words: [(feature: FeatureExtractor.Feature, weight: Double)] = []
      for feature in features where !feature.range.isEmpty && feature.kind != .keyword {
        words.append((feature, model.weight(of: feature, for: label)))
      }
      words.sort { $0.weight == $1.weight ? $0.feature.hash < $1.feature.hash : $0.weight > $1.weight }
      for word in words.prefix(6) where word.weight > 0 {
        evidence.append(
          Explanation.Evidence(
            text: scan.text(word.feature.range), intent: decision.intent.name, weight: word.weight,
            kind: "\(word.feature.kind)", source: nil))
      }
    }
    return Explanation(intent: decision.intent, ranked: decision.ranked, evidence: evidence)
  }

  /// The same as lines for people.
  public func explain(_ text: String) -> [String] {
    let explanation = explanation(of: text)
    let ranked = explanation.ranked.map { "\($0.name) \(Self.percent($0.score))" }.joined(separator: ", ")
    var lines = ["\(explanation.intent.name) \(Self.percent(explanation.intent.score))  (\(ranked))"]
    for evidence in explanation.evidence {
      let place = evidence.source.map { "  \($0)" } ?? ""
      let weight: Double = (evidence.weight * 100).rounded() / 100
      lines.append("  \(evidence.kind) '\(evidence.text)' → \(evidence.intent) \(weight)\(place)")
    }
    return lines
  }

  private func keywordWeight(_ number: Int, _ features: [FeatureExtractor.Feature]) -> Double {
    features.filter { $0.kind == .keyword }.map { model.weight(of: $0, for: number) }.max() ?? 0
  }

  private static func percent(_ score: Double) -> String { "\(Int((score * 100).rounded())) %" }
}

extension Scan {
  /// A part of the folded text.
  func text(_ range: Range<Int>) -> String {
    var text = ""
    for scalar in folded.scalars[range] { text.unicodeScalars.append(Unicode.Scalar(scalar) ?? " ") }
    return text
  }
}
