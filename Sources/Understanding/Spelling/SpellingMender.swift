/// Mends spelling before a message is read: the listed confusions of content (`登陆` for `登录`, `pls` for `please`), and one slip of
/// the finger in a Latin word that content doesn't know, where that makes it one of the words it does.
///
/// Ids, amounts, addresses and whatever else is an entity stay as they were typed, and so do the words of a yes or no: nothing is
/// mended into one, and none into anything else.
final class SpellingMender: Sendable {
  /// Shorter words have too many neighbours.
  static let shortest = 5
  /// A word must be this frequent in examples to be what others are mended into.
  static let frequent = 4

  /// How much more frequent the word must be that a rare one is a slip of.
  static let slipRatio = 25

  /// Words that stand as they are.
  let known: HashTable
  let words: NearWords
  let confusions: Trie
  let replacements: [[UInt32]]

  /// - Parameters:
  ///   - examples: folded texts.
  ///   - keywords: folded words of keywords and rules.
  ///   - others: further folded words that content knows.
  ///   - answers: folded words of yes and no.
  ///   - spellings: folded words, each with what it is read as.
  init(
    examples: [[UInt32]], keywords: [[UInt32]], others: [[UInt32]], answers: [[UInt32]],
    spellings: [(from: [UInt32], to: [UInt32])]
  ) {
    var counts: [[UInt32]: Int] = [:]
    for text in examples {
      Self.eachWord(in: text[...], from: Self.shortest) { counts[Array(text[$0]), default: 0] += 1 }
    }
    for word in keywords where word.count >= Self.shortest { counts[word, default: 0] += Self.frequent }
    let ranked = counts.sorted { $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value }
    let untouchable = Set(answers)
    words = NearWords(ranked.filter { $0.value >= Self.frequent && !untouchable.contains($0.key) }.map(\.key))
    var known = HashIndex(capacity: 1024)
    for (word, count) in ranked where count > 1 {
      // Examples hold slips as well: a rare word beside a very frequent one is one of them.
      if count < Self.frequent, let near = words.nearest(to: word), counts[near, default: 0] >= count * Self.slipRatio {
        continue
      }
      _ = known.number(Self.hash(word[...]))
    }
    for word in others + answers { _ = known.number(Self.hash(word[...])) }
    self.known = HashTable(known)
    var confusions = TrieBuilder()
    var replacements: [[UInt32]] = []
    for (from, to) in spellings where !from.isEmpty && from != to && !untouchable.contains(from) {
      if confusions.insert(from) == replacements.count { replacements.append(to) }
    }
    self.confusions = confusions.trie
    self.replacements = replacements
  }

  /// Takes it up as `pack` laid it down.
  init(from unpacker: inout Unpacker) throws(Damage) {
    known = try unpacker.next()
    words = try unpacker.next()
    confusions = try unpacker.next()
    replacements = try unpacker.next()
  }

  /// Learns the words of content.
  convenience init(_ definition: InterpreterDefinition) {
    let keywords = definition.keywords.keys.sorted().flatMap { definition.keywords[$0] ?? [] }
    let rules = definition.rules.flatMap(\.phrases)
    let talk = definition.cues.map(\.phrase) + definition.connectors + definition.negators + definition.prohibitions
    let money = definition.entities.currencies.keys.sorted() + definition.entities.holidays.keys.sorted()
    self.init(
      examples: definition.examples.map { Fold.word($0.text) },
      keywords: (keywords + rules).flatMap(\.pattern.words),
      others: (talk + definition.openers.map(\.phrase)).flatMap(\.pattern.words)
        + (definition.stopWords + money).flatMap { $0.split(separator: " ").map { Fold.word(String($0)) } },
      answers: definition.answers.flatMap(\.phrase.pattern.words),
      spellings: definition.spellings.flatMap { spelling in
        spelling.variants.map { (Fold.word($0), Fold.word(spelling.word)) }
      })
  }

