/// Turns a folded utterance into the features that the intent model weighs.
///
/// A feature is a 64-bit hash of its kind and its scalars: words, word pairs and parts of words for Latin script; one, two and
/// three characters for Han; for both, what named rules (`<pay>`, `<fail>`) were hit and in what order, and which intents'
/// keywords. Entities are replaced by their type, so that no id and no sum is ever learned.
struct FeatureExtractor: Sendable {
  /// What a feature is made of; the explanation of a decision names it.
  enum Kind: UInt64, Sendable {
    case word = 1
    case wordPair, wordGap, part, han, hanPair, hanTriple, rule, rulePair, keyword, entity, first, last, length
  }

  struct Feature: Sendable {
    let hash: UInt64
    let kind: Kind
    /// Place in the folded text, for explanations; empty for features of the whole.
    let range: Range<Int>
  }

  /// - Parameters:
  ///   - text: the folded utterance.
  ///   - entities: their ranges in `text`, in order.
  ///   - rules: named rules hit, by number, in order.
  ///   - keywords: numbers of the intents whose keywords were hit.
  func features(
    of text: [UInt32], entities: [(kind: Int, range: Range<Int>)], rules: [KeywordMatcher.Hit], keywords: [Int32]
  ) -> [Feature] {
    var features: [Feature] = []
    features.reserveCapacity(text.count * 6 + 16)
    let tokens = tokens(of: text, entities: entities)
    for (index, token) in tokens.enumerated() {
      add(token, previous: index > 0 ? tokens[index - 1] : nil, to: &features, text)
      if index > 1, !token.isHan, !tokens[index - 2].isHan {
        features.append(
          Feature(hash: mix(mix(.wordGap, tokens[index - 2].hash), token.hash), kind: .wordGap, range: token.range))
      }
      if index > 1, token.isHan, tokens[index - 1].isHan, tokens[index - 2].isHan {
        let hash = mix(mix(mix(.hanTriple, tokens[index - 2].hash), tokens[index - 1].hash), token.hash)
        features.append(
          Feature(
            hash: hash, kind: .hanTriple, range: tokens[index - 2].range.lowerBound..<token.range.upperBound))
      }
    }
    if let first = tokens.first, let last = tokens.last {
      features.append(Feature(hash: mix(.first, first.hash), kind: .first, range: first.range))
      features.append(Feature(hash: mix(.last, last.hash), kind: .last, range: last.range))
    }
    let bucket = UInt64(min(tokens.count < 6 ? tokens.count : 6 + tokens.count / 6, 12))
    features.append(Feature(hash: mix(.length, bucket), kind: .length, range: 0..<0))
    for (index, rule) in rules.enumerated() {
      features.append(Feature(hash: mix(.rule, UInt64(rule.tag)), kind: .rule, range: rule.range))
      for earlier in rules[..<index] where earlier.tag != rule.tag {
        let hash = mix(mix(.rulePair, UInt64(min(earlier.tag, rule.tag))), UInt64(max(earlier.tag, rule.tag)))
        features.append(Feature(hash: hash, kind: .rulePair, range: rule.range))
      }
    }
    for keyword in keywords {
      features.append(Feature(hash: mix(.keyword, UInt64(keyword)), kind: .keyword, range: 0..<0))
    }
    removeRepeated(from: &features)
    return features
  }

  // MARK: - Tokens

  private struct Token {
    var hash: UInt64
    var range: Range<Int>
    var isHan: Bool
    var isEntity = false
  }

  private func tokens(of text: [UInt32], entities: [(kind: Int, range: Range<Int>)]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count)
    var place = 0
    var next = 0
    while place < text.count {
      if next < entities.count, place == entities[next].range.lowerBound {
        let entity = entities[next]
        tokens.append(
          Token(hash: mix(.entity, UInt64(entity.kind)), range: entity.range, isHan: false, isEntity: true))
        place = max(entity.range.upperBound, place + 1)
        next += 1
      } else if Fold.isHan(text[place]) {
        tokens.append(Token(hash: mix(.han, UInt64(text[place])), range: place..<place + 1, isHan: true))
        place += 1
      } else if isWordScalar(text[place]) {
        let start = place
        var hash = UInt64(Kind.word.rawValue)
        while place < text.count, isWordScalar(text[place]),
          next >= entities.count || place < entities[next].range.lowerBound
        {
          if text[place] != 0x27 { hash = mixed(hash, UInt64(text[place])) }
          place += 1
        }
        if place == start { place += 1 }
        tokens.append(Token(hash: hash, range: start..<place, isHan: false))
      } else {
        if text[place] == 0x3F || text[place] == 0x21 || text[place] > 0x2FFF {
          tokens.append(
            Token(hash: mixed(3, UInt64(text[place])), range: place..<place + 1, isHan: false, isEntity: true))
        }
        place += 1
      }
    }
    return tokens
  }

  private func isWordScalar(_ scalar: UInt32) -> Bool {
    Fold.isLetter(scalar) || Fold.isDigit(scalar) || scalar == 0x27 || (scalar >= 0xC0 && scalar < 0x250)
  }

  private func add(_ token: Token, previous: Token?, to features: inout [Feature], _ text: [UInt32]) {
    let kind: Kind = token.isEntity ? .entity : token.isHan ? .han : .word
    features.append(Feature(hash: token.hash, kind: kind, range: token.range))
    if let previous {
      let pair: Kind = token.isHan && previous.isHan ? .hanPair : .wordPair
      features.append(
        Feature(
          hash: mix(mix(pair, previous.hash), token.hash), kind: pair,
          range: previous.range.lowerBound..<token.range.upperBound))
    }
    guard !token.isHan, !token.isEntity, token.range.count >= 4 else { return }
    // Beginnings, ends and inner parts of words: they stand for stems and survive typing mistakes.
    let (first, end) = (token.range.lowerBound, token.range.upperBound)
    for start in first..<end - 2 {
      var hash = mix(.part, start == first ? 7 : 0)
      for place in start..<min(start + 5, end) {
        hash = mixed(hash, UInt64(text[place]))
        guard place >= start + 2 else { continue }
        let part = place + 1 == end ? mixed(hash, 8) : hash
        features.append(Feature(hash: part, kind: .part, range: start..<place + 1))
      }
    }
  }

  /// Keeps the first of each hash: a table of open addressing, since nobody can choose these hashes to collide.
  private func removeRepeated(from features: inout [Feature]) {
    let size = 2 << (Int.bitWidth - features.count.leadingZeroBitCount)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: size) { table in
      table.initialize(repeating: 0)
      features.removeAll { feature in
        var place = Int(truncatingIfNeeded: feature.hash) & (size - 1)
        while table[place] != 0 {
          if table[place] == feature.hash { return true }
          place = (place + 1) & (size - 1)
        }
        table[place] = feature.hash
        return false
      }
    }
  }

  // MARK: - Hashing

  private func mix(_ kind: Kind, _ value: UInt64) -> UInt64 { mixed(kind.rawValue &* 0x9E37_79B9_7F4A_7C15, value) }

  private func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 { mixed(hash, value) }

  private func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    var result = (hash ^ value) &* 0xFF51_AFD7_ED55_8CCD
    result ^= result >> 32
    return result &* 0xC4CE_B9FE_1A85_EC53 ^ (result >> 29)
  }
}
