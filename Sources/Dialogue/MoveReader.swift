import Understanding

/// Works out what the customer is doing: a reading in the light of the state. Pure.
final class MoveReader {
  let reading: Reading
  let state: DialogueState
  let playbook: Playbook
  /// What the likeliest intent does.
  let role: Playbook.Role?
  /// True when the decision is sure enough to be acted on while something else is being asked.
  private let isSure: Bool
  /// The cues of the talk that were heard.
  private let heard: [TalkCue]

  init(reading: Reading, state: DialogueState, playbook: Playbook) {
    self.reading = reading
    self.state = state
    self.playbook = playbook
    role = playbook.roles[reading.intent.name]
    isSure = reading.intent.score >= playbook.limits.sure && !reading.isOnlyValues
    heard = reading.cues.compactMap { cue in
      guard case .talk(let name) = cue.kind, let heard = TalkCue.byName[name] else { return nil }
      return reading.isAlternative(cue.range) ? nil : heard
    }
  }

  func moves() -> [Move] {
    if state.isActing { return [whileActing()] }
    if isSilent { return [.silence] }
    guard isLocked else { return unlocked() }
    // Only the answer, stopping and a person are listened to.
    let moves = unlocked()
    return moves.contains { !mayPass($0) } ? [.keepOut] : moves
  }

  private var isLocked: Bool {
    guard let frame = state.top, let step = playbook.flow(frame.flow)?.step(named: frame.step) else { return false }
    return step.isLocked
  }

  private func mayPass(_ move: Move) -> Bool {
    switch move {
    case .start(let intent): playbook.flow(intent)?.isDoor ?? false
    case .queue, .clarify, .listTasks, .outOfScope, .greet, .help: false
    case .notThat, .fill, .reject, .lacksCurrency, .oddDomain, .correct, .correctBelow, .same, .reopen, .keep,
      .setAside, .another, .amend, .reportAgain, .confirm, .deny, .skip, .why, .whereFound, .hold, .nod, .listen,
      .recall, .askAboutMask,
      .question, .thanks, .goodbye, .cancel, .back, .repeatThat, .restart, .switchLanguage,
      .restate, .recallCase, .keepOut, .wait, .upset, .unclear, .silence:
      true
    }
  }

  /// Who shows distress and asks for nothing gets a warm word instead of a menu.
  private func unlocked() -> [Move] {
    let moves = aside.map { [$0] } ?? atPrompt()
    guard has(.distress) else { return moves }
    // What only looks like a wish to stop is none.
    let isCry = moves.allSatisfy { $0.asksNothing || ($0 == .cancel && !isMentioned) }
    return isCry ? [.upset] : moves
  }

  private func atPrompt() -> [Move] {
    switch state.prompt {
    case .slot(let name): return atSlot(name)
    case .currency(let slot, let number): return atCurrency(slot, number)
    case .domain(let slot, let typed, let suggested): return atDomain(slot, typed, suggested)
    case .confirm: return atConfirm()
    case .change(let names): return atChange(names)
    case .clarify(let intents): return atClarify(intents)
    case .tasks(let names): return atTasks(names)
    case .anythingElse, .restart, .human: return atYesNo()
    case .action, nil: return free()
    }
  }

  private var isSilent: Bool {
    reading.answer == nil && reading.cues.isEmpty && reading.mentions.isEmpty
      && !reading.utterance.unicodeScalars.contains { $0.isLetter || ("0"..."9").contains($0) }
  }

  // MARK: - What the message says by itself

  /// True when a cue makes up half of the message.
  func isMostly(_ cue: TalkCue) -> Bool { isMostly { $0 == .talk(cue.rawValue) } }

  /// True when such a cue makes up so many quarters of the message.
  func isMostly(_ quarters: Int = 2, _ matches: (Cue.Kind) -> Bool) -> Bool {
    guard let longest = reading.longestCue(where: matches) else { return false }
    return longest * 4 >= reading.letters * quarters
  }

