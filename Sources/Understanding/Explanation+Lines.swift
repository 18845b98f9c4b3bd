extension Interpreter {
  /// Why a message is read as it is, as lines for people.
  public func explain(_ text: String) -> [String] {
    let explanation = explanation(of: text)
    let ranked = explanation.ranked.map { "\($0.name) \(Self.percent($0.score))" }.joined(separator: ", ")
    var lines = ["\(explanation.intent.name) \(Self.percent(explanation.intent.score))  (\(ranked))"]
    lines += explanation.repairs.map {
      "  read as '\($0.text)': letters \($0.range.lowerBound + 1) to \($0.range.upperBound)"
    }
    if let negated = explanation.negated { lines.append("  negated: not \(negated)") }
    lines += explanation.evidence.map { "  \(Self.text($0)) → \($0.intent) \(Self.weight($0))\(Self.place($0.source))" }
    for rival in explanation.rivals {
      lines.append("not \(rival.intent.name) \(Self.percent(rival.intent.score))")
      lines += rival.against.map { "  \(Self.text($0)) +\(Self.weight($0)) for \($0.intent)\(Self.place($0.source))" }
      guard let lacks = rival.lacks else { continue }
      lines.append("  nearest keyword not said: '\(lacks.text)'\(Self.place(lacks.source))")
    }
    return lines
  }

  private static func text(_ evidence: Explanation.Evidence) -> String { "\(evidence.kind) '\(evidence.text)'" }

  private static func weight(_ evidence: Explanation.Evidence) -> Double { (evidence.weight * 100).rounded() / 100 }

  private static func place(_ source: String?) -> String { source.map { "  \($0)" } ?? "" }

  private static func percent(_ score: Double) -> String { "\(Int((score * 100).rounded())) %" }
}
