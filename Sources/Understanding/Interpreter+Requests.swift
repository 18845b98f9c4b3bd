/// Several requests in one message.
extension Interpreter {
  /// How sure a sentence among others must be of what is worst to miss, and an item of a list of what it asks for.
  private static let sure = 0.7
  /// How likely it must be where it stands in one clause with something else.
  private static let named = 0.25
  /// How likely it must be altogether where it stands in a clause of its own.
  private static let possible = 0.1

  /// Reads the parts between connecting words each on its own; two different tasks in them are two requests.
  ///
  /// A long story isn't cut at its sentences, which mostly tell of one thing; only what is worst to miss is looked for in each.
  func requests(in scan: Scan, _ whole: Verdict) -> [String] {
    var found: [String] = []
    for part in scan.parts(by: self) {
      if let name = task(in: scan.part(part))?.name, !found.contains(name) { found.append(name) }
    }
    if found.count < 2 { found = listed(in: scan) }
    guard scan.hits.contains(where: { isAlarming($0.tag) }) else { return found }
    if let alarm = alarm(in: scan, besides: whole), !found.contains(alarm) {
      found = (found.isEmpty ? [whole.intent.name] : found) + [alarm]
    }
    let sentences = scan.sentences
    guard sentences.count > 2 else { return found }
    for sentence in sentences {
      let part = scan.part(sentence)
      guard part.hits.contains(where: { isAlarming($0.tag) }), let intent = task(in: part),
        intent.score >= Self.sure, intent.name != whole.intent.name, !found.contains(intent.name)
      else { continue }
      if found.isEmpty { found = [whole.intent.name] }
      found.append(intent.name)
    }
    return found.count > 1 ? found : []
  }

  /// Three requests or more that nothing but commas joins; two are mostly one, told in two halves, and what is quoted asks for
  /// nothing.
  private func listed(in scan: Scan) -> [String] {
    guard scan.hits.count(where: { isKeywordOfTask($0.tag) }) > 2, !scan.folded.scalars.contains(0x22) else {
      return []
    }
    let items = scan.items.map(scan.part)
    guard items.count > 2, items.allSatisfy({ $0.hits.contains { isKeywordOfTask($0.tag) } }) else { return [] }
    var found: [String] = []
    for item in items {
      guard let intent = task(in: item), intent.score >= Self.sure, !found.contains(intent.name) else { return [] }
      found.append(intent.name)
    }
    return found
  }

  /// What is worst to miss, where it is named beside another request: "I was hacked, so reset my password".
  private func alarm(in scan: Scan, besides whole: Verdict) -> String? {
    guard let label = model.labels.firstIndex(of: whole.intent.name), tasks[label], importance[label] <= 1,
      scan.hits.contains(where: { tags[Int($0.tag)] == .keyword(intent: label) }),
      let likely = whole.ranked.first(where: { isAlarm($0) && $0.score >= Self.possible })
    else { return nil }
    let clauses = scan.clauses(by: self)
    if clauses.count == 1 { return likely.score >= Self.named && !supposes(scan) ? likely.name : nil }
    for clause in clauses.map(scan.part) where clause.hits.contains(where: { isAlarming($0.tag) }) && !supposes(clause)
    {
      if let intent = task(in: clause), isAlarm(intent), intent.score >= Self.sure { return intent.name }
    }
    return nil
  }

  /// True for what hasn't happened: "if my card is stolen".
  private func supposes(_ scan: Scan) -> Bool {
    scan.hits.contains { hit in
      if case .cue(let number) = tags[Int(hit.tag)] { cues[number] == Cue.supposed } else { false }
    }
  }

  /// True for an intent that is worse to miss than others.
  private func isAlarm(_ intent: ScoredIntent) -> Bool {
    model.labels.firstIndex(of: intent.name).map { tasks[$0] && importance[$0] > 1 } ?? false
  }

  /// True for a keyword of an intent that is worse to miss than others.
  private func isAlarming(_ tag: Int32) -> Bool {
    switch tags[Int(tag)] {
    case .keyword(let intent): tasks[intent] && importance[intent] > 1
    case .rule, .cue, .answer, .courtesy, .connector, .negator, .opener: false
    }
  }

  /// The task that a part of a message asks for with one of its keywords.
  private func task(in part: Scan) -> ScoredIntent? {
    guard part.hits.contains(where: { isKeywordOfTask($0.tag) }) else { return nil }
    let verdict = judge(part)
    guard verdict.scan.hits.contains(where: { isKeywordOfTask($0.tag) }),
      let number = model.labels.firstIndex(of: verdict.intent.name), tasks[number]
    else { return nil }
    return verdict.intent
  }

  private func isKeywordOfTask(_ tag: Int32) -> Bool {
    switch tags[Int(tag)] {
    case .keyword(let intent): tasks[intent]
    case .rule, .cue, .answer, .courtesy, .connector, .negator, .opener: false
    }
  }
}
