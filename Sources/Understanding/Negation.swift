/// Requests that a message names only to say that they are not meant: `我不是要退款`, `don't cancel it`.
extension Interpreter {
  /// What a message means once the requests it turns down are left out, and which one that was; the decision itself when
  /// it turns down none.
  ///
  /// A keyword is negated when it begins within a negator (不需要人工) or nothing but stop words stands between the two. A
  /// request that is named in any other way too is none that is turned down.
  func settled(_ decision: Decision, in scan: Scan) -> (decision: Decision, negated: String?) {
    let refusals = refusals(in: scan)
    guard !refusals.isEmpty else { return (decision, nil) }
    let label = model.labels.firstIndex(of: decision.intent.name)
    guard let label, tasks[label] else { return (decision, refusals.keys.min().map { model.labels[$0] }) }
    guard let clauses = refusals[label] else { return (decision, nil) }
    let rest = scan.without(clauses)
    let saysMore = rest.folded.scalars.contains { Fold.isHan($0) || Fold.isLetter($0) }
    let other: Decision = saysMore ? decide(features(of: rest)) : (ScoredIntent(Self.outOfScope, score: 1), [])
    return (other, other.intent.name == Self.outOfScope ? decision.intent.name : nil)
  }

  /// The clauses that turn a request down, by the number of its intent.
  private func refusals(in scan: Scan) -> [Int: [Range<Int>]] {
    let negators = scan.hits.filter { isNegator($0, in: scan) }
    guard !negators.isEmpty else { return [:] }
    var refusals: [Int: [Range<Int>]] = [:]
    var wanted: Set<Int> = []
    for hit in scan.hits {
      guard case .keyword(let number) = tags[Int(hit.tag)], tasks[number] else { continue }
      if let negator = negators.first(where: { scan.isJoined($0.range, hit.range, by: matcher) }) {
        let clause = negator.range.lowerBound..<scan.clauseEnd(from: hit.range.upperBound)
        refusals[number, default: []].append(clause)
      } else {
        wanted.insert(number)
      }
    }
    return refusals.filter { !wanted.contains($0.key) }
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
