/// Requests that a message names only to say that they are not meant: `我不是要退款`, `don't cancel it`.
extension Interpreter {
  /// What a message means without the clauses that turn down `intent`; nil when it names the intent in any other way too.
  ///
  /// A keyword is negated when it begins within a negator (不需要人工) or nothing but stop words stands between the two.
  func withoutNegated(_ intent: String, in scan: Scan) -> (intent: ScoredIntent, ranked: [ScoredIntent])? {
    let negators = scan.hits.filter { isNegator($0, in: scan) }
    guard !negators.isEmpty, let number = model.labels.firstIndex(of: intent), tasks[number] else { return nil }
    var clauses: [Range<Int>] = []
    for hit in scan.hits {
      guard case .keyword(number) = tags[Int(hit.tag)] else { continue }
      guard let negator = negators.first(where: { scan.isJoined($0.range, hit.range, by: matcher) }) else { return nil }
      clauses.append(negator.range.lowerBound..<scan.clauseEnd(from: hit.range.upperBound))
    }
    guard !clauses.isEmpty else { return nil }
    let rest = scan.without(clauses)
    return rest.folded.scalars.contains(where: { Fold.isHan($0) || Fold.isLetter($0) })
      ? decide(features(of: rest)) : (ScoredIntent(Self.outOfScope, score: 1), [])
  }

  private func isNegator(_ hit: KeywordMatcher.Hit, in scan: Scan) -> Bool {
    switch tags[Int(hit.tag)] {
    case .negator(let atStart):
      !scan.isDoubt(hit.range) && (!atStart || scan.isClauseStart(hit.range.lowerBound, by: self))
    case .keyword, .rule, .cue, .answer, .connector, .opener: false
    }
  }
}

extension Scan {
  /// True when the second place begins within the first, or only stop words stand between the two.
  fileprivate func isJoined(_ first: Range<Int>, _ second: Range<Int>, by matcher: KeywordMatcher) -> Bool {
    guard second.lowerBound >= first.upperBound else {
      return second.lowerBound > first.lowerBound && !saysNo(at: second.lowerBound)
    }
    return matcher.isPassable(folded.scalars, first.upperBound..<second.lowerBound)
  }

  /// True where a word of no stands: a keyword that begins with one (不想 * 机器人, `don't want a bot`) means it.
  private func saysNo(at place: Int) -> Bool {
    let text = folded.scalars[place...]
    return "不没别唔无冇".unicodeScalars.contains { $0.value == text.first }
      || ["don", "do not", "not", "no", "never", "didn"].contains { word in
        text.starts(with: word.unicodeScalars.map(\.value))
      }
  }

  /// True for the 不要 of 要不要 and the 不是 of 是不是, which ask instead of turning down.
  fileprivate func isDoubt(_ range: Range<Int>) -> Bool {
    let text = folded.scalars
    guard range.lowerBound > 0, range.count > 1, text[range.lowerBound] == 0x4E0D else { return false }
    return text[range.lowerBound - 1] == text[range.lowerBound + 1]
  }

  /// True where a sentence begins, or a part of one after a joining or a polite word.
  fileprivate func isClauseStart(_ place: Int, by interpreter: Interpreter) -> Bool {
    var before = place
    while before > 0, folded.scalars[before - 1] == 0x20 { before -= 1 }
    if before == 0 || Scalars.isPunctuation(folded.scalars[before - 1]) { return true }
    return hits.contains { hit in
      guard hit.range.upperBound == before else { return false }
      switch interpreter.tags[Int(hit.tag)] {
      case .connector: return true
      case .negator, .keyword, .rule, .cue, .answer, .opener: return false
      }
    }
  }

  /// Where the clause goes to that `place` is in.
  fileprivate func clauseEnd(from place: Int) -> Int {
    folded.scalars[place...].firstIndex { Scalars.isPunctuation($0) && $0 != 0x27 } ?? folded.scalars.count
  }

  /// The same without some places of it.
  fileprivate func without(_ clauses: [Range<Int>]) -> Scan {
    var keep: [Int] = []
    for place in folded.scalars.indices where !clauses.contains(where: { $0.contains(place) }) { keep.append(place) }
    return picking(keep)
  }
}
