/// All keywords of a catalogue, compiled to find every one that occurs in a text in one pass.
///
/// A trie over the words that a keyword can begin with proposes candidates at each position; a small automaton then follows
/// the rest of the keyword. Between two words of a keyword spaces and up to three stop words are passed over.
public struct KeywordMatcher: Sendable {
  /// A keyword found: its tag and its place in the folded text.
  public struct Hit: Sendable, Equatable {
    public let tag: Int32
    public let range: Range<Int>
  }

  static let gapLimit = 8
  static let stopWordLimit = 3

  private enum State: Sendable {
    case literal([UInt32], prefix: Bool, next: Int)
    case split([Int])
    case gap(next: Int)
    case accept
  }

  private struct Candidate: Sendable {
    let tag: Int32
    let state: Int
    let prefix: Bool
  }

  private var states: [State] = [.accept]
  private var trie = Trie()
  private var candidates: [[Candidate]] = []
  private var stopWords = Trie()

  /// Compiles keywords, each with the tag that its hits carry.
  public init(_ keywords: [(pattern: Pattern, tag: Int32)], stopWords words: [String] = []) {
    for word in words { _ = stopWords.insert(Fold.word(word)) }
    for keyword in keywords {
      let start = compile(keyword.pattern.nodes[...], then: 0)
      for state in firstLiterals(of: start) {
        guard case .literal(let word, let prefix, let next) = states[state] else { continue }
        let place = trie.insert(word)
        while candidates.count <= place { candidates.append([]) }
        candidates[place].append(Candidate(tag: keyword.tag, state: next, prefix: prefix))
      }
    }
  }

  /// Every keyword in `text`, each tag at each start at most once, in order of their starts.
  public func hits(in text: [UInt32]) -> [Hit] {
    var hits: [Hit] = []
    for start in text.indices where isWordStart(text, start) {
      trie.walk(text, from: start) { place, end in
        for candidate in candidates[place] where candidate.prefix || isWordEnd(text, end) {
          guard let stop = run(candidate.state, text, candidate.prefix ? wordEnd(text, end) : end) else { continue }
          if hits.last(where: { $0.range.lowerBound == start && $0.tag == candidate.tag }) == nil {
            hits.append(Hit(tag: candidate.tag, range: start..<stop))
          }
        }
      }
    }
    return hits
  }

  // MARK: - Compiling

  private mutating func compile(_ nodes: ArraySlice<Pattern.Node>, then next: Int) -> Int {
    var next = next
    for node in nodes.reversed() {
      switch node {
      case .literal(let word, let prefix): next = add(.literal(word, prefix: prefix, next: next))
      case .gap: next = add(.gap(next: next))
      case .optional(let inner): next = add(.split([compile(inner[...], then: next), next]))
      case .choice(let options):
        var starts: [Int] = []
        for option in options { starts.append(compile(option[...], then: next)) }
        next = add(.split(starts))
      }
    }
    return next
  }

  private mutating func add(_ state: State) -> Int {
    states.append(state)
    return states.count - 1
  }

  private func firstLiterals(of state: Int) -> [Int] {
    switch states[state] {
    case .literal: [state]
    case .split(let options): options.flatMap { firstLiterals(of: $0) }
    case .gap, .accept: []
    }
  }

  // MARK: - Matching

  /// Follows the automaton from `state` at `position`; the end of the first way through, or nil.
  private func run(_ state: Int, _ text: [UInt32], _ position: Int) -> Int? {
    switch states[state] {
    case .accept: return position
    case .split(let options):
      for option in options {
        if let end = run(option, text, position) { return end }
      }
      return nil
    case .gap(let next):
      for end in position...min(position + Self.gapLimit * 6, text.count) {
        if tokens(text, position, end) > Self.gapLimit { return nil }
        if let found = run(next, text, end) { return found }
      }
      return nil
    case .literal(let word, let prefix, let next):
      var place = position
      for _ in 0...Self.stopWordLimit {
        while place < text.count, text[place] == 0x20 { place += 1 }
        if let end = match(word, prefix: prefix, text, at: place), let found = run(next, text, end) { return found }
        guard isWordStart(text, place), let stop = stopWords.longest(text, from: place), isWordEnd(text, stop) else {
          return nil
        }
        place = stop
      }
      return nil
    }
  }

  private func match(_ word: [UInt32], prefix: Bool, _ text: [UInt32], at place: Int) -> Int? {
    guard place + word.count <= text.count, isWordStart(text, place) else { return nil }
    for index in word.indices where text[place + index] != word[index] { return nil }
    let end = place + word.count
    if prefix { return wordEnd(text, end) }
    return isWordEnd(text, end) ? end : nil
  }

  /// Words and Han characters between two places, counted roughly: enough to bound a gap.
  private func tokens(_ text: [UInt32], _ from: Int, _ to: Int) -> Int {
    var count = 0
    var place = from
    while place < to {
      if !isPartOfWord(text[place]) || place == from || !isPartOfWord(text[place - 1]) {
        count += text[place] == 0x20 ? 0 : 1
      }
      place += 1
    }
    return count
  }

  private func isPartOfWord(_ scalar: UInt32) -> Bool {
    Fold.isLetter(scalar) || Fold.isDigit(scalar) || (scalar >= 0xC0 && scalar < 0x250)
  }

  private func isWordStart(_ text: [UInt32], _ place: Int) -> Bool {
    place == 0 || place >= text.count || !isPartOfWord(text[place]) || !isPartOfWord(text[place - 1])
  }

  private func isWordEnd(_ text: [UInt32], _ end: Int) -> Bool {
    end >= text.count || end == 0 || !isPartOfWord(text[end - 1]) || !isPartOfWord(text[end])
  }

  private func wordEnd(_ text: [UInt32], _ place: Int) -> Int {
    var end = place
    while end < text.count, isPartOfWord(text[end]) { end += 1 }
    return end
  }
}
