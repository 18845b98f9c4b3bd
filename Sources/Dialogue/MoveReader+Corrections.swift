import Understanding

/// What a message takes back of what was said before.
extension MoveReader {
  /// New values for filled slots, refused ones, and slots called wrong without a new value; empty when nothing is taken back.
  ///
  /// - Parameter asked: the slot that waits for an answer, left out.
  func corrections(in flow: Flow, besides asked: String? = nil) -> [Move] {
    var moves = values(for: flow, asked: asked, filled: state.known).filter { $0.isCorrection || $0.isRejection }
    if state.prompt == .confirm, slots(of: flow).contains(where: { names($0) && isCalledWrong($0, in: flow) }) {
      // "Change the e-mail address" speaks of what is read back, whatever choice it sounds like.
      moves.removeAll { move in
        guard let slot = move.slot.flatMap({ playbook.slot($0, in: flow.name) }) else { return false }
        return !slot.choices.isEmpty && !names(slot)
      }
    }
    let touched = { (name: String) in moves.contains { $0.slot == name } }
    for slot in slots(of: flow) where slot.name != asked && !touched(slot.name) {
      guard let old = state.value(of: slot.name) else { continue }
      // At a list a bare figure is the number of an option.
      let isOption = asked.flatMap { playbook.slot($0, in: flow.name) }?.kind == .choice && !names(slot)
      if let move = (isOption ? nil : figure(for: slot, instead: old, in: flow)) ?? choice(named: slot, instead: old)
        ?? wrong(slot, in: flow)
      {
        moves.append(move)
      }
    }
    return moves
  }

  /// True where the message turns something down.
  var takesBack: Bool { has(.correction) || has(.wrong) }

  /// True when the message speaks of the slot by its name.
  func names(_ slot: Slot) -> Bool { reading.cues.contains { $0.kind == slot.nameCue } }

  /// The filled slots that the message speaks of by name.
  private func named(in flow: Flow) -> [Slot] {
    slots(of: flow).filter { state.value(of: $0.name) != nil && names($0) }
  }

  /// A figure without currency that replaces a sum: "不是58，是85". The last one that is not the old one counts.
  private func figure(for slot: Slot, instead old: SlotValue, in flow: Flow) -> Move? {
    guard slot.kind == .amount, case .amount(let old) = old else { return nil }
    let sums = reading.entities.compactMap { entity -> SlotValue? in
      guard case .number(let text) = entity.value, !isNamed(entity, otherThan: slot, in: flow) else { return nil }
      return Amount(decimal: text, currency: old.currency).map { .amount($0) }
    }
    guard let new = figureBehindName(of: slot, old, in: flow) ?? sums.last(where: { $0 != .amount(old) }) else {
      return nil
    }
    let named = named(in: flow)
    // "The last digit of the ID is 8" speaks of another slot; "76.20, not 67.20" names the old sum.
    guard named.isEmpty || named.contains(slot) else { return nil }
    guard takesBack || yesNo == .no || !named.isEmpty || sums.contains(.amount(old)) else { return nil }
    guard case .fill(let name, let value) = move(new, to: slot) else { return move(new, to: slot) }
    return .correct(name, value)
  }

  /// The first figure behind the slot's name: "the amount was 67.20 and the ID ends in 133".
  private func figureBehindName(of slot: Slot, _ old: Amount, in flow: Flow) -> SlotValue? {
    guard let name = reading.cues.first(where: { $0.kind == slot.nameCue }) else { return nil }
    for entity in reading.entities
    where entity.range.lowerBound >= name.range.upperBound && !isNamed(entity, otherThan: slot, in: flow) {
      if case .number(let text) = entity.value, let new = Amount(decimal: text, currency: old.currency), new != old {
        return .amount(new)
      }
    }
    return nil
  }

  /// An id that the message names together with its own last digits: "does the ID end in 125?"
  func quoted(in flow: Flow) -> String? {
    guard !has(.wrong) else { return nil }
    return slots(of: flow).first { slot in
      guard slot.kind == .transactionID, names(slot), case .text(let id) = state.value(of: slot.name) else {
        return false
      }
      return reading.entities.contains { entity in
        guard case .number(let digits) = entity.value else { return false }
        return digits.count > 1 && id.hasSuffix(digits)
      }
    }?.name
  }

