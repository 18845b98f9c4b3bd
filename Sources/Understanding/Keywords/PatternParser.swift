/// Recursive descent over the characters of one keyword.
struct PatternParser {
  private let characters: [Character]
  private let rules: [String: [Pattern]]
  private var position = 0

  init(source: String, rules: [String: [Pattern]]) {
    characters = Array(source)
    self.rules = rules
  }

  mutating func parse() throws(PatternFault) -> [Pattern.Node] {
    let nodes = try sequence(until: nil)
    if nodes.isEmpty { throw .empty }
    if !startsWithWord(nodes) { throw .startsWithGap }
    return nodes
  }

  private mutating func sequence(until end: Character?) throws(PatternFault) -> [Pattern.Node] {
    var nodes: [Pattern.Node] = []
    while position < characters.count {
      let sign = characters[position]
      if sign == end || (sign == "|" && end == ")") { return nodes }
      position += 1
      switch sign {
      case " ": continue
      case "(": nodes.append(.choice(try alternatives()))
      case "[":
        nodes.append(.optional(try sequence(until: "]")))
        try close("]", opening: "[")
      case "<": nodes.append(.choice(try rule()))
      case "*": nodes.append(.gap)
      case ")", "]", ">", "|": throw .unexpected(sign)
      default:
        position -= 1
        nodes.append(word())
      }
    }
    return nodes
  }

  private mutating func alternatives() throws(PatternFault) -> [[Pattern.Node]] {
    var found: [[Pattern.Node]] = []
    while true {
      found.append(try sequence(until: ")"))
      guard position < characters.count else { throw .unclosed("(") }
      position += 1
      if characters[position - 1] == ")" { return found }
    }
  }

  private mutating func rule() throws(PatternFault) -> [[Pattern.Node]] {
    var name = ""
    while position < characters.count, characters[position] != ">" {
      name.append(characters[position])
      position += 1
    }
    try close(">", opening: "<")
    guard let patterns = rules[name] else { throw .unknownRule(name) }
    return patterns.map(\.nodes)
  }

  private mutating func close(_ sign: Character, opening: Character) throws(PatternFault) {
    guard position < characters.count, characters[position] == sign else { throw .unclosed(opening) }
    position += 1
  }

  private mutating func word() -> Pattern.Node {
    var text = ""
    while position < characters.count, !" ()[]<>|*".contains(characters[position]) {
      text.append(characters[position])
      position += 1
    }
    let prefix = position < characters.count && characters[position] == "*"
    if prefix { position += 1 }
    return .literal(Fold.word(text), prefix: prefix)
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
