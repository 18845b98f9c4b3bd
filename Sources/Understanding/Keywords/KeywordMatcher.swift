/// All keywords of a catalogue, compiled to find every one that occurs in a text in one pass.
///
/// A trie over the words that a keyword can begin with proposes candidates at each position; a small automaton then follows
/// the rest of the keyword. Between two words of a keyword spaces and up to three stop words are passed over.
final class KeywordMatcher: Sendable {
  /// A keyword found: its tag and its place in the folded text.
  struct Hit: Sendable, Equatable {
    let tag: Int32
    let range: Range<Int>
  }

  static let gapLimit = 8
  static let stopWordLimit = 3

  /// A state of the automaton; the meaning of `first` and `count` depends on the kind.
  struct State: FlatValue, Hashable {
    enum Kind: Int32 {
      case accept
      /// `count` scalars of the pool from `first` on; a prefix lets the word go on.
      case literal, prefix
      /// One of `count` branches from `first` on; `next` is where their words begin.
      case split
      case gap
    }

    private let code: Int32
    let first: Int32
    let count: Int32
    let next: Int32

    var kind: Kind { Kind(rawValue: code) ?? .accept }

    init(_ kind: Kind, first: Int32 = 0, count: Int32 = 0, next: Int32 = 0) {
      code = kind.rawValue
      self.first = first
      self.count = count
      self.next = next
    }
  }

  /// A keyword that begins with a word: where the automaton goes on behind it.
  struct Candidate: FlatValue {
    let tag: Int32
    /// The state, and in its lowest bit whether the word may go on.
    private let code: Int32
    /// The words that the text may go on with, and those of which one must stand in it somewhere.
    private let next: Bits
    private let need: Bits

    /// Where the automaton goes on.
    var state: Int32 { code >> 1 }

    /// True when the word may go on.
    var isPrefix: Bool { code & 1 != 0 }

    /// - Parameters:
    ///   - next: the words that the text can go on with.
    ///   - need: the bits of words of which one must stand in a text for the rest of the keyword to be there.
    init(tag: Int32, state: Int32, isPrefix: Bool, next: Openings, need: Bits) {
      self.tag = tag
      code = state << 1 | (isPrefix ? 1 : 0)
      self.next = KeywordMatcher.folded(next)
      self.need = need
    }

    /// False when the rest of the keyword can't stand where a text goes on with `ahead` and holds no more than `begun`: nearly all
    /// are turned down by that.
    @inline(__always)
    func isPossible(_ ahead: Bits, _ begun: Bits) -> Bool { next & ahead != 0 && need & begun != 0 }
  }

  private let states: FlatArray<State>
  /// By state: the words that the text can go on with there.
  private let openings: FlatArray<Openings>
  private let pool: FlatArray<UInt32>
  private let branches: FlatArray<Int32>
  /// The words that the branches of each split begin with, eight in one, the first lowest; see `KeywordMatcher.number(of:)`.
  private let branchWords: FlatArray<UInt64>
  private let trie: Trie
  /// By the words they begin with, in the order of the words' numbers.
  private let candidates: FlatArray<Candidate>
  /// Where the candidates of each word begin; one more at the end.
  private let starts: FlatArray<Int32>
  private let stopWords: Trie

