import Understanding

/// What a message says to the slot that is asked, and to the other slots of its task.
extension MoveReader {
  func atSlot(_ name: String) -> [Move] {
    guard let frame = state.top, let flow = playbook.flow(frame.flow), let slot = playbook.slot(name, in: frame.flow)
    else { return free() }
    if let negated = reading.negated, playbook.flow(negated) != nil { return [.notThat(negated)] }
    let given = candidates(for: slot)
    if given.isEmpty, let task = wantedTask { return [.start(task)] }
    // "So what do I do now?" asks how, not for the list of everything.
    if given.isEmpty, isMostlyBesideHaste(.whatNow), slot.kind != .text { return [.whereFound] }
    if given.isEmpty, let id = otherMeant(besides: slot, in: flow) { return [.reopen(id)] }
    if let way = wayOut(of: slot) { return [way] }
    if given.isEmpty, isMostly(.tasks) { return [.listTasks] }
    if slot.kind == .text, isBegunAgain(frame) { return [.restate] }
    if given.isEmpty, has(.why) || isMostly(.askWhy) { return [.why] }
    if given.isEmpty, let other = lacking(in: flow, besides: slot) { return [.fill(other, Slot.unknown)] }
    if given.isEmpty, wantsToKeep(slot) { return [.keep(name)] }
    if let nod = nod(at: slot) { return [nod] }
    let corrections = given.isEmpty ? changes(besides: name, in: flow, frame) : []
    if takesBack, !corrections.isEmpty, !isChoiceInItsWords(slot, besides: corrections) { return corrections }
    if let choice = choice(for: slot) {
      // The same choice of an earlier list is no other answer to that one.
      let others = others(than: name, in: flow, answered: true).filter { move in
        if case .correct(_, let value) = move, slot.kind == .choice { value != .choice(choice) } else { true }
      }
      return [.fill(name, .choice(choice))] + others
    }
    guard given.isEmpty else { return answer(to: slot) + others(than: name, in: flow) + question }
    if !corrections.isEmpty { return corrections }
    if let below = correctionBelow() { return [below] }
    if isBareName(of: slot) { return [.unclear(guesses: [])] }
    return without(slot, in: flow, frame)
  }

  /// What a message takes back of other slots, and what it gives besides.
  private func changes(besides name: String, in flow: Flow, _ frame: Frame) -> [Move] {
    let corrections = corrections(in: flow, besides: name)
    guard !corrections.isEmpty else { return [] }
    // "No, the reason is wrong": then the slot that was opened before was right.
    let keeps = frame.former[name] != nil && yesNo == .no ? [Move.keep(name)] : []
    return keeps + corrections + others(than: name, in: flow).filter { !$0.isCorrection && !$0.isRejection }
  }

  /// A message that holds no value of the asked slot's kind.
  private func without(_ slot: Slot, in flow: Flow, _ frame: Frame) -> [Move] {
    if has(.where) || isMostly(.askWhere) { return [.whereFound] }
    if slot.kind == .text, reading.length <= 2, isMentioned, playbook.flow(reading.intent.name) == nil {
      return digression(from: frame)
    }
    if let last = lastAnswered(besides: slot, frame) { return [.reopen(last)] }
    if knowsNot, !isMentioned {
      return [slot.kind == .yesNo && !has(.unknown) ? .fill(slot.name, .choice("no")) : .skip]
    }
    if isMostly(3, Self.isTopic), let later { return later }
    if let request = clearRequest(besides: slot, in: frame) {
      return (isInstead(of: frame) ? [.notThat(frame.flow)] : []) + start(request)
    }
    if has(.hold), !others(than: slot.name, in: flow).contains(where: holdsValue) { return [.hold] }
    let answer = answer(to: slot)
    if !answer.isEmpty { return answer + others(than: slot.name, in: flow) + question }
    if let talk = talkMove() {
      return [talk == .cancel && frame.former[slot.name] != nil ? .keep(slot.name) : talk]
    }
    if knowsNot || hasNone(slot) { return [.skip] }
    let others = others(than: slot.name, in: flow)
    if !others.isEmpty { return others }
    if let name = repeated(in: flow) { return [.same(name)] }
    if let earlier = answerToEarlier(besides: slot, in: flow, frame) { return [earlier] }
    if saysLittleBesideValues { return [.setAside] }
    return digression(from: frame)
  }

