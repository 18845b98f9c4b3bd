/// Several requests in one message.
extension Interpreter {
  /// How sure a sentence among others must be of what is worst to miss.
  private static let alarming = 0.7

  /// Reads the parts between connecting words each on its own; two different tasks in them are two requests.
  ///
  /// A long story isn't cut at its sentences, which mostly tell of one thing; only what is worst to miss is looked for in each.
  func requests(in scan: Scan, _ whole: Verdict) -> [String] {
    var found: [String] = []
    for part in scan.parts(by: self) {
      if let name = task(in: scan.part(part))?.name, !found.contains(name) { found.append(name) }
    }
    if found.count < 2 { found = [] }
    guard scan.hits.contains(where: { isAlarming($0.tag) }) else { return found }
    let sentences = scan.sentences
    guard sentences.count > 2 else { return found }
    for sentence in sentences {
      let part = scan.part(sentence)
      guard part.hits.contains(where: { isAlarming($0.tag) }), let intent = task(in: part),
        intent.score >= Self.alarming, intent.name != whole.intent.name, !found.contains(intent.name)
      else { continue }
      if found.isEmpty { found = [whole.intent.name] }
      found.append(intent.name)
    }
    return found.count > 1 ? found : []
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
