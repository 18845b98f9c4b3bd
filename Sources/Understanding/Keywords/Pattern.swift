/// A keyword as the support team writes it, parsed: words in order, `(a|b)`, `[a]`, `*`, `pay*`, `<rule>`.
public struct Pattern: Sendable, Equatable {
  indirect enum Node: Sendable, Equatable {
    /// Folded scalars; `prefix` lets a Latin word go on.
    case literal([UInt32], prefix: Bool)
    case choice([[Node]])
    case optional([Node])
    case gap
  }

  let nodes: [Node]

  /// Parses `source`.
  ///
  /// - Parameters:
  ///   - source: such as `(忘|忘记) * 密码` or `reset [my] password`.
  ///   - rules: what `<name>` stands for: alternatives already parsed.
  /// - Throws: a `PatternFault` that names the fault.
  public init(_ source: String, rules: [String: [Pattern]] = [:]) throws(PatternFault) {
    var parser = PatternParser(source: source, rules: rules)
    nodes = try parser.parse()
  }

  /// Whole words that it looks for, folded.
  var words: [[UInt32]] { Self.words(in: nodes) }

  private static func words(in nodes: [Node]) -> [[UInt32]] {
    nodes.flatMap { node in
      switch node {
      case .literal(let word, let prefix): prefix ? [] : [word]
      case .choice(let options): options.flatMap { words(in: $0) }
      case .optional(let inner): words(in: inner)
      case .gap: [[UInt32]]()
      }
    }
  }
}