  /// True where the topic that began this task is named again, and nothing is told.
  private func isBegunAgain(_ frame: Frame) -> Bool {
    guard let topic, let beginning = playbook.beginnings[topic] else { return false }
    return beginning.flow == frame.flow && beginning.told == nil && isMostly(3, Self.isTopic)
  }

  /// A bare no to a question for a value: there is none.
  private func hasNone(_ slot: Slot) -> Bool {
    slot.kind != .yesNo && state.value(of: slot.name) == nil && yesNo == .no && reading.answer?.isWhole == true
  }

  /// A slot opened again by mistake: its old value stays.
  private func wantsToKeep(_ slot: Slot) -> Bool {
    guard state.top?.former[slot.name] != nil, slot.choices.isEmpty else { return false }
    return has(.keep) || yesNo == .yes || (yesNo == .no && reading.answer?.isWhole == true)
  }

  /// Stopping, a person, or a move about the talk in its own words: they win over any word that would be an answer.
  private func wayOut(of slot: Slot) -> Move? {
    if isEnough(at: slot) || ((wantsToStop || stopsTelling(slot)) && !knowsNot && !isMostlyAnswer(to: slot)) {
      // A slot that was opened again keeps its value; what it belongs to goes on.
      return state.top?.former[slot.name] == nil ? .cancel : .keep(slot.name)
    }
    if wantsPerson { return .start(reading.intent.name) }
    guard reading.entities.isEmpty, isTalkInSoManyWords, !isMostlyAnswer(to: slot, 3), let talk = talkMove(),
      talk != .cancel, slot.kind != .text || reading.length <= 3
    else { return nil }
    return talk
  }

  /// A bare `算了` where anything may be told.
  private func stopsTelling(_ slot: Slot) -> Bool {
    slot.kind == .text && talkMove() == .cancel && isMentioned && reading.length <= 3
  }

  /// True when the slot's own words make up half of the message: "I've waited long enough" is an answer, not the end.
  ///
  /// - Parameter quarters: how many of four parts of it those words must be.
  private func isMostlyAnswer(to slot: Slot, _ quarters: Int = 2) -> Bool {
    isMostly(quarters) { cue in slot.choices.contains { cue == .word(slot: slot.key, choice: $0) } }
  }

  /// `不用了`, where it is no word of the slot's own.
  private func isEnough(at slot: Slot) -> Bool {
    guard isMostly(.enough), let enough = reading.cues.first(where: { $0.kind == .talk(TalkCue.enough.rawValue) })
    else {
      return false
    }
    return !reading.cues.contains { cue in
      slot.choices.contains { cue.kind == .word(slot: slot.key, choice: $0) } && cue.range.count >= enough.range.count
    }
  }

  /// How sure a reading must be to outweigh a small word that would be an answer.
  static let clear = 0.7

  /// A request for something else that is clearer than any small word around it: "wait, that payment wasn't mine".
  private func clearRequest(besides slot: Slot, in frame: Frame) -> String? {
    guard let flow = sureFlow, flow != frame.flow, reading.intent.score >= Self.clear else { return nil }
    return (slot.kind == .text ? isMentioned : isRequest) ? flow : nil
  }

  /// True when a keyword of what the message is read as stands in it.
  var isMentioned: Bool { reading.mentions.contains(reading.intent.name) }

  /// False for a few words without a keyword: after a question they are meant as an answer, whatever they look like alone.
  private var isRequest: Bool { isMentioned || reading.length >= 5 }

  /// True for little more than the slot's own name: `邮箱`, `{{email}}`.
  private func isBareName(of slot: Slot) -> Bool {
    guard !has(.lacks), !has(.unknown) else { return false }
    guard let longest = reading.longestCue(where: { $0 == slot.nameCue }) else { return false }
    return longest * 3 >= reading.letters * 2
  }

  /// A quick question behind an answer: `TX… 你们几点下班`.
  private var question: [Move] {
    guard let name = sureFlow, playbook.flow(name)?.isInstant == true, name != state.top?.flow,
      reading.intent.score >= Self.clear, !isTelling || asks
    else { return [] }
    return start(name)
  }

