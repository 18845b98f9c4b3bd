/// Yes and no in an utterance.
extension Scan {
  /// A yes or no at the beginning, or a no that a later clause consists of: `嗯，我想想，还没`.
  func answer(by interpreter: Interpreter) -> Answer? {
    let first = opening(by: interpreter)
    if first?.isWhole == true { return first }
    return closing(by: interpreter, besides: first) ?? first
  }

  /// The longest phrase at the beginning counts, so that `没错` is not `没`.
  private func opening(by interpreter: Interpreter) -> Answer? {
    var best: (value: Answer.Value, range: Range<Int>)?
    var beginning = hits(at: firstWord)
    // "Please go ahead": the answer stands behind the courtesy.
    while !beginning.contains(where: { isAnswer($0, by: interpreter) }),
      let end = beginning.last(where: { interpreter.tags[Int($0.tag)] == .courtesy })?.range.upperBound,
      let next = folded.scalars[end...].firstIndex(where: Self.isSpoken)
    {
      beginning = hits(at: next)
    }
    for hit in beginning {
      switch interpreter.tags[Int(hit.tag)] {
      case .answer(let value):
        if hit.range.upperBound > best?.range.upperBound ?? 0 { best = (value, hit.range) }
      case .keyword, .rule, .cue, .courtesy, .connector, .negator, .opener: continue
      }
    }
    guard let best else { return nil }
    let rest = folded.scalars[best.range.upperBound...]
    let isWhole = !rest.contains { Self.isSpoken($0) }
    // "Yes?" asks back; it is no consent.
    if best.value == .yes, isWhole, rest.contains(0x3F) { return Answer(.unsure, isWhole: true) }
    let isClear =
      isWhole || !(rest.first.map(Fold.isHan) ?? false) || isCourtesy(at: best.range.upperBound, by: interpreter)
    return Answer(
      best.value, isWhole: isWhole, isConsent: best.value == .yes && isConsent(by: interpreter), isClear: isClear)
  }

  private func isAnswer(_ hit: KeywordMatcher.Hit, by interpreter: Interpreter) -> Bool {
    if case .answer = interpreter.tags[Int(hit.tag)] { true } else { false }
  }

  private func isCourtesy(at place: Int, by interpreter: Interpreter) -> Bool {
    hits(at: place).contains { interpreter.tags[Int($0.tag)] == .courtesy }
  }

  /// A clause behind others that says no and nothing else; without an answer at the beginning, one that says yes.
  private func closing(by interpreter: Interpreter, besides first: Answer?) -> Answer? {
    guard hits.contains(where: { $0.range.lowerBound > firstWord && isAnswer($0, by: interpreter) }) else { return nil }
    var starts: Set<Int> = []
    var courtesies: [Int: Int] = [:]
    for hit in hits {
      switch interpreter.tags[Int(hit.tag)] {
      case .connector: starts.insert(afterSpace(hit.range.upperBound))
      case .courtesy:
        courtesies[hit.range.lowerBound] = max(courtesies[hit.range.lowerBound] ?? 0, hit.range.upperBound)
      case .keyword, .rule, .cue, .answer, .negator, .opener: continue
      }
    }
    var found: Answer?
    for hit in hits where hit.range.lowerBound > firstWord {
      guard case .answer(let value) = interpreter.tags[Int(hit.tag)] else { continue }
      let start = hit.range.lowerBound
      guard starts.contains(start) || isClauseStart(start), isClauseEnd(hit.range.upperBound, courtesies) else {
        continue
      }
      switch value {
      case .no: return Answer(.no, isWhole: false, isClosing: true)
      case .yes where first == nil || first?.value == .unsure: found = Answer(.yes, isWhole: false, isClosing: true)
      case .yes, .unsure: continue
      }
    }
    return found
  }

  private func isClauseStart(_ place: Int) -> Bool {
    let before = place > 0 && folded.scalars[place - 1] == 0x20 ? place - 1 : place
    return before > 0 && Scalars.isPunctuation(folded.scalars[before - 1])
  }

  /// True where nothing but courtesies stands before the next sign or the end; what asks is no answer.
  private func isClauseEnd(_ place: Int, _ courtesies: [Int: Int]) -> Bool {
    var place = afterSpace(place)
    while let end = courtesies[place] { place = afterSpace(end) }
    return place >= folded.scalars.count
      || (Scalars.isPunctuation(folded.scalars[place]) && folded.scalars[place] != 0x3F)
  }

  private func afterSpace(_ place: Int) -> Int {
    place < folded.scalars.count && folded.scalars[place] == 0x20 ? place + 1 : place
  }

  /// True when the message consists of words of yes and of what may stand beside them, one after the other, the longest first.
  private func isConsent(by interpreter: Interpreter) -> Bool {
    var ends: [Int: (end: Int, isFine: Bool)] = [:]
    for hit in hits where hit.range.upperBound > ends[hit.range.lowerBound]?.end ?? 0 {
      switch interpreter.tags[Int(hit.tag)] {
      case .answer(let value): ends[hit.range.lowerBound] = (hit.range.upperBound, value == .yes)
      case .courtesy: ends[hit.range.lowerBound] = (hit.range.upperBound, true)
      case .keyword, .rule, .cue, .connector, .negator, .opener: continue
      }
    }
    var place = 0
    while place < folded.scalars.count {
      let scalar = folded.scalars[place]
      if scalar == 0x3F { return false }
      if let phrase = ends[place] {
        guard phrase.isFine else { return false }
        place = phrase.end
      } else if Self.isSpoken(scalar) {
        return false
      } else {
        place += 1
      }
    }
    return true
  }

  private static func isSpoken(_ scalar: UInt32) -> Bool {
    Fold.isHan(scalar) || Fold.isLetter(scalar) || Fold.isDigit(scalar)
  }

  private var firstWord: Int {
    folded.scalars.firstIndex { $0 > 0x2F && $0 != 0xFF0C && $0 != 0x3002 } ?? 0
  }
}
