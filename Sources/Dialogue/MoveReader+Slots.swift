import Understanding

/// What a message says to the slot that is asked, and to the other slots of its task.
extension MoveReader {
  func atSlot(_ name: String) -> [Move] {
    guard let frame = state.top, let flow = playbook.flow(frame.flow), let slot = playbook.slot(name, in: frame.flow)
    else { return free() }
    if wantsToStop { return [.cancel] }
    if let negated = reading.negated, playbook.flow(negated) != nil { return [.notThat(negated)] }
    if wantsPerson { return [.start(reading.intent.name)] }
    if let choice = choice(for: slot) {
      return [.fill(name, .choice(choice))] + others(than: name, in: flow, answered: true)
    }
    let given = candidates(for: slot)
    if isBareName(of: slot) { return [.unclear(guesses: [])] }
    if given.isEmpty, let explanation = askedBack { return [explanation] }
    if given.isEmpty, let request = clearRequest(besides: slot, in: frame) { return start(request) }
    if given.isEmpty, has(.hold) { return [.hold] }
    let answer = answer(to: slot)
    if !answer.isEmpty { return answer + others(than: name, in: flow) + question }
    let others = others(than: name, in: flow)
    if others.contains(where: { $0.isCorrection || $0.isRejection }) { return others }
    if let talk = talkMove() { return [talk] }
    if knowsNot || (slot.kind != .yesNo && yesNo == .no && reading.answer?.isWhole == true) { return [.skip] }
    if !others.isEmpty { return others }
    if let name = repeated(in: flow) { return [.same(name)] }
    return digression(from: frame)
  }

  /// How sure a reading must be to outweigh a small word that would be an answer.
  static let clear = 0.7

  /// A request for something else that is clearer than any small word around it: "wait, that payment wasn't mine".
  private func clearRequest(besides slot: Slot, in frame: Frame) -> String? {
    let bound = slot.kind == .text ? 0.9 : Self.clear
    guard let flow = sureFlow, flow != frame.flow, reading.intent.score >= bound else { return nil }
    return flow
  }

  /// A question about the question.
  private var askedBack: Move? {
    if has(.why) { return .why }
    if has(.where) { return .whereFound }
    return nil
  }

  /// True for little more than the slot's own name: `邮箱`, `{{email}}`.
  private func isBareName(of slot: Slot) -> Bool {
    let letters = reading.utterance.unicodeScalars.count { $0.properties.isAlphabetic }
    return reading.cues.contains { cue in
      cue.kind == .talk("slot:\(slot.key)") && cue.range.count * 3 >= letters * 2
    }
  }

  /// A quick question behind an answer: `TX… 你们几点下班`.
  private var question: [Move] {
    guard let name = sureFlow, playbook.flow(name)?.isInstant == true, name != state.top?.flow else { return [] }
    return start(name)
  }

  /// A message that is no answer: another request, courtesy, or not understood.
  private func digression(from frame: Frame) -> [Move] {
    let others = requests.filter { $0 != frame.flow }
    if requests.count > 1, let first = others.first {
      return playbook.flow(first)?.priority == .urgent ? start(first) : [.queue(others)]
    }
    if let flow = sureFlow { return flow == frame.flow ? [.restate] : start(flow) }
    if let topic { return [.outOfScope(topic: topic)] }
    if case .move(let role) = playbook.roles[reading.intent.name], reading.intent.score >= playbook.limits.sure {
      switch role {
      case .greet: return [.greet]
      case .thanks: return [.thanks]
      // Leaving ends the task, so it takes a word of leaving, not only the looks of one.
      case .goodbye: return reading.mentions.contains(reading.intent.name) ? [.cancel] : [.unclear(guesses: [])]
      case .outOfScope, .affirm, .deny, .help, .cancel, .back, .repeat, .restart, .switchLanguage: break
      }
    }
    return [.unclear(guesses: [])]
  }

  /// "I don't know" or "I don't have it", and not much more: in a longer story the same words mean something else.
  private var knowsNot: Bool {
    guard has(.unknown) else { return false }
    let letters = reading.utterance.unicodeScalars
    return letters.count { Fold.isHan($0.value) } <= 14 && letters.count <= 60
  }

  /// A filled slot that the message gives the very value it has.
  private func repeated(in flow: Flow) -> String? {
    slots(of: flow).first { slot in
      guard let value = state.known[slot.name] else { return false }
      return candidates(for: slot).contains(value)
    }?.name
  }

  /// The choice of a slot that the message names, by its own words first, then by hints, a number, or a yes or no.
  private func choice(for slot: Slot) -> String? {
    if let named = longest({ $0 == .word(slot: slot.key, choice: $1) || $0 == .hint(slot: slot.key, choice: $1) }, slot)
    {
      return named
    }
    if slot.kind == .choice, let index = chosen(of: slot.choices.count) { return slot.choices[index] }
    guard slot.kind == .yesNo, !wantsPerson, !isTalkInSoManyWords else { return nil }
    // "No, it failed again" answers; "no, I want my money back" goes elsewhere.
    if sureFlow != nil, reading.answer == nil || reading.intent.score >= Self.clear { return nil }
    switch yesNo {
    case .yes: return "yes"
    case .no: return "no"
    case .unsure, nil: return nil
    }
  }

  /// The choice behind the longest of the cues that match.
  func longest(_ matches: (Cue.Kind, String) -> Bool, _ slot: Slot) -> String? {
    var best: (choice: String, length: Int)?
    for cue in reading.cues {
      for choice in slot.choices where matches(cue.kind, choice) && cue.range.count > best?.length ?? 0 {
        best = (choice, cue.range.count)
      }
    }
    return best?.choice
  }
}
