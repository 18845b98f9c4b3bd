import Understanding

/// What a message says by itself, where it answers no question: a request, small talk, or nothing we know.
extension MoveReader {
  /// A message that answers no question: a request, small talk, or nothing we know.
  func free() -> [Move] {
    let moves = wish()
    if let more = moreTold(instead: moves) { return [more] }
    if isPiece(moves) { return [.listen] }
    // Who presses after a ticket wants to know about that.
    if isBesideCase, has(.urgent), moves.allSatisfy(\.asksNothing) { return [.recallCase(nil)] }
    // "No, it's TX…" puts right what was given before the matter is known; it is no goodbye.
    return holdsValues && moves.allSatisfy { $0.isUnclear || $0 == .deny || $0 == .confirm } ? [.setAside] : moves
  }

  private func wish() -> [Move] {
    if let more = afterCase() { return [more] }
    if reading.isOnlyValues { return [.unclear(guesses: [])] }
    if saysLittleBesideValues { return [.setAside] }
    if state.frames.isEmpty, state.lastCancelled != nil, has(.resume), sureFlow == nil { return [.back] }
    if let second = secondThought() { return [second] }
    if let negated = reading.negated, playbook.flow(negated) != nil { return [.notThat(negated)] }
    // Somebody who tells of a matter known by name and asks what to do is not shown the list of everything.
    if let talk = talkMove(), talk != .help || topic == nil { return [talk] }
    if !reading.options.isEmpty { return [.clarify(reading.options)] }
    if has(.hold), sureFlow == nil, reading.entities.isEmpty { return [.hold] }
    // `没了` behind everything else ends the talk, whatever it looks like alone.
    if let answer = reading.answer, answer.isWhole, answer.value != .unsure {
      return answer.value == .yes ? [.confirm] : [.deny]
    }
    // A threat to complain or a swear-word in a long message doesn't hide the matter it is about.
    let isWeak = reading.intent.score < 0.6 && isMostly(1, Self.isTopic)
    if let topic, isWeak || sureFlow == nil || isMostly(3, Self.isTopic), !asksAbout(topic) {
      return begun(by: topic) ?? [.outOfScope(topic: topic)]
    }
    if requests.count > 1 { return start(requests[0]) + [.queue(Array(requests.dropFirst()))] }
    guard case .move(let role) = role else { return request() }
    switch role {
    case .greet: return [.greet]
    case .thanks: return [.thanks]
    case .goodbye: return [.goodbye]
    case .help: return [.help]
    case .affirm: return [.confirm]
    case .deny: return [.deny]
    case .cancel: return [.cancel]
    case .outOfScope where topic == nil && reading.intent.score < 0.6 && !guesses.isEmpty:
      return [.unclear(guesses: guesses)]
    // Who is only beside themselves has asked for nothing that could be turned away.
    case .outOfScope where topic == nil && has(.urgent): return [.unclear(guesses: [])]
    case .outOfScope: return [.outOfScope(topic: topic)]
    case .back, .repeat, .restart, .switchLanguage: return [.unclear(guesses: guesses)]
    }
  }

  /// While the back office is at work: stopping, a person, and what concerns the talk itself; another matter comes later, and
  /// all the rest has to be said again when there is a result.
  func whileActing() -> Move {
    if let talk = talkMove(), talk.mayInterrupt { return talk }
    if isMostly(.enough) { return .cancel }
    if let doorMentioned { return .start(doorMentioned) }
    // "Why does it take so long?" sounds like another matter and is this one: it takes that one's own words.
    guard let flow = sureFlow, flow != state.top?.flow, reading.mentions.contains(flow) else { return .wait }
    return .queue([flow])
  }

  /// The requests of one message: urgent ones first, else in the order they were named.
  var requests: [String] {
    let isUrgent = { (name: String) in self.playbook.flow(name)?.priority == .urgent }
    return reading.requests.filter(isUrgent) + reading.requests.filter { !isUrgent($0) }
  }

  /// A person, asked for beside something else: `付款失败，转人工`.
  private var doorMentioned: String? {
    has(.passing) ? nil : reading.mentions.first { playbook.flow($0)?.isDoor ?? false }
  }

  private func request() -> [Move] {
    let limits = playbook.limits
    let best = reading.intent
    let close = guesses
    if namesPersonInPassing { return [.unclear(guesses: close.filter { playbook.flow($0)?.isDoor == false })] }
    // With a ticket just filed and no word of another matter, a guess would lead away from it.
    if isBesideCase, best.score < limits.askBelow { return [.unclear(guesses: [])] }
    let isOpen = best.score < limits.askBelow && close.count > 1 && best.score - reading.ranked[1].score < limits.margin
    if isOpen, doorMentioned == nil { return [.clarify(close)] }
    let moves = start(best.name)
    guard let doorMentioned, let flow = playbook.flow(best.name), !flow.isInstant, !flow.isDoor else { return moves }
    return moves + [.start(doorMentioned)]
  }

  /// "I want to complain. Where?" asks for something clear, and doesn't tell what happened.
  private func asksAbout(_ topic: String) -> Bool { asks && sureFlow != nil && playbook.beginnings[topic] != nil }

  /// The task that a topic begins where no other is open, with what was told.
  private func begun(by topic: String) -> [Move]? {
    guard let beginning = playbook.beginnings[topic] else { return nil }
    guard state.frames.isEmpty else { return later ?? [.restate] }
    let told = beginning.told.map { [Move.fill($0, .text(reading.written))] } ?? []
    return [.start(beginning.flow)] + told
  }

  /// Likely flows, best first, as many as may be offered.
  var guesses: [String] {
    if isBesideCase { return [] }
    return Array(
      reading.ranked.filter { $0.score >= playbook.limits.offer && playbook.flow($0.name) != nil }.map(\.name)
        .prefix(playbook.limits.options))
  }

  func start(_ intent: String) -> [Move] {
    guard let flow = playbook.flow(intent) else { return [.unclear(guesses: guesses)] }
    // Values for a task that is open already change what it knows.
    let open = state.frames.last { $0.flow == intent }
    return [.start(intent)] + values(for: flow, asked: nil, filled: open?.slots ?? [:])
  }
}
