import Understanding

/// The values in a message: which slot each is for, and whether it can be taken.
extension MoveReader {
  /// What a message says to a slot that holds a value rather than a choice; empty when nothing.
  func answer(to slot: Slot) -> [Move] {
    switch slot.kind {
    case .yesNo: return []
    case .choice:
      let isNumber = reading.entities.contains { entity in
        switch entity.value {
        case .number, .ordinal: true
        case .email, .amount, .vagueAmount, .phone, .day, .caseNumber, .transactionID: false
        }
      }
      return isNumber ? [.reject(slot.name, reason: "out_of_range")] : []
    case .text:
      // What is told in one's own words may look like anything; only a word of another matter leads there.
      let isElsewhere = sureFlow != nil && isMentioned && (sureFlow != state.top?.flow || reading.length <= 3)
      return isElsewhere && reading.intent.score >= Self.clear ? [] : [.fill(slot.name, .text(reading.written))]
    case .email, .transactionID, .amount, .day, .phone: break
    }
    let named = several(slot)
    if let first = named.first { return [move(first, to: slot)] + named.dropFirst().map { .another(slot.name, $0) } }
    if slot.kind == .amount, namesSeveralSums { return [.reject(slot.name, reason: "several")] }
    let values = candidates(for: slot)
    if let value = values.last { return [move(value, to: slot)] }
    return attempt(at: slot)
  }

  /// "76.20 dollars and 20 dollars" answers with two sums, "76.20 and 20" with two figures; "not 20, 76.20" with one.
  private var namesSeveralSums: Bool {
    guard !takesBack else { return false }
    var sums: Set<Amount> = []
    var figures: Set<String> = []
    for entity in reading.entities where !reading.isNegated(entity.range) {
      switch entity.value {
      case .amount(let amount): sums.insert(amount)
      case .number(let text): figures.insert(text)
      case .email, .transactionID, .caseNumber, .phone, .day, .ordinal, .vagueAmount: continue
      }
    }
    return sums.count > 1 || (sums.isEmpty && figures.count > 1)
  }

  /// A value of the wrong shape, where the customer clearly tried to give one.
  func attempt(at slot: Slot) -> [Move] {
    switch slot.kind {
    case .email where reading.utterance.contains("@") || reading.utterance.contains("＠"):
      return [.reject(slot.name, reason: "not_an_email")]
    case .transactionID where sureFlow == nil && holdsLooseDigits: return [.reject(slot.name, reason: "wrong_shape")]
    case .amount:
      if reading.entities.contains(where: { $0.value == .vagueAmount }) { return [.reject(slot.name, reason: "vague")] }
      for entity in reading.entities {
        guard case .number(let text) = entity.value else { continue }
        if let amount = likelyCurrency(of: slot).flatMap({ Amount(decimal: text, currency: $0) }) {
          return [move(.amount(amount), to: slot)]
        }
        return [.lacksCurrency(slot.name, number: text)]
      }
      return []
    case .email, .transactionID, .yesNo, .choice, .text, .day, .phone: return []
    }
  }

  /// Digits that are no sum, day, address or telephone number.
  private var holdsLooseDigits: Bool {
    let isValue = reading.entities.contains { entity in
      switch entity.value {
      case .email, .amount, .vagueAmount, .phone, .day, .caseNumber, .transactionID: true
      case .number, .ordinal: false
      }
    }
    return !isValue && reading.utterance.unicodeScalars.contains { ("0"..."9").contains($0) }
  }

  /// The currency of a sum that is asked for again: that of the old one, or of the record.
  private func likelyCurrency(of slot: Slot) -> String? {
    let facts = state.top?.facts.values ?? []
    for case .amount(let amount)? in [state.top?.former[slot.name], state.value(of: slot.name)] + facts {
      return amount.currency
    }
    return nil
  }

  /// The values in the message that are of the slot's type, in order.
  func candidates(for slot: Slot) -> [SlotValue] {
    let values = reading.values(for: slot.kind)
    guard values.isEmpty, slot.kind == .email, state.prompt == .slot(slot.name) || (names(slot) && takesBack),
      let dictation = reading.dictation
    else { return values }
    return [.text(dictation.address)]
  }

