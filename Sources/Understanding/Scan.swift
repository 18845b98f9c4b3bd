/// One utterance taken apart: folded text, entities and keyword hits. Everything later steps need, found once.
struct Scan {
  let folded: Folded
  let entities: [Entity]
  /// Entities in places of the folded text, with a number for their type.
  let masked: [(kind: Int, range: Range<Int>)]
  let hits: [KeywordMatcher.Hit]
  /// Words that were read as others.
  let repairs: [SpellingRepair]

  var entityRanges: [Range<Int>] { masked.map(\.range) }

  init(_ text: Redacted, by interpreter: Interpreter) {
    let typed = text.folded
    entities = interpreter.scanner.scan(typed, original: text.original)
    let places = Self.places(of: entities, in: typed)
    (folded, repairs) = interpreter.mender.mend(typed, entities: places.map(\.range))
    masked = repairs.isEmpty ? places : Self.places(of: entities, in: folded)
    hits = interpreter.matcher.hits(in: folded.scalars)
  }

  private init(folded: Folded, masked: [(kind: Int, range: Range<Int>)], hits: [KeywordMatcher.Hit]) {
    self.folded = folded
    self.entities = []
    self.masked = masked
    self.hits = hits
    self.repairs = []
  }

  /// The same for a part of the folded text.
  func part(_ range: Range<Int>) -> Scan {
    let inside = { (other: Range<Int>) in other.lowerBound >= range.lowerBound && other.upperBound <= range.upperBound }
    let shift = { (other: Range<Int>) in
      other.lowerBound - range.lowerBound..<other.upperBound - range.lowerBound
    }
    return Scan(
      folded: Folded(
        scalars: Array(folded.scalars[range]), origin: Array(folded.origin[range.lowerBound...range.upperBound])),
      masked: Self.slice(masked, from: range) { $0.range }.filter { inside($0.range) }
        .map { ($0.kind, shift($0.range)) },
      hits: Self.slice(hits, from: range) { $0.range }.filter { inside($0.range) }
        .map { KeywordMatcher.Hit(tag: $0.tag, range: shift($0.range)) })
  }

  /// The hits that begin at a place.
  func hits(at place: Int) -> ArraySlice<KeywordMatcher.Hit> { Self.slice(hits, from: place..<place + 1) { $0.range } }

  /// Those of `found` that begin in `range`, sought by halves: a message may have as many parts as words.
  private static func slice<Found>(
    _ found: [Found], from range: Range<Int>, place: (Found) -> Range<Int>
  ) -> ArraySlice<Found> {
    var (low, high) = (0, found.count)
    while low < high {
      let middle = (low + high) / 2
      if place(found[middle]).lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return found[low...].prefix { place($0).lowerBound < range.upperBound }
  }

  /// The same of some places of the folded text, in order: whatever reaches over a gap is left out.
  func picking(_ places: [Int]) -> Scan {
    var number = [Int](repeating: -1, count: folded.scalars.count + 1)
    for (index, place) in places.enumerated() { number[place] = index }
    let moved = { (range: Range<Int>) -> Range<Int>? in
      let start = number[range.lowerBound]
      guard start >= 0, !range.isEmpty, number[range.upperBound - 1] == start + range.count - 1 else { return nil }
      return start..<start + range.count
    }
    return Scan(
      folded: Folded(
        scalars: places.map { folded.scalars[$0] }, origin: places.map { folded.origin[$0] } + [folded.origin.last ?? 0]
      ),
      masked: masked.compactMap { entity in moved(entity.range).map { (entity.kind, $0) } },
      hits: hits.compactMap { hit in moved(hit.range).map { KeywordMatcher.Hit(tag: hit.tag, range: $0) } })
  }

  /// The parts of a message that says several things: between connecting words, and between commas where there is such a word.
  func parts(by interpreter: Interpreter) -> [Range<Int>] {
    let connectors = connectors(by: interpreter)
    return connectors.isEmpty ? [] : pieces(between: connectors + cuts(where: Self.lists))
  }

  /// What stands between commas; nothing where there is none.
  var items: [Range<Int>] {
    let commas = cuts(where: Self.lists)
    return commas.isEmpty ? [] : pieces(between: commas)
  }

  /// What stands between connecting words, commas and the ends of sentences.
  func clauses(by interpreter: Interpreter) -> [Range<Int>] {
    pieces(between: connectors(by: interpreter) + cuts { Self.lists($0) || $0 == 0x2E || Scalars.endsSentence($0) })
  }

  private func connectors(by interpreter: Interpreter) -> [Range<Int>] {
    hits.compactMap { interpreter.tags[Int($0.tag)] == .connector ? $0.range : nil }
  }

  private func cuts(where isCut: (UInt32) -> Bool) -> [Range<Int>] {
    folded.scalars.indices.compactMap { isCut(folded.scalars[$0]) ? $0..<$0 + 1 : nil }
  }

  private func pieces(between cuts: [Range<Int>]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) where cut.lowerBound >= start {
      if cut.lowerBound > start { pieces.append(start..<cut.lowerBound) }
      start = cut.upperBound
    }
    if start < folded.scalars.count { pieces.append(start..<folded.scalars.count) }
    return pieces
  }

  private static func lists(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ",", "，", "、": true
    default: false
    }
  }

  /// The sentences, without the signs that end them.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for place in folded.scalars.indices {
      let scalar = folded.scalars[place]
      let isDot = scalar == 0x2E && (place + 1 == folded.scalars.count || folded.scalars[place + 1] == 0x20)
      guard isDot || Scalars.endsSentence(scalar) else { continue }
      if place > start { sentences.append(start..<place) }
      start = place + 1
    }
    if start < folded.scalars.count { sentences.append(start..<folded.scalars.count) }
    return sentences
  }

  func cues(by interpreter: Interpreter) -> [Cue] {
    hits.compactMap { hit in
      switch interpreter.tags[Int(hit.tag)] {
      case .cue(let number): Cue(interpreter.cues[number], at: folded.original(hit.range))
      case .keyword, .rule, .answer, .courtesy, .connector, .negator, .opener: nil
      }
    }
  }

  private static func places(of entities: [Entity], in folded: Folded) -> [(kind: Int, range: Range<Int>)] {
    var places: [(kind: Int, range: Range<Int>)] = []
    var index = 0
    for entity in entities {
      while index < folded.scalars.count, Int(folded.origin[index]) < entity.range.lowerBound { index += 1 }
      let start = index
      while index < folded.scalars.count, Int(folded.origin[index]) < entity.range.upperBound { index += 1 }
      if index > start { places.append((kind(of: entity.value), start..<index)) }
    }
    return places
  }

  private static func kind(of value: Entity.Value) -> Int {
    switch value {
    case .email: 1
    case .amount, .vagueAmount: 2
    case .number: 3
    case .transactionID: 4
    case .caseNumber: 5
    case .phone: 6
    case .day: 7
    case .ordinal: 8
    }
  }
}
