/// Requests that a message names only to say that they are not meant: `我不是要退款`, `don't cancel it`.
extension Interpreter {
  /// What a message means once the request it turns down is left out.
  ///
  /// A keyword is negated when it begins within a negator (不需要人工) or nothing but stop words stands between the two. A
  /// request that is named in any other way too is none that is turned down.
  func judge(_ scan: Scan) -> Verdict {
    var verdict = decide(scan)
    let refusals = Refusals(in: scan, by: self)
    verdict.refused = refusals.intents
    guard !refusals.clauses.isEmpty, let label = model.labels.firstIndex(of: verdict.intent.name),
      let clauses = refusals.clauses[label]
    else { return verdict }
    var rest = decide(scan.without(clauses))
    rest.refused = refusals.intents
    return rest
  }

  /// The request to be named as the one that is not meant; nil when something else is.
  func negated(_ verdict: Verdict) -> String? {
    guard let first = verdict.refused.first, let label = model.labels.firstIndex(of: verdict.intent.name),
      !tasks[label]
    else { return nil }
    return model.labels[first]
  }
}

/// The clauses of a message that turn requests down.
private struct Refusals {
  /// How many negators before a keyword are looked at; more never stand together.
  private static let reach = 6

  /// Numbers of intents in the order of the text.
  private(set) var intents: [Int] = []
  /// By intent, in order.
  private(set) var clauses: [Int: [Range<Int>]] = [:]

  /// Takes time in proportion to the length of the text.
  init(in scan: Scan, by interpreter: Interpreter) {
    let hits = scan.hits
    guard hits.contains(where: { Self.isNegator($0, interpreter) }) else { return }
    let ends = Self.clauseEnds(in: scan.folded.scalars)
    let connectorEnds = Set(hits.filter { interpreter.tags[Int($0.tag)] == .connector }.map(\.range.upperBound))
    var wanted: Set<Int> = []
    var negators: [Range<Int>] = []
    var starts: Set<Int> = []
    for hit in hits where Self.isNegator(hit, interpreter) {
      starts.insert(hit.range.lowerBound)
      if scan.negates(hit, interpreter.tags[Int(hit.tag)], connectorEnds) { negators.append(hit.range) }
    }
    var next = 0
    for hit in hits {
      guard case .keyword(let number) = interpreter.tags[Int(hit.tag)], interpreter.tasks[number] else { continue }
      while next < negators.count, negators[next].lowerBound < hit.range.lowerBound { next += 1 }
      // A keyword that begins with a negator itself (不想 * 机器人) means it.
      let negator =
        starts.contains(hit.range.lowerBound)
        ? nil
        : negators[max(0, next - Self.reach)..<next].last { scan.isJoined($0, hit.range, by: interpreter.matcher) }
      guard let negator else {
        wanted.insert(number)
        continue
      }
      if clauses[number] == nil { intents.append(number) }
      clauses[number, default: []].append(negator.lowerBound..<max(ends[hit.range.upperBound], hit.range.upperBound))
    }
    intents.removeAll(where: wanted.contains)
    clauses = clauses.filter { !wanted.contains($0.key) }
  }

  private static func isNegator(_ hit: KeywordMatcher.Hit, _ interpreter: Interpreter) -> Bool {
    switch interpreter.tags[Int(hit.tag)] {
    case .negator: true
    case .keyword, .rule, .cue, .answer, .courtesy, .connector, .opener: false
    }
  }

  /// For each place where the clause goes to that it is in; one more at the end.
  private static func clauseEnds(in text: [UInt32]) -> [Int] {
    var ends = [Int](repeating: text.count, count: text.count + 1)
    for place in text.indices.reversed() {
      let isEnd = text[place] != 0x27 && Scalars.isPunctuation(text[place])
      ends[place] = isEnd ? place : ends[place + 1]
    }
    return ends
  }
}

extension Scan {
  /// True for a negator that asks nothing (要不要) and stands where it must.
  fileprivate func negates(_ hit: KeywordMatcher.Hit, _ tag: Interpreter.Tag, _ connectorEnds: Set<Int>) -> Bool {
    let (text, start) = (folded.scalars, hit.range.lowerBound)
    // The 不要 of 要不要 and the 不是 of 是不是 ask.
    if start > 0, hit.range.count > 1, text[start] == 0x4E0D, text[start - 1] == text[start + 1] { return false }
    guard case .negator(atStart: true) = tag else { return true }
    var before = start
    while before > 0, text[before - 1] == 0x20 { before -= 1 }
    return before == 0 || Scalars.isPunctuation(text[before - 1]) || connectorEnds.contains(before)
  }

  /// True when the second place begins within the first, or only stop words stand between the two.
  fileprivate func isJoined(_ first: Range<Int>, _ second: Range<Int>, by matcher: KeywordMatcher) -> Bool {
    second.lowerBound < first.upperBound
      || matcher.isPassable(folded.scalars, first.upperBound..<second.lowerBound)
  }

  /// The same without some places of it, in order.
  fileprivate func without(_ clauses: [Range<Int>]) -> Scan {
    var keep: [Int] = []
    var next = 0
    for place in folded.scalars.indices {
      while next < clauses.count, clauses[next].upperBound <= place { next += 1 }
      if next == clauses.count || place < clauses[next].lowerBound { keep.append(place) }
    }
    return picking(keep)
  }
}
