/// Lays keywords out as the automaton that a `KeywordMatcher` follows.
struct KeywordCompiler {
  typealias State = KeywordMatcher.State

  private(set) var states = [State(.accept)]
  /// By state: what must begin somewhere in a text for any way through it from there on, see `KeywordMatcher.bit`.
  private var needs: [UInt32] = [0]
  private(set) var pool: [UInt32] = []
  private(set) var branches: [Int32] = []
  /// The words that keywords can begin with.
  private(set) var words = TrieBuilder()
  /// By the number of the word they begin with.
  private(set) var candidates: [[KeywordMatcher.Candidate]] = []

  mutating func add(_ pattern: Pattern, tag: Int32) {
    let start = compile(pattern.nodes[...], then: 0)
    for state in firstLiterals(of: start) {
      let literal = states[Int(state)]
      let place = words.insert(Array(pool[Int(literal.first)..<Int(literal.first + literal.count)]))
      while candidates.count <= place { candidates.append([]) }
      candidates[place].append(
        KeywordMatcher.Candidate(
          tag: tag, state: literal.next, isPrefix: literal.kind == .prefix, needs: needs[Int(literal.next)]))
    }
  }

  private mutating func compile(_ nodes: ArraySlice<Pattern.Node>, then next: Int32) -> Int32 {
    var next = next
    for node in nodes.reversed() {
      let later = needs[Int(next)]
      switch node {
      case .literal(let word, let prefix):
        next = add(
          State(prefix ? .prefix : .literal, first: Int32(pool.count), count: Int32(word.count), next: next),
          needs: later | word.prefix(1).reduce(0) { $0 | KeywordMatcher.bit($1) })
        pool += word
      case .gap: next = add(State(.gap, next: next), needs: later)
      case .optional(let inner): next = split([compile(inner[...], then: next), next])
      case .choice(let options):
        var starts: [Int32] = []
        for option in options { starts.append(compile(option[...], then: next)) }
        next = split(starts)
      }
    }
    return next
  }

  private mutating func split(_ targets: [Int32]) -> Int32 {
    let state = State(.split, first: Int32(branches.count), count: Int32(targets.count))
    branches += targets
    return add(state, needs: targets.reduce(.max) { $0 & needs[Int($1)] })
  }

  private mutating func add(_ state: State, needs: UInt32) -> Int32 {
    states.append(state)
    self.needs.append(needs)
    return Int32(states.count - 1)
  }

  private func firstLiterals(of number: Int32) -> [Int32] {
    let state = states[Int(number)]
    switch state.kind {
    case .literal, .prefix: return [number]
    case .split: return branches[Int(state.first)..<Int(state.first + state.count)].flatMap { firstLiterals(of: $0) }
    case .gap, .accept: return []
    }
  }
}
