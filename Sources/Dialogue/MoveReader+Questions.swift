import Understanding

/// What a message says to the engine's questions about values: currency, domain, read-back, what to change.
extension MoveReader {
  func atCurrency(_ name: String, _ number: String) -> [Move] {
    guard let frame = state.top, let slot = playbook.slot(name, in: frame.flow) else { return free() }
    if let value = candidates(for: slot).last { return [move(value, to: slot)] }
    for entity in reading.entities {
      if case .number(let other) = entity.value, other != number { return [.lacksCurrency(name, number: other)] }
    }
    if let code = reading.cues.compactMap(\.currency).first, let amount = Amount(decimal: number, currency: code) {
      return [move(.amount(amount), to: slot)]
    }
    if let talk = talkMove() { return [talk] }
    return atSlot(name)
  }

  func atDomain(_ name: String, _ typed: String, _ suggested: String) -> [Move] {
    if let talk = talkMove() { return [talk] }
    for entity in reading.entities {
      if case .email(let address) = entity.value { return [.fill(name, .text(address))] }
    }
    switch yesNo {
    case .yes: return [.fill(name, .text(suggested))]
    case .no: return [.fill(name, .text(typed))]
    case .unsure, nil: return atSlot(name)
    }
  }

  /// Only a yes that is the whole message counts: with a "but", an "if" or a question in it, it is asked for again.
  func atConfirm() -> [Move] {
    guard let frame = state.top, let flow = playbook.flow(frame.flow) else { return atAmendment() }
    if let name = quoted(in: flow) ?? spelledOut(in: flow) { return [.same(name)] }
    let changes = corrections(in: flow)
    if wantsToStop, !changes.contains(where: holdsValue) { return [.cancel] }
    if !changes.isEmpty { return changes }
    if has(.all), has(.wrong), let names = readBack(flow, frame) { return names.map { .reopen($0) } }
    if wantsPerson { return [.start(reading.intent.name)] }
    if let negated = reading.negated, negated == frame.flow { return [.notThat(negated)] }
    if reading.answer?.isConsent == true { return [.confirm] }
    if has(.hold), !has(.wrong) { return [.hold] }
    if isMostly(.enough) { return [.cancel] }
    if reading.answer?.isWhole == true, reading.answer?.value == .no { return [.deny] }
    if let name = repeated(in: flow) { return [.same(name)] }
    if let talk = talkMove() { return [talk] }
    if let request = sureFlow, request != frame.flow, isMentioned { return start(request) }
    if deniesPartly(flow, frame) { return [.deny] }
    if let request = sureFlow, request != frame.flow { return start(request) }
    return [.unclear(guesses: [])]
  }

  /// A no with more words, or a yes with a "but". Where only one thing is read back, that alone doesn't throw it away.
  private func deniesPartly(_ flow: Flow, _ frame: Frame) -> Bool {
    guard let slots = readBack(flow, frame) else { return false }
    if slots.count == 1, !has(.wrong), reading.answer?.isClosing != true { return false }
    return (reading.answer?.value ?? yesNo) == .no || (reading.answer?.value == .yes && takesBack)
  }

  /// The slots that are read back.
  func readBack(_ flow: Flow, _ frame: Frame) -> [String]? {
    guard let step = flow.step(named: frame.step), case .confirm(_, let slots) = step.kind else { return nil }
    return slots
  }

  func atChange(_ names: [String]) -> [Move] {
    guard let frame = state.top, let flow = playbook.flow(frame.flow) else { return free() }
    let changes = corrections(in: flow)
    if wantsToStop, !changes.contains(where: holdsValue) { return [.cancel] }
    let touched = changes.compactMap(\.slot)
    // Here a name alone says that it is wrong.
    let named =
      isMostly(.askWhy)
      ? [] : slots(of: flow).filter { names.contains($0.name) && self.names($0) && !touched.contains($0.name) }
    if !changes.isEmpty || !named.isEmpty { return changes + named.map { .reopen($0.name) } }
    if has(.all) { return names.map { .reopen($0) } }
    let numbers = allChosen(of: names.count)
    if !numbers.isEmpty { return numbers.map { .reopen(names[$0]) } }
    if has(.hold) { return [.hold] }
    if let request = sureFlow, request != frame.flow, isMentioned { return start(request) }
    if let talk = talkMove() { return [talk] }
    if yesNo != nil || has(.keep) { return [.deny] }
    return [.unclear(guesses: [])]
  }

  /// True for a new value: "wrong one, I meant TX…" takes back, however a choice may be worded.
  func givesValue(_ move: Move) -> Bool {
    if case .correct = move { holdsValue(move) } else { false }
  }

  /// "Never mind, make it 85" changes the sum; "I changed my mind, forget it" stops, whatever else it sounds like.
  func holdsValue(_ move: Move) -> Bool {
    guard let name = move.slot, let frame = state.top, let slot = playbook.slot(name, in: frame.flow) else {
      return false
    }
    return slot.choices.isEmpty
  }

  /// Which unfinished task to go on with.
  func atTasks(_ names: [String]) -> [Move] {
    if let index = chosen(of: names.count) { return [.start(names[index])] }
    if let flow = sureFlow, names.contains(flow) { return [.start(flow)] }
    if yesNo == .no || wantsToStop { return [.deny] }
    if yesNo == .yes, reading.answer?.isWhole == true { return [.confirm] }
    // The list stood in for the question that was open: an answer to that is one still.
    if let frame = state.top, let step = playbook.flow(frame.flow)?.step(named: frame.step),
      case .ask(let name) = step.kind
    {
      return atSlot(name)
    }
    return free()
  }
}

extension Cue {
  /// The code, for a cue that names a currency.
  var currency: String? {
    if case .talk(let name) = kind, name.hasPrefix("currency:") { return String(name.dropFirst(9)) }
    return nil
  }
}
