import Understanding

/// What is said beside the question that is open.
extension MoveReader {
  /// A question that is answered whatever is being asked: one that the matter has words for, what was noted, what the stars
  /// mean.
  var aside: Move? {
    guard state.owner == .bot, !holdsValues, !isTold else { return nil }
    // "Block the card first or change the password?" names two things to be done and asks for neither.
    if let question, reading.requests.isEmpty || isMostly(3, isOwnQuestion) { return .question(question) }
    guard reading.requests.isEmpty else { return nil }
    if let names = recalled { return .recall(names) }
    // "And the second one?"
    if has(.another), !has(.tasks), reading.length <= 4, let next = state.further.first {
      return .another(next.slot, next.value)
    }
    return asksAboutMask ? .askAboutMask : nil
  }

  /// True for a message that gives a value.
  var holdsValues: Bool {
    let kinds: [Slot.Kind] = [.email, .transactionID, .amount, .phone]
    return kinds.contains { !reading.values(for: $0).isEmpty }
  }

  /// True where anything may be told and it is no question.
  private var isTold: Bool { isTelling && !asks }

  /// True where anything may be told.
  var isTelling: Bool {
    guard case .slot(let name) = state.prompt, let flow = state.top?.flow else { return false }
    return playbook.slot(name, in: flow)?.kind == .text
  }

  private func isOwnQuestion(_ kind: Cue.Kind) -> Bool {
    guard case .talk(let name) = kind, let flow = state.matter else { return false }
    return name.hasPrefix("question:\(flow)/")
  }

  /// The key of the answer to a question that the matter under way, or the last one, has words for.
  private var question: String? {
    guard let flow = state.matter else { return nil }
    let prefix = "question:\(flow)/"
    var best: (name: Substring, length: Int)?
    for cue in reading.cues where cue.range.count > best?.length ?? 0 {
      guard case .talk(let name) = cue.kind, name.hasPrefix(prefix) else { continue }
      best = (name.dropFirst(prefix.count), cue.range.count)
    }
    guard let best, best.length * 2 >= reading.letters else { return nil }
    // Once there is a ticket, how that is going is answered by it; in an emergency, what can be done meanwhile says more.
    if asksAfterCase, playbook.flow(flow)?.priority != .urgent { return nil }
    return "\(flow)/question/\(best.name)"
  }

  /// The slots whose values are asked for: "what was the amount again?", "which e-mail did you note?"
  private var recalled: [String]? {
    guard has(.recall), !takesBack, reading.length <= 10, let matter = state.matter, let flow = playbook.flow(matter)
    else { return nil }
    let asked = slots(of: flow).filter { slot in
      names(slot)
    }.map(\.name)
    if asked.isEmpty {
      guard isMostly(.recall) else { return nil }
      if state.prompt == .confirm, let frame = state.top { return readBack(flow, frame) }
      let noted = slots(of: flow).filter { slot in
        slot.kind != .yesNo && state.noted(slot.name).map { $0 != Slot.unknown } ?? false
      }
      return noted.isEmpty ? nil : noted.map(\.name)
    }
    // What is being asked for can't be asked back: that one is explained.
    if case .slot(let open) = state.prompt, asked == [open], state.noted(open) == nil { return nil }
    return asked
  }

  /// "What are the stars?"; at a read-back with an address also "which one is that?"
  private var asksAboutMask: Bool {
    if has(.masking) { return true }
    guard state.prompt == .confirm, has(.where) || isMostly(.askWhere), let flow = state.matter.flatMap(playbook.flow)
    else { return false }
    return slots(of: flow).contains { $0.kind == .email && state.value(of: $0.name) != nil }
  }

