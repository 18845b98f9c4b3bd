/// All keywords of a catalogue, compiled to find every one that occurs in a text in one pass.
///
/// A trie over the words that a keyword can begin with proposes candidates at each position; a small automaton then follows
/// the rest of the keyword. Between two words of a keyword spaces and up to three stop words are passed over.
struct KeywordMatcher: Sendable {
  /// A keyword found: its tag and its place in the folded text.
  struct Hit: Sendable, Equatable {
    let tag: Int32
    let range: Range<Int>
  }

  static let gapLimit = 8
  static let stopWordLimit = 3

  /// A state of the automaton; the meaning of `first` and `count` depends on the kind.
  private struct State: Sendable {
    enum Kind: Int32, Sendable {
      /// `count` scalars of the pool from `first` on; a prefix lets the word go on.
      case literal, prefix
      /// One of `count` branches from `first` on.
      case split
      case gap
      case accept
    }

    var kind: Kind
    var first: Int32 = 0
    var count: Int32 = 0
    var next: Int32 = 0
  }

  private struct Candidate: Sendable {
    let tag: Int32
    let state: Int32
    let prefix: Bool
  }

  private var states = [State(kind: .accept)]
  private var pool: [UInt32] = []
  private var branches: [Int32] = []
  private var trie = Trie()
  /// By the words they begin with, in the order of their numbers.
  private var candidates: [Candidate] = []
  /// Where the candidates of each word begin; one more at the end.
  private var starts: [Int32] = [0]
  private var stopWords = Trie()

  /// Compiles keywords, each with the tag that its hits carry.
  init(_ keywords: [(pattern: Pattern, tag: Int32)], stopWords words: [String] = []) {
    for word in words { _ = stopWords.insert(Fold.word(word)) }
    var candidates: [[Candidate]] = []
    for keyword in keywords {
      let start = compile(keyword.pattern.nodes[...], then: 0)
      for state in firstLiterals(of: start) {
        let literal = states[Int(state)]
        let place = trie.insert(Array(pool[Int(literal.first)..<Int(literal.first + literal.count)]))
        while candidates.count <= place { candidates.append([]) }
        candidates[place].append(
          Candidate(tag: keyword.tag, state: literal.next, prefix: literal.kind == .prefix))
      }
    }
    for list in candidates {
      self.candidates += list
      starts.append(Int32(self.candidates.count))
    }
  }

  /// Every keyword in `text`, each tag at each start at most once, in order of their starts.
  func hits(in text: [UInt32]) -> [Hit] {
    var hits: [Hit] = []
    let words = Words(text, stopWords: stopWords)
    for start in text.indices where words.starts[start] {
      let firstHit = hits.count
      trie.walk(text, from: start) { place, end in
        for number in Int(starts[place])..<Int(starts[place + 1]) {
          let candidate = candidates[number]
          guard candidate.prefix || words.isEnd(end) else { continue }
          if hits[firstHit...].contains(where: { $0.tag == candidate.tag }) { continue }
          guard let stop = run(candidate.state, words, candidate.prefix ? words.end(from: end) : end) else { continue }
          hits.append(Hit(tag: candidate.tag, range: start..<stop))
        }
      }
    }
    return hits
  }

  /// True when nothing but spaces and stop words stands in `range`.
  func isPassable(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      if text[place] == 0x20 {
        place += 1
      } else if let end = stopWords.longest(text, from: place), end <= range.upperBound {
        place = end
      } else {
        return false
      }
    }
    return true
  }

  // MARK: - Compiling

  private mutating func compile(_ nodes: ArraySlice<Pattern.Node>, then next: Int32) -> Int32 {
    var next = next
    for node in nodes.reversed() {
      switch node {
      case .literal(let word, let prefix):
        next = add(
          State(
            kind: prefix ? .prefix : .literal, first: Int32(pool.count), count: Int32(word.count), next: next))
        pool += word
      case .gap: next = add(State(kind: .gap, next: next))
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
    let state = State(kind: .split, first: Int32(branches.count), count: Int32(targets.count))
    branches += targets
    return add(state)
  }

  private mutating func add(_ state: State) -> Int32 {
    states.append(state)
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

  // MARK: - Matching

  /// Follows the automaton from a state at `position`; the end of the first way through, or nil.
  private func run(_ number: Int32, _ words: Words, _ position: Int) -> Int? {
    let state = states[Int(number)]
    switch state.kind {
    case .accept: return position
    case .split:
      for branch in state.first..<state.first + state.count {
        if let end = run(branches[Int(branch)], words, position) { return end }
      }
      return nil
    case .gap:
      var place = position
      for _ in 0...Self.gapLimit {
        while place < words.text.count, !words.starts[place] || words.text[place] == 0x20 { place += 1 }
        if let end = run(state.next, words, place) { return end }
        place += 1
        if place > words.text.count { return nil }
      }
      return nil
    case .literal, .prefix:
      var place = position
      for _ in 0...Self.stopWordLimit {
        while place < words.text.count, words.text[place] == 0x20 { place += 1 }
        if let end = match(state, words, at: place), let found = run(state.next, words, end) { return found }
        guard place < words.text.count, words.stopEnds[place] > 0 else { return nil }
        place = Int(words.stopEnds[place])
      }
      return nil
    }
  }

  private func match(_ state: State, _ words: Words, at place: Int) -> Int? {
    let end = place + Int(state.count)
    guard end <= words.text.count, place == words.text.count || words.starts[place] else { return nil }
    for index in 0..<Int(state.count) where words.text[place + index] != pool[Int(state.first) + index] { return nil }
    if state.kind == .prefix { return words.end(from: end) }
    return words.isEnd(end) ? end : nil
  }
}

extension KeywordMatcher: Packable {
  func pack(into packer: inout Packer) {
    packer.add(states.map { SIMD4($0.kind.rawValue, $0.first, $0.count, $0.next) })
    packer.add(candidates.map { SIMD4($0.tag, $0.state, $0.prefix ? 1 : 0, 0) })
    packer.add(pool, branches, trie, starts, stopWords)
  }

  init(from unpacker: inout Unpacker) throws(Damage) {
    let states = try unpacker.next([SIMD4<Int32>].self)
    candidates = try unpacker.next([SIMD4<Int32>].self).map { Candidate(tag: $0[0], state: $0[1], prefix: $0[2] != 0) }
    pool = try unpacker.next()
    branches = try unpacker.next()
    trie = try unpacker.next()
    starts = try unpacker.next()
    stopWords = try unpacker.next()
    self.states.removeAll(keepingCapacity: true)
    for state in states {
      guard let kind = State.Kind(rawValue: state[0]) else { throw Damage() }
      self.states.append(State(kind: kind, first: state[1], count: state[2], next: state[3]))
    }
  }
}
