import Understanding

/// What a message says to the engine's questions about values: currency, domain, read-back, what to change.
extension MoveReader {
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

  /// Only a yes that is the whole message counts: with a "but", an "if" or a question in it, it is asked for again.
  func atConfirm() -> [Move] {
    guard let frame = state.top, let flow = playbook.flow(frame.flow) else { return free() }
    if wantsToStop, bareAmount(in: flow) == nil { return [.cancel] }
    let changes = values(for: flow, asked: nil, filled: state.known).filter { $0.isCorrection || $0.isRejection }
    if !changes.isEmpty { return changes }
    if let amount = bareAmount(in: flow) { return [amount] }
    if wantsPerson { return [.start(reading.intent.name)] }
    let named = named(among: slots(of: flow))
    let isWhole = reading.answer?.isWhole == true
    if reading.answer?.isConsent == true { return [.confirm] }
    if isWhole, reading.answer?.value == .no { return [.deny] }
    if has(.correction) || (yesNo == .no && !isWhole), let named { return [.reopen(named)] }
    if has(.hold) { return [.hold] }
    if let talk = talkMove() { return [talk] }
    switch reading.answer?.value ?? (yesNo == .no ? .no : nil) {
    case .no: return [.deny]
    case .yes where has(.correction): return [.deny]
    case .yes, .unsure, nil: break
    }
    if let request = sureFlow, request != frame.flow { return start(request) }
    return [.unclear(guesses: [])]
  }

  /// A figure without currency that replaces the sum read back: "不是58，是85". The last one that is not the old one counts.
  private func bareAmount(in flow: Flow) -> Move? {
    guard has(.correction) || yesNo == .no else { return nil }
    for slot in slots(of: flow) {
      guard slot.kind == .amount, case .amount(let old) = state.known[slot.name] else { continue }
      let sums = reading.entities.compactMap { entity -> SlotValue? in
        guard case .number(let text) = entity.value else { return nil }
        return Amount(decimal: text, currency: old.currency).map { .amount($0) }
      }
      guard let new = sums.last(where: { $0 != .amount(old) }) else { return nil }
      guard case .fill(let name, let value) = move(new, to: slot) else { return move(new, to: slot) }
      return .correct(name, value)
    }
    return nil
  }

  func atChange(_ names: [String]) -> [Move] {
    guard let frame = state.top, let flow = playbook.flow(frame.flow) else { return free() }
    if wantsToStop { return [.cancel] }
    let changes = values(for: flow, asked: nil, filled: state.known).filter { $0.isCorrection || $0.isRejection }
    if !changes.isEmpty { return changes }
    if let index = chosen(of: names.count) { return [.reopen(names[index])] }
    if let slot = named(among: slots(of: flow)) { return [.reopen(slot)] }
    if let talk = talkMove() { return [talk] }
    if yesNo == .no { return [.deny] }
    return [.unclear(guesses: [])]
  }

  /// The slot that the message speaks of by name.
  private func named(among slots: [Slot]) -> String? {
    slots.first { slot in
      state.known[slot.name] != nil && reading.cues.contains { $0.kind == .talk("slot:\(slot.key)") }
    }?.name
  }
}

extension Cue {
  /// The code, for a cue that names a currency.
  var currency: String? {
    if case .talk(let name) = kind, name.hasPrefix("currency:") { return String(name.dropFirst(9)) }
    return nil
  }
}