  /// Compiles keywords, each with the tag that its hits carry.
  init(_ keywords: [(pattern: Pattern, tag: Int32)], stopWords words: [String] = []) {
    var compiler = KeywordCompiler()
    for keyword in keywords { compiler.add(keyword.pattern, tag: keyword.tag) }
    states = FlatArray(compiler.states)
    openings = FlatArray(compiler.openings)
    pool = FlatArray(compiler.pool)
    branches = FlatArray(compiler.branches)
    branchWords = FlatArray(compiler.branchWords)
    trie = compiler.words.trie
    candidates = FlatArray(compiler.candidates.flatMap { $0 })
    starts = FlatArray(compiler.candidates.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) })
    var stopWords = TrieBuilder()
    for word in words { _ = stopWords.insert(Fold.word(word)) }
    self.stopWords = stopWords.trie
  }

  /// Takes it up as `pack` laid it down.
  init(from unpacker: inout Unpacker) throws(Damage) {
    states = try unpacker.next()
    openings = try unpacker.next()
    pool = try unpacker.next()
    branches = try unpacker.next()
    branchWords = try unpacker.next()
    trie = try unpacker.next()
    candidates = try unpacker.next()
    starts = try unpacker.next()
    stopWords = try unpacker.next()
  }

  /// Every keyword in `text`, each tag at each start at most once, in order of their starts.
  func hits(in text: [UInt32]) -> [Hit] {
    var hits: [Hit] = []
    let words = Words(text, stopWords: stopWords)
    let begun = words.bits
    for word in words.words.dropFirst().reversed() {
      let start = Int(word.start)
      let firstHit = hits.count
      trie.walk(text, from: start) { place, end in
        let behind = words.end(from: end)
        let isWhole = behind == end || words.isEnd(end)
        let goesOn = Self.folded(words.ahead(behind))
        // Behind a word that is over the text goes on right there.
        let ahead = isWhole ? Self.folded(words.ahead(end)) : 0
        for candidate in candidates[Int(starts[place])..<Int(starts[place + 1])] {
          guard candidate.isPossible(candidate.isPrefix ? goesOn : ahead, begun) else { continue }
          let behind = candidate.isPrefix ? behind : end
          guard !hits[firstHit...].contains(where: { $0.tag == candidate.tag }),
            let stop = run(candidate.state, words, behind)
          else { continue }
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

  // MARK: - Matching

  /// Follows the automaton from a state at `position`; the end of the first way through, or nil.
  private func run(_ number: Int32, _ words: Words, _ position: Int) -> Int? {
    let state = states[Int(number)]
    switch state.kind {
    case .accept: return position
    case .split:
      guard mayGoOn(with: number, words, position) else { return nil }
      for branch in stride(from: 0, to: Int(state.count), by: 8) {
        var matches = words.matches(branchWords[Int(state.next) + branch >> 3], at: position)
        while matches != 0 {
          let match = branch + matches.trailingZeroBitCount >> 3
          guard match < state.count else { return nil }
          matches &= matches - 1
          let target = branches[Int(state.first) + match]
          if let end = run(target, words, position) { return end }
        }
      }
      return nil
    case .gap:
      let number = words.number(at: position)
      let next = openings[Int(state.next)]
      for word in words.words[max(0, number - Self.gapLimit)...number].reversed() where next & word.ahead != .zero {
        if let end = run(state.next, words, Int(word.start)) { return end }
      }
      return nil
    case .literal, .prefix:
      var word = words.words[words.number(at: position)]
      for _ in 0...Self.stopWordLimit {
        if let end = match(state, words, at: Int(word.start)), let found = run(state.next, words, end) { return found }
        guard word.stopEnd > 0 else { return nil }
        word = words.words[words.number(at: Int(word.stopEnd))]
      }
      return nil
    }
  }

  /// False when no way from a state on begins with the word at `place`, spaces passed over.
  @inline(__always)
  private func mayGoOn(with state: Int32, _ words: Words, _ place: Int) -> Bool {
    openings[Int(state)] & words.ahead(place) != .zero
  }

  private func match(_ state: State, _ words: Words, at place: Int) -> Int? {
    let end = place + Int(state.count)
    guard end <= words.text.count else { return nil }
    for index in 0..<Int(state.count) where words.text[place + index] != pool[Int(state.first) + index] { return nil }
    if state.kind == .prefix { return words.end(from: end) }
    return words.isEnd(end) ? end : nil
  }
}

extension KeywordMatcher: Packable {
  func pack(into packer: inout Packer) {
    packer.add(states, openings, pool, branches, branchWords, trie, candidates, starts, stopWords)
  }
}
