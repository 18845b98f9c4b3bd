import Understanding

/// What a message says to the slot that is asked, and to the other slots of its task.
extension MoveReader {
  func atSlot(_ name: String) -> [Move] {
    guard let frame = state.top, let flow = playbook.flow(frame.flow), let slot = playbook.slot(name, in: frame.flow)
    else { return free() }
    if wantsToStop { return [.cancel] }
    if wantsPerson { return [.start(reading.intent.name)] }
    if let choice = choice(for: slot) {
      return [.fill(name, .choice(choice))] + others(than: name, in: flow, answered: true)
    }
    let given = candidates(for: slot)
    if isBareName(of: slot) { return [.unclear(guesses: [])] }
    if given.isEmpty, let explanation = askedBack { return [explanation] }
    if given.isEmpty, let request = clearRequest(besides: slot, in: frame) { return start(request) }
    if given.isEmpty, has("hold") { return [.hold] }
    let answer = answer(to: slot)
    if !answer.isEmpty { return answer + others(than: name, in: flow) + question }
    let others = others(than: name, in: flow)
    if others.contains(where: { $0.isCorrection || $0.isRejection }) { return others }
    if let talk = talkMove() { return [talk] }
    if has("unknown") || (slot.kind != .yesNo && yesNo == .no && reading.answer?.isWhole == true) { return [.skip] }
    if !others.isEmpty { return others }
    if let known = repeated(in: flow) { return [.same(known)] }
    return digression(from: frame)
  }

  /// A request for something else that is clearer than any small word around it: "wait, that payment wasn't mine".
  private func clearRequest(besides slot: Slot, in frame: Frame) -> String? {
    let bound = slot.kind == .text ? 0.9 : 0.7
    guard let flow = sureFlow, flow != frame.flow, reading.intent.score >= bound else { return nil }
    return flow
  }

  /// A question about the question.
  private var askedBack: Move? {
    if has("why") { return .why }
    if has("where") { return .whereFound }
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
    guard let flow = sureFlow, let known = playbook.flow(flow), known.isInstant, flow != state.top?.flow else {
      return []
    }
    return start(flow)
  }

  /// A message that is no answer: another request, courtesy, or not understood.
  private func digression(from frame: Frame) -> [Move] {
    let requests = reading.requests.filter { $0 != frame.flow }
    if reading.requests.count > 1, !requests.isEmpty { return [.queue(requests)] }
    if let flow = sureFlow { return flow == frame.flow ? [.restate] : start(flow) }
    if case .move(let role) = playbook.roles[reading.intent.name], reading.intent.score >= playbook.limits.sure {
      switch role {
      case .greet: return [.greet]
      case .thanks: return [.thanks]
      // Leaving ends the task, so it takes a word of leaving, not only the looks of one.
      case .goodbye: return reading.mentions.contains(reading.intent.name) ? [.cancel] : [.unclear(guesses: [])]
      case .outOfScope where topic != nil: return [.outOfScope(topic: topic)]
      case .outOfScope, .affirm, .deny, .help, .cancel, .back, .repeat, .restart, .switchLanguage: break
      }
    }
    return [.unclear(guesses: [])]
  }