  /// An address noted before, of which the message says the part before the sign: "is it anna.smith?"
  func spelledOut(in flow: Flow) -> String? {
    guard !takesBack, reading.length <= 6, reading.entities.isEmpty, !reading.utterance.contains("@") else {
      return nil
    }
    let words = reading.utterance.lowercased().split { sign in
      !(sign.isASCII && (sign.isLetter || sign.isNumber || "._-+".contains(sign)))
    }
    return slots(of: flow).first { slot in
      guard slot.kind == .email, case .text(let address) = state.value(of: slot.name) else { return false }
      let local = address.lowercased().prefix { $0 != "@" }
      return local.count >= 3 && words.contains { $0 == local || $0 == "\(local)." }
    }?.name
  }

  /// A bare "ok" to a question for a value or for what came of something; the second one is a failed answer.
  func nod(at slot: Slot) -> Move? {
    guard isNod(to: slot) else { return nil }
    return state.top?.nodded == slot.name ? .unclear(guesses: []) : .nod
  }

  private func isNod(to slot: Slot) -> Bool {
    switch slot.kind {
    case .yesNo: return slot.nod == .wait && isMostly(4) { $0 == .talk(TalkCue.acknowledged.rawValue) }
    case .choice: return false
    case .email, .transactionID, .amount, .text, .day, .phone:
      return reading.answer?.isWhole == true && yesNo == .yes && role != .move(.thanks)
        && state.value(of: slot.name) == nil
    }
  }

  /// True for a yes or no, and for words of the slot that is asked.
  var answersSlot: Bool {
    if reading.answer != nil { return true }
    guard case .slot(let name) = state.prompt, let flow = state.top?.flow, let slot = playbook.slot(name, in: flow)
    else { return false }
    return named(slot, byWords: true) != nil
  }

  /// How many pieces of a story are listened to before it must make sense.
  private static let patience = 4

  /// True for the beginning of a story that is told in pieces, and for those of its pieces that mean nothing alone.
  func isPiece(_ moves: [Move]) -> Bool {
    guard state.frames.isEmpty, state.pieces < Self.patience, reading.length <= 6, !asks else { return false }
    let isMatter = reading.entities.contains { if case .day = $0.value { false } else { true } }
    guard !isMatter else { return false }
    guard moves.count == 1, let move = moves.first else { return false }
    let starts = reading.cues.contains { $0.kind == .talk(TalkCue.opening.rawValue) && $0.range.lowerBound == 0 }
    let (begins, goesOn) = (starts || isMostly(.opening), state.pieces > 0)
    switch move {
    case .unclear, .clarify, .outOfScope(topic: nil): return begins || goesOn
    case .greet: return begins
    // "It's like this" is no yes to nothing, and "I wanted to ask something" no wish for the list of everything.
    case .confirm, .deny, .cancel, .help:
      return state.prompt == nil && isMostly(3) { $0 == .talk(TalkCue.opening.rawValue) }
    case .start(let intent):
      let flow = playbook.flow(intent)
      return goesOn && !isMentioned && reading.length <= 3 && flow?.isDoor == false && flow?.priority != .urgent
    case .queue, .notThat, .fill, .reject, .lacksCurrency, .oddDomain, .correct, .correctBelow, .same, .reopen, .keep,
      .setAside, .another, .amend, .reportAgain, .skip, .why, .whereFound, .hold, .nod, .listen, .recall, .askAboutMask,
      .question,
      .thanks, .goodbye, .back, .repeatThat, .restart, .switchLanguage, .restate, .recallCase, .listTasks,
      .keepOut, .wait, .outOfScope, .upset, .silence:
      return false
    }
  }

  /// The ids of a message that names several side by side, the first one first; empty when it takes one back for another.
  func several(_ slot: Slot) -> [SlotValue] {
    guard slot.kind == .transactionID, !takesBack else { return [] }
    var ids: [SlotValue] = []
    // "It is TX…, not TX…" names one.
    for entity in reading.entities where !reading.isNegated(entity.range) {
      if case .transactionID(let id) = entity.value, !ids.contains(.text(id)) { ids.append(.text(id)) }
    }
    return ids.count > 1 ? ids : []
  }
}