  /// True when the last name of a slot before a figure is that of another slot: the 133 of "the ID ends in 133".
  private func isNamed(_ figure: Entity, otherThan slot: Slot, in flow: Flow) -> Bool {
    let names = slots(of: flow).flatMap { slot in
      reading.cues.filter { $0.kind == .talk("slot:\(slot.key)") && $0.range.upperBound <= figure.range.lowerBound }
        .map { (slot: slot, end: $0.range.upperBound) }
    }
    return names.max { $0.end < $1.end }.map { $0.slot != slot } ?? false
  }

  /// Another choice, said beside the name of its slot: "the reason is wrong, it never came".
  private func choice(named slot: Slot, instead old: SlotValue) -> Move? {
    guard !slot.choices.isEmpty, names(slot), takesBack || yesNo == .no else { return nil }
    let choice = named(slot, byWords: true)?.choice
    guard let choice, .choice(choice) != old else { return nil }
    return .correct(slot.name, .choice(choice))
  }

  /// A slot called wrong: it is asked anew, or, where the new value can't be taken, why not is said.
  private func wrong(_ slot: Slot, in flow: Flow) -> Move? {
    let refused = attempt(at: slot).first { $0.isRejection }
    guard names(slot) else {
      // Its sign says as much as the name of an address: "it should be anna@".
      return slot.kind == .email && takesBack && candidates(for: slot).isEmpty ? refused : nil
    }
    if isCalledWrong(slot, in: flow) {
      return hasNumber && slot.kind != .amount ? .reopen(slot.name) : refused ?? .reopen(slot.name)
    }
    // "The last digit of the ID is 8", "the amount is about three hundred".
    switch slot.kind {
    case .transactionID: return refused == nil ? nil : .reopen(slot.name)
    case .amount: return refused
    case .email, .yesNo, .choice, .text, .day, .phone: return nil
    }
  }

  /// A bare figure is no try at an id or an address.
  private var hasNumber: Bool {
    reading.entities.contains { if case .number = $0.value { true } else { false } }
  }

  /// `交易号对，邮箱不对`: what is wrong stands in one clause with the name, if any does.
  private func isCalledWrong(_ slot: Slot, in flow: Flow) -> Bool {
    let isOpen = state.prompt == .confirm && (has(.correction) || isPartlyNo)
    guard has(.wrong) else { return isOpen }
    let wrong = Set(
      reading.cues.filter { $0.kind == .talk(TalkCue.wrong.rawValue) }.map { reading.clause(at: $0.range.lowerBound) })
    let clauses = { (slot: Slot) in
      Set(self.reading.cues.filter { $0.kind == slot.nameCue }.map { self.reading.clause(at: $0.range.lowerBound) })
    }
    if !clauses(slot).isDisjoint(with: wrong) { return true }
    let isElsewhere = slots(of: flow).contains { $0 != slot && !clauses($0).isDisjoint(with: wrong) }
    return !isElsewhere
  }

  /// "No, the address": a no that says of what.
  private var isPartlyNo: Bool { yesNo == .no && reading.answer?.isWhole != true }

  /// A value of an interrupted task that is taken back while another one is under way.
  func correctionBelow() -> Move? {
    guard takesBack else { return nil }
    for frame in state.frames.dropLast().reversed() {
      guard let flow = playbook.flow(frame.flow) else { continue }
      let below = MoveReader(reading: reading, state: state.down(to: frame.flow), playbook: playbook)
      for case .correct(let name, let value) in below.values(for: flow, asked: nil, filled: below.state.known) {
        return .correctBelow(flow: frame.flow, name, value)
      }
    }
    return nil
  }
}

extension DialogueState {
  /// The state as if the tasks that interrupted `flow` were not there.
  fileprivate func down(to flow: String) -> DialogueState {
    var state = self
    while let top = state.frames.last, top.flow != flow { state.frames.removeLast() }
    return state
  }
}
