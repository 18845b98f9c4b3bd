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
}

/// What is wrong with a keyword.
public enum PatternFault: Error, Sendable, Equatable, CustomStringConvertible {
  case empty
  case unclosed(Character)
  case unexpected(Character)
  case unknownRule(String)
  case startsWithGap

  public var description: String {
    switch self {
    case .empty: "the keyword is empty"
    case .unclosed(let sign): "'\(sign)' is never closed"
    case .unexpected(let sign): "'\(sign)' has no opening sign before it"
    case .unknownRule(let name): "no rule <\(name)> in _entities.yaml under rules"
    case .startsWithGap: "a keyword can't begin with '*' or with parts that may all be missing"
    }
  }
}
