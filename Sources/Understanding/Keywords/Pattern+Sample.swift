extension Pattern {
  /// A short message that it matches, folded: the first of all alternatives, nothing that may be missing.
  public var sample: String { Fold.text(Fold.word(Self.sample(of: nodes))) }

  private static func sample(of nodes: [Node]) -> String {
    nodes.map { node in
      switch node {
      case .literal(let word, _): Fold.text(word)
      case .choice(let options): options.first.map(sample) ?? ""
      case .optional, .gap: ""
      }
    }.joined(separator: " ")
  }
}