  /// The text as it was probably meant, and what was mended in it; offsets lead back to what was typed as before.
  ///
  /// - Parameter entities: their ranges in `text`, in order; nothing in them is touched.
  func mend(_ text: Folded, entities: [Range<Int>]) -> (text: Folded, repairs: [SpellingRepair]) {
    var changes: [(range: Range<Int>, word: [UInt32])] = []
    var next = 0
    var place = 0
    while place < text.scalars.count {
      while next < entities.count, entities[next].upperBound <= place { next += 1 }
      if next < entities.count, entities[next].contains(place) {
        place = entities[next].upperBound
        continue
      }
      let limit = next < entities.count ? entities[next].lowerBound : text.scalars.count
      let (change, end) = change(in: text.scalars, at: place, before: limit)
      if let change { changes.append((place..<end, change)) }
      place = end
    }
    return changes.isEmpty ? (text, []) : text.replacing(changes)
  }

  /// What the word at `place` is to be read as, nil for itself, and where it ends.
  private func change(in text: [UInt32], at place: Int, before limit: Int) -> (word: [UInt32]?, end: Int) {
    var found: (number: Int, end: Int)?
    let isLatin = Self.isPart(text[place])
    var end = place + 1
    // What an entity cuts off is no word of its own: one step past `limit` shows it.
    if isLatin { while end < text.count, end <= limit, Self.isPart(text[end]) { end += 1 } }
    if isLatin, end > limit || (place > 0 && Self.isPart(text[place - 1])) { return (nil, min(end, limit)) }
    confusions.walk(text, from: place) { number, stop in
      if stop <= limit, !isLatin || stop == end { found = (number, stop) }
    }
    if let found { return (replacements[found.number], found.end) }
    guard isLatin, (Self.shortest...words.longest + 1).contains(end - place),
      text[place..<end].allSatisfy(Fold.isLetter)
    else { return (nil, end) }
    let word = text[place..<end]
    guard known.find(Self.hash(word)) == nil else { return (nil, end) }
    return (words.nearest(to: Array(word)), end)
  }

  // MARK: - Words

  private static func eachWord(in text: ArraySlice<UInt32>, from length: Int, _ body: (Range<Int>) -> Void) {
    var place = text.startIndex
    while place < text.endIndex {
      var end = place
      while end < text.endIndex, isPart(text[end]) { end += 1 }
      if end - place >= length, text[place..<end].allSatisfy(Fold.isLetter) { body(place..<end) }
      place = max(end, place + 1)
    }
  }

  /// Letters, digits and what joins them to ids and addresses: only words of nothing but letters are mended.
  private static func isPart(_ scalar: UInt32) -> Bool {
    Fold.isLetter(scalar) || Fold.isDigit(scalar) || scalar == 0x40 || scalar == 0x5F
      || (scalar >= 0xC0 && scalar < 0x250)
  }

  static func hash(_ word: ArraySlice<UInt32>) -> UInt64 {
    word.reduce(UInt64(word.count)) { HashIndex.mixed($0 ^ UInt64($1)) }
  }
}

extension Folded {
  /// The text with other words in some places, in order.
  fileprivate func replacing(_ changes: [(range: Range<Int>, word: [UInt32])]) -> (Folded, [SpellingRepair]) {
    var scalars: [UInt32] = []
    var origin: [Int32] = []
    var repairs: [SpellingRepair] = []
    var place = 0
    for (range, word) in changes {
      scalars += self.scalars[place..<range.lowerBound]
      origin += self.origin[place..<range.lowerBound]
      for (index, letter) in word.enumerated() {
        let source =
          index == word.count - 1 ? range.upperBound - 1 : min(range.lowerBound + index, range.upperBound - 1)
        scalars.append(letter)
        origin.append(self.origin[source])
      }
      repairs.append(SpellingRepair(Fold.text(word), at: original(range)))
      place = range.upperBound
    }
    scalars += self.scalars[place...]
    origin += self.origin[place...]
    return (Folded(scalars: scalars, origin: origin), repairs)
  }
}