  /// A message that is no answer: another request, courtesy, or not understood.
  private func digression(from frame: Frame) -> [Move] {
    let others = requests.filter { $0 != frame.flow }
    if requests.count > 1, let first = others.first {
      return playbook.flow(first)?.priority == .urgent ? start(first) : [.queue(others)]
    }
    if let flow = sureFlow, isRequest { return flow == frame.flow ? [.restate] : start(flow) }
    if let later { return later }
    if let topic { return [.outOfScope(topic: topic)] }
    if case .move(let role) = role, reading.intent.score >= playbook.limits.sure {
      switch role {
      case .greet: return [.greet]
      case .thanks: return [.thanks]
      // Leaving ends the talk, so it takes a word of leaving, not only the looks of one.
      case .goodbye: return [isMentioned ? .goodbye : .unclear(guesses: [])]
      case .outOfScope, .affirm, .deny, .help, .cancel, .back, .repeat, .restart, .switchLanguage: break
      }
    }
    return [has(.urgent) || has(.impatient) ? .restate : .unclear(guesses: [])]
  }

  /// "I don't know" or "I don't have it", and not much more: in a longer story the same words mean something else.
  var knowsNot: Bool {
    guard has(.unknown) || has(.lacks) else { return false }
    let letters = reading.utterance.unicodeScalars
    return letters.count { Fold.isHan($0.value) } <= 14 && letters.count <= 60
  }

  /// The choice of a slot that the message names, by its own words first, then by hints, a number, or a yes or no.
  private func choice(for slot: Slot) -> String? {
    // A clear question about something else is none of its choices, whatever words of them are in it.
    if asks, let flow = sureFlow, flow != state.top?.flow, reading.intent.score >= Self.clear { return nil }
    if slot.kind == .yesNo, let answer = reading.answer, answer.isClosing, answer.value == .no { return "no" }
    // "Can I pay cash?" asks, whatever words of an answer are in it.
    if slot.kind == .yesNo, asks, reading.answer?.value == .unsure { return nil }
    if let named = named(slot, byWords: true) { return named.choice }
    if slot.kind == .choice, let index = chosen(of: slot.choices.count) { return slot.choices[index] }
    guard slot.kind == .yesNo, !wantsPerson, !isTalkInSoManyWords, !asks else { return nil }
    if isLooseYes(to: slot) { return nil }
    // "No, it failed again" answers; "no, I want my money back" goes elsewhere.
    if let flow = sureFlow, reading.answer == nil || reading.intent.score >= Self.clear {
      guard let own = playbook.flow(flow), flow == state.top?.flow, corrections(in: own, besides: slot.name).isEmpty
      else {
        return nil
      }
    }
    switch yesNo {
    case .yes: return "yes"
    case .no: return "no"
    case .unsure, nil: return nil
    }
  }

  /// True for a question: "要等多久？" begins like a yes and is none.
  var asks: Bool {
    guard reading.answer?.isWhole != true else { return false }
    let end = reading.utterance.unicodeScalars.count
    return ["?", "？"].contains { reading.utterance.hasSuffix($0) }
      || reading.cues.contains { $0.kind == .talk(TalkCue.question.rawValue) && $0.range.upperBound == end }
  }

  /// The choice of a slot behind the longest of its hints, and of its words where they count, and where it stands.
  ///
  /// - Parameter old: a choice that is not meant.
  func named(_ slot: Slot, byWords: Bool, besides old: String? = nil) -> (choice: String, range: Range<Int>)? {
    var best: (choice: String, range: Range<Int>)?
    for cue in reading.cues where cue.range.count > best?.range.count ?? 0 {
      guard let choice = cue.kind.choice(of: slot, byWords: byWords), choice != old, !reading.isNegated(cue.range)
      else { continue }
      best = (choice, cue.range)
    }
    return best
  }

  /// True where what sounds like taking back is how a choice is put: "the amount is wrong" to "what is the reason?".
  private func isChoiceInItsWords(_ slot: Slot, besides corrections: [Move]) -> Bool {
    guard let named = named(slot, byWords: true), !corrections.contains(where: givesValue) else { return false }
    // "Official channels only" to the second list names the same as to the first, and takes nothing back.
    let isSame = { (move: Move) in
      if case .correct(_, let value) = move { value == .choice(named.choice) } else { false }
    }
    if slot.kind == .choice, !has(.wrong), yesNo == nil, corrections.allSatisfy(isSame) {
      return named.range.count * 2 >= reading.letters
    }
    let talk: Set<Cue.Kind> = [.talk(TalkCue.wrong.rawValue), .talk(TalkCue.correction.rawValue)]
    return reading.cues.allSatisfy { !talk.contains($0.kind) || named.range.contains($0.range) }
  }
}
