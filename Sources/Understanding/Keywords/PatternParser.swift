/// Recursive descent over the scalars of one keyword.
struct PatternParser {
  private let scalars: [UInt32]
  private let rules: [String: [Pattern]]
  private var position = 0

  init(source: String, rules: [String: [Pattern]]) {
    scalars = source.unicodeScalars.map(\.value)
    self.rules = rules
  }

  mutating func parse() throws(PatternFault) -> [Pattern.Node] {
    let nodes = try sequence(until: nil)
    if nodes.isEmpty { throw .empty }
    if !startsWithWord(nodes) { throw .startsWithGap }
    return nodes
  }

  private mutating func sequence(until end: Sign?) throws(PatternFault) -> [Pattern.Node] {
    var nodes: [Pattern.Node] = []
    while position < scalars.count {
      guard let sign = Sign(rawValue: scalars[position]) else {
        nodes.append(word())
        continue
      }
      if sign == end || (sign == .or && end == .closeChoice) { return nodes }
      position += 1
      switch sign {
      case .space: continue
      case .openChoice: nodes.append(.choice(try alternatives()))
      case .openOptional:
        nodes.append(.optional(try sequence(until: .closeOptional)))
        try close(.closeOptional, opening: "[")
      case .openRule: nodes.append(.choice(try rule()))
      case .gap: nodes.append(.gap)
      case .closeChoice, .closeOptional, .closeRule, .or: throw .unexpected(sign.character)
      }
    }
    return nodes
  }

  private mutating func alternatives() throws(PatternFault) -> [[Pattern.Node]] {
    var found: [[Pattern.Node]] = []
    while true {
      found.append(try sequence(until: .closeChoice))
      guard position < scalars.count else { throw .unclosed("(") }
      position += 1
      if scalars[position - 1] == Sign.closeChoice.rawValue { return found }
    }
  }

  private mutating func rule() throws(PatternFault) -> [[Pattern.Node]] {
    var name = ""
    while position < scalars.count, scalars[position] != Sign.closeRule.rawValue {
      name.unicodeScalars.append(Unicode.Scalar(scalars[position]) ?? " ")
      position += 1
    }
    try close(.closeRule, opening: "<")
    guard let patterns = rules[name] else { throw .unknownRule(name) }
    return patterns.map(\.nodes)
  }

  private mutating func close(_ sign: Sign, opening: Character) throws(PatternFault) {
    guard position < scalars.count, scalars[position] == sign.rawValue else { throw .unclosed(opening) }
    position += 1
  }

  private mutating func word() -> Pattern.Node {
    let start = position
    while position < scalars.count, Sign(rawValue: scalars[position]) == nil { position += 1 }
    let word = Fold.fold(Array(scalars[start..<position])).scalars
    let prefix = position < scalars.count && scalars[position] == Sign.gap.rawValue
    if prefix { position += 1 }
    return .literal(word, prefix: prefix)
  }

  /// A match must begin at a word: the matcher finds its candidates there.
  private func startsWithWord(_ nodes: [Pattern.Node]) -> Bool {
    for node in nodes {
      switch node {
      case .literal: return true
      case .gap: return false
      case .choice(let options):
        if options.contains(where: { !$0.isEmpty && !startsWithWord($0) }) { return false }
        if options.allSatisfy({ !$0.isEmpty }) { return true }
      case .optional(let inner): if !startsWithWord(inner) { return false }
      }
    }
    return false
  }
}

/// The signs of the keyword notation.
private enum Sign: UInt32 {
  case space = 0x20
  case openChoice = 0x28
  case closeChoice = 0x29
  case gap = 0x2A
  case openRule = 0x3C
  case closeRule = 0x3E
  case openOptional = 0x5B
  case closeOptional = 0x5D
  case or = 0x7C

  var character: Character { Unicode.Scalar(rawValue).map(Character.init) ?? " " }
}