  /// A filled slot that the message gives the very value it has.
  private func repeated(in flow: Flow) -> String? {
    slots(of: flow).first { slot in
      guard let value = known[slot.name] else { return false }
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
    guard slot.kind == .yesNo, sureFlow == nil, !wantsPerson else { return nil }
    switch yesNo {
    case .yes: return "yes"
    case .no: return "no"
    case .unsure, nil: return nil
    }
  }

  private func longest(_ matches: (Cue.Kind, String) -> Bool, _ slot: Slot) -> String? {
    var best: (choice: String, length: Int)?
    for cue in reading.cues {
      for choice in slot.choices where matches(cue.kind, choice) && cue.range.count > best?.length ?? 0 {
        best = (choice, cue.range.count)
      }
    }
    return best?.choice
  }

  /// What a message says to a slot that holds a value rather than a choice; empty when nothing.
  private func answer(to slot: Slot) -> [Move] {
    switch slot.kind {
    case .yesNo: return []
    case .choice:
      let isNumber = reading.entities.contains { if case .number = $0.value { true } else { false } }
      return isNumber ? [.reject(slot.name, reason: "out_of_range")] : []
    case .text: return sureFlow == nil ? [.fill(slot.name, .text(reading.utterance))] : []
    case .email, .transactionID, .amount, .day, .phone: break
    }
    let values = candidates(for: slot)
    if let value = values.last { return [move(value, to: slot)] }
    return attempt(at: slot)
  }

  /// A value of the wrong shape, where the customer clearly tried to give one.
  private func attempt(at slot: Slot) -> [Move] {
    switch slot.kind {
    case .email where reading.utterance.contains("@") || reading.utterance.contains("＠"):
      return [.reject(slot.name, reason: "not_an_email")]
    case .transactionID where sureFlow == nil && reading.utterance.unicodeScalars.contains { ("0"..."9").contains($0) }:
      return [.reject(slot.name, reason: "wrong_shape")]
    case .amount:
      if reading.entities.contains(where: { $0.value == .vagueAmount }) { return [.reject(slot.name, reason: "vague")] }
      for entity in reading.entities {
        if case .number(let text) = entity.value { return [.lacksCurrency(slot.name, number: text)] }
      }
      return []
    case .email, .transactionID, .yesNo, .choice, .text, .day, .phone: return []
    }
  }

  /// The values in the message that are of the slot's type, in order.
  private func candidates(for slot: Slot) -> [SlotValue] {
    reading.entities.compactMap { entity in
      switch (entity.value, slot.kind) {
      case (.email(let text), .email), (.transactionID(let text), .transactionID), (.phone(let text), .phone),
        (.day(let text), .day):
        .text(text)
      case (.amount(let amount), .amount): .amount(amount)
      case (.email, _), (.transactionID, _), (.phone, _), (.day, _), (.amount, _), (.number, _), (.caseNumber, _),
        (.ordinal, _), (.vagueAmount, _):
        nil
      }
    }
  }

  private func move(_ value: SlotValue, to slot: Slot) -> Move {
    if case .amount(let amount) = value {
      if amount.minor <= 0 { return .reject(slot.name, reason: "not_positive") }
      if amount.minor > playbook.limits.largestAmount { return .reject(slot.name, reason: "too_large") }
    }
    if slot.kind == .email, case .text(let address) = value, let fixed = MailDomain.suggestion(for: address) {
      return .oddDomain(slot.name, typed: address, suggested: fixed)
    }
    return .fill(slot.name, value)
  }

  /// Values for slots other than the asked one: prefilled where they are empty, corrected where they differ.
  private func others(than asked: String, in flow: Flow, answered: Bool = false) -> [Move] {
    values(for: flow, asked: asked, filled: known, answered: answered)
  }

  /// Slots of the current task that have a value.
  var known: [String: SlotValue] {
    guard let frame = state.top else { return [:] }
    return state.session.merging(frame.slots) { _, own in own }
  }

  /// The values of a message for the slots of a flow, `asked` left out.
  func values(for flow: Flow, asked: String?, filled: [String: SlotValue], answered: Bool = false) -> [Move] {
    var moves: [Move] = []
    var kinds: Set<Slot.Kind> = []
    if let asked, let slot = playbook.slot(asked, in: flow.name) { kinds.insert(slot.kind) }
    for slot in slots(of: flow) where slot.name != asked {
      switch slot.kind {
      case .yesNo, .choice:
        let hint = longest({ $0 == .hint(slot: slot.key, choice: $1) }, slot)
        guard let hint, filled[slot.name] != .choice(hint) else { continue }
        // What answers the asked question does not, by the way, overturn an answer already given.
        if answered, filled[slot.name] != nil, !has("correction") { continue }
        moves.append(filled[slot.name] == nil ? .fill(slot.name, .choice(hint)) : .correct(slot.name, .choice(hint)))
      case .text: continue
      case .email, .transactionID, .amount, .day, .phone:
        guard !kinds.contains(slot.kind) else { continue }
        let values = candidates(for: slot)
        guard let value = values.last(where: { $0 != filled[slot.name] }) else { continue }
        kinds.insert(slot.kind)
        guard case .fill(_, let accepted) = move(value, to: slot) else {
          moves.append(move(value, to: slot))
          continue
        }
        moves.append(filled[slot.name] == nil ? .fill(slot.name, accepted) : .correct(slot.name, accepted))
      }
    }
    return moves
  }

  /// The slots a flow asks for or can take in, in the order of their first step.
  func slots(of flow: Flow) -> [Slot] { flow.slotNames.compactMap { playbook.slot($0, in: flow.name) } }

  // MARK: - Questions about a value

  func atCurrency(_ name: String, _ number: String) -> [Move] {
    guard let frame = state.top, let slot = playbook.slot(name, in: frame.flow) else { return free() }
    if let value = candidates(for: slot).last { return [move(value, to: slot)] }
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

  /// Only an explicit yes from the words of yes counts; a yes with a "but", or with a slot named, does not.
  func atConfirm() -> [Move] {
    guard let frame = state.top, let flow = playbook.flow(frame.flow) else { return free() }
    if wantsToStop { return [.cancel] }
    let changes = values(for: flow, asked: nil, filled: known).filter { $0.isCorrection || $0.isRejection }
    if !changes.isEmpty { return changes }
    if wantsPerson { return [.start(reading.intent.name)] }
    let named = named(among: slots(of: flow))
    let isWhole = reading.answer?.isWhole == true
    if isWhole, reading.answer?.value == .yes { return [.confirm] }
    if has("correction") || (yesNo == .no && !isWhole), let named { return [.reopen(named)] }
    if has("hold") { return [.hold] }
    if let talk = talkMove() { return [talk] }
    switch reading.answer?.value ?? (yesNo == .no ? .no : nil) {
    case .yes where !has("correction") && (sureFlow ?? frame.flow) == frame.flow: return [.confirm]
    case .no: return [.deny]
    case .yes where has("correction"): return [.deny]
    case .yes, .unsure, nil: break
    }
    if let request = sureFlow, request != frame.flow { return start(request) }
    return [.unclear(guesses: [])]
  }

  func atChange(_ names: [String]) -> [Move] {
    guard let frame = state.top, let flow = playbook.flow(frame.flow) else { return free() }
    let changes = values(for: flow, asked: nil, filled: known).filter { $0.isCorrection || $0.isRejection }
    if !changes.isEmpty { return changes }
    if wantsToStop { return [.cancel] }
    if let index = chosen(of: names.count) { return [.reopen(names[index])] }
    if let slot = named(among: slots(of: flow)) { return [.reopen(slot)] }
    if let talk = talkMove() { return [talk] }
    if yesNo == .no { return [.deny] }
    return [.unclear(guesses: [])]
  }

  /// The slot that the message speaks of by name.
  private func named(among slots: [Slot]) -> String? {
    slots.first { has("slot:\($0.key)") && known[$0.name] != nil }?.name
  }
}

extension Move {
  var isRejection: Bool {
    if case .reject = self { return true }
    return false
  }

  var isCorrection: Bool {
    if case .correct = self { return true }
    return false
  }
}

extension Cue {
  /// The code, for a cue that names a currency.
  var currency: String? {
    if case .talk(let name) = kind, name.hasPrefix("currency:") { return String(name.dropFirst(9)) }
    return nil
  }
}
