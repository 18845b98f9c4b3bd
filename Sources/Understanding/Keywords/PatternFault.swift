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