  func move(_ value: SlotValue, to slot: Slot) -> Move { Self.move(value, to: slot, playbook.limits) }

  /// The same check for every value, whether it was asked for, said in passing, or corrects another.
  static func move(_ value: SlotValue, to slot: Slot, _ limits: Limits) -> Move {
    if case .amount(let amount) = value {
      if amount.minor <= 0 { return .reject(slot.name, reason: "not_positive") }
      if amount.minor > limits.largestAmount { return .reject(slot.name, reason: "too_large") }
    }
    if slot.kind == .email, case .text(let address) = value, let fixed = MailDomain.suggestion(for: address) {
      return .oddDomain(slot.name, typed: address, suggested: fixed)
    }
    return .fill(slot.name, value)
  }

  /// Values for slots other than the asked one: prefilled where they are empty, corrected where they differ.
  func others(than asked: String, in flow: Flow, answered: Bool = false) -> [Move] {
    values(for: flow, asked: asked, filled: state.known, answered: answered)
  }

  /// The values of a message for the slots of a flow, `asked` left out.
  func values(for flow: Flow, asked: String?, filled: SlotValues, answered: Bool = false) -> [Move] {
    var moves: [Move] = []
    var kinds: [Slot.Kind] = []
    if let asked, let slot = playbook.slot(asked, in: flow.name) { kinds.append(slot.kind) }
    for slot in slots(of: flow) where slot.name != asked {
      switch slot.kind {
      case .yesNo, .choice:
        // "It isn't that I can't log in, my account is locked" names the old choice only to take it back.
        let old = takesBack ? filled[slot.name]?.name : nil
        let hint = named(slot, byWords: false, besides: old)?.choice
        guard let hint, filled[slot.name] != .choice(hint) else { continue }
        // What answers the asked question does not, by the way, overturn an answer already given.
        if answered, filled[slot.name] != nil, !takesBack { continue }
        moves.append(filled[slot.name] == nil ? .fill(slot.name, .choice(hint)) : .correct(slot.name, .choice(hint)))
      case .text: continue
      case .email, .transactionID, .amount, .day, .phone:
        guard !kinds.contains(slot.kind) else { continue }
        let found = passing(slot, known: filled[slot.name])
        if !found.isEmpty { kinds.append(slot.kind) }
        moves += found
      }
    }
    return moves
  }

  /// What a message says by the way to a slot that takes values.
  private func passing(_ slot: Slot, known: SlotValue?) -> [Move] {
    let named = several(slot)
    if let known, slot.kind == .transactionID, named.contains(known) || addsValue {
      return reading.values(for: slot.kind).filter { $0 != known }.map { .another(slot.name, $0) }
    }
    let value = named.first ?? candidates(for: slot).last { $0 != known }
    guard let value else { return [] }
    guard case .fill(_, let accepted) = move(value, to: slot) else { return [move(value, to: slot)] }
    let first = known == nil ? Move.fill(slot.name, accepted) : .correct(slot.name, accepted)
    return [first] + named.dropFirst().map { .another(slot.name, $0) }
  }

  /// True where a value is one more, and takes the place of none.
  private var addsValue: Bool {
    guard !has(.wrong) else { return false }
    let start = reading.entities.first?.range.lowerBound
    return has(.another)
      || reading.cues.contains { cue in
        cue.kind == .talk(TalkCue.addition.rawValue) && cue.range.lowerBound == 0
          && start.map { cue.range.upperBound...cue.range.upperBound + 1 ~= $0 } ?? false
      }
  }

  /// The slots a flow asks for or can take in, in the order of their first step.
  func slots(of flow: Flow) -> [Slot] { playbook.slots(of: flow) }
}

extension Reading {
  /// The values that are of a kind of slot, in order.
  func values(for kind: Slot.Kind) -> [SlotValue] {
    entities.compactMap { entity in
      switch (entity.value, kind) {
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
}
