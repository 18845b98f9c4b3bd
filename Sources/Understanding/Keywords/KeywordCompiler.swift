/// Lays keywords out as the automaton that a `KeywordMatcher` follows.
struct KeywordCompiler {
  typealias State = KeywordMatcher.State

  private(set) var states = [State(.accept)]
  /// By state: the words that a text can go on with there, stop words aside.
  private(set) var openings: [KeywordMatcher.Openings] = [KeywordMatcher.anything]
  /// By state: what must begin somewhere in a text for any way through it from there on; of each the bits of all its wordings.
  private var needs: [[KeywordMatcher.Bits]] = [[]]
  private(set) var pool: [UInt32] = []
  private(set) var branches: [Int32] = []
  private(set) var branchWords: [UInt64] = []
  /// What is there already: keywords that end alike share their ends.
  private var known: [State: Int32] = [:]
  private var knownWords: [[UInt32]: Int32] = [:]
  private var knownBranches: [[Int32]: State] = [:]
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
          tag: tag, state: literal.next, isPrefix: literal.kind == .prefix, next: openings[Int(literal.next)],
          need: rarest(needs[Int(literal.next)])))
    }
  }

  private mutating func compile(_ nodes: ArraySlice<Pattern.Node>, then next: Int32) -> Int32 {
    var next = next
    for node in nodes.reversed() {
      let later = needs[Int(next)]
      switch node {
      case .literal(let word, let prefix):
        let state = State(prefix ? .prefix : .literal, first: place(of: word), count: Int32(word.count), next: next)
        next = add(state, needs: [KeywordMatcher.bit(of: word, isPrefix: prefix)] + later)
      case .gap: next = add(State(.gap, next: next), needs: later)
      case .optional(let inner): next = split([compile(inner[...], then: next), next], needs: later)
      case .choice(let options):
        let starts = options.map { compile($0[...], then: next) }
        // Of each option what stands in it, before what comes `later`: a text must hold one of them.
        let any = starts.reduce(KeywordMatcher.Bits(0)) { $0 | (needs[Int($1)].dropLast(later.count).first ?? .max) }
        next = split(starts, needs: [any] + later)
      }
    }
    return next
  }

  /// Where a word stands in the pool.
  private mutating func place(of word: [UInt32]) -> Int32 {
    if let place = knownWords[word] { return place }
    let place = Int32(pool.count)
    knownWords[word] = place
    pool += word
    return place
  }

  private mutating func split(_ targets: [Int32], needs: [KeywordMatcher.Bits]) -> Int32 {
    if let state = knownBranches[targets] { return add(state, needs: needs) }
    let state = State(.split, first: Int32(branches.count), count: Int32(targets.count), next: Int32(branchWords.count))
    branches += targets
    for first in stride(from: 0, to: targets.count, by: 8) {
      branchWords.append(
        targets[first..<min(first + 8, targets.count)].reversed().reduce(0) { words, target in
          words << 8 | UInt64(KeywordMatcher.number(of: openings[Int(target)]))
        })
    }
    knownBranches[targets] = state
    return add(state, needs: needs)
  }

  private mutating func add(_ state: State, needs: [KeywordMatcher.Bits]) -> Int32 {
    if let number = known[state] { return number }
    known[state] = Int32(states.count)
    states.append(state)
    openings.append(openings(of: state))
    self.needs.append(needs)
    return Int32(states.count - 1)
  }

  private func openings(of state: State) -> KeywordMatcher.Openings {
    switch state.kind {
    case .literal, .prefix:
      KeywordMatcher.openings(
        of: Array(pool[Int(state.first)..<Int(state.first + state.count)]), isPrefix: state.kind == .prefix)
    case .split: targets(of: state).reduce(.zero) { $0 | openings[Int($1)] }
    case .gap, .accept: KeywordMatcher.anything
    }
  }

  private func targets(of split: State) -> ArraySlice<Int32> {
    branches[Int(split.first)..<Int(split.first + split.count)]
  }

  /// The one that the fewest texts hold.
  private func rarest(_ needs: [KeywordMatcher.Bits]) -> KeywordMatcher.Bits {
    needs.min { $0.nonzeroBitCount < $1.nonzeroBitCount } ?? .max
  }

  private func firstLiterals(of number: Int32) -> [Int32] {
    let state = states[Int(number)]
    switch state.kind {
    case .literal, .prefix: return [number]
    case .split: return targets(of: state).flatMap { firstLiterals(of: $0) }
    case .gap, .accept: return []
    }
  }
}