  /// "The agent told me yesterday …": a person is named and not asked for.
  var namesPersonInPassing: Bool {
    guard case .flow(let flow) = role, flow.isDoor else { return false }
    return has(.passing) && !isMentioned
  }

  /// The decision, when it is sure enough to be acted on while something else is being asked.
  var sureIntent: String? { isSure && !namesPersonInPassing ? reading.intent.name : nil }

  func has(_ cue: TalkCue) -> Bool { heard.contains(cue) }

  var topic: String? {
    for cue in reading.cues {
      if case .talk(let name) = cue.kind, name.hasPrefix("topic:") { return String(name.dropFirst(6)) }
    }
    return nil
  }

  static func isTopic(_ kind: Cue.Kind) -> Bool {
    if case .talk(let name) = kind { name.hasPrefix("topic:") } else { false }
  }

  var wantsPerson: Bool {
    guard case .flow(let flow) = role, flow.isDoor, sureIntent != nil else { return false }
    // An answer that only looks like a wish for a person is none: "no, I came straight to you".
    return isMentioned || reading.intent.score >= Self.clear || !answersSlot
  }

  /// True for a wish to stop in so many words, which is no plain "no".
  var wantsToStop: Bool {
    talkMove() == .cancel && reading.mentions.contains(reading.intent.name) && reading.answer?.isWhole != true
  }

  /// A move about the talk itself that counts anywhere.
  func talkMove() -> Move? {
    if has(.caseNumber) || asksAfterCase { return .recallCase(nil) }
    if let number = caseNumber { return .recallCase(number) }
    if has(.tasks) { return .listTasks }
    if let task = wantedTask { return .start(task) }
    if wantsPerson { return .start(reading.intent.name) }
    guard case .move(let role) = role, sureIntent != nil else { return nil }
    switch role {
    // "Make it stop" speaks of the thief.
    case .cancel: return has(.stopOthers) && isEmergency ? .restate : .cancel
    case .back: return .back
    case .repeat: return .repeatThat
    case .restart: return .restart
    case .help: return .help
    case .switchLanguage: return .switchLanguage(wantedLanguage)
    case .greet, .thanks, .goodbye, .affirm, .deny, .outOfScope: return nil
    }
  }

  /// True while help in an emergency is under way.
  var isEmergency: Bool { state.top.flatMap { playbook.flow($0.flow) }?.priority == .urgent }

  /// A ticket that the message names and says little else about.
  private var caseNumber: String? {
    for entity in reading.entities {
      if case .caseNumber(let number) = entity.value, sureFlow == nil { return number }
    }
    return nil
  }

  /// True for "say that again", "English please" and the like when said in their own words, whatever the sentence begins with.
  var isTalkInSoManyWords: Bool {
    talkMove() != nil && reading.mentions.contains(reading.intent.name) && reading.answer?.isWhole != true
  }

  private var wantedLanguage: Language {
    for cue in reading.cues {
      if cue.kind == .talk(TalkCue.toChinese.rawValue) { return .chinese }
      if cue.kind == .talk(TalkCue.toEnglish.rawValue) { return .english }
    }
    return state.language == .chinese ? .english : .chinese
  }

  /// Yes or no, by the words of yes and no first, by the likeliest intent else.
  var yesNo: Answer.Value? {
    if let answer = reading.answer { return answer.value }
    guard case .move(let role) = role, sureIntent != nil else { return nil }
    switch role {
    case .affirm: return .yes
    case .deny: return .no
    case .greet, .thanks, .goodbye, .help, .cancel, .back, .repeat, .restart, .switchLanguage, .outOfScope: return nil
    }
  }

  /// A flow that the message asks for clearly.
  var sureFlow: String? {
    guard case .flow = role, reading.answer?.isWhole != true else { return nil }
    return sureIntent
  }
}
