import Understanding

/// Tickets that were filed: which there are, and what is said of them later.
extension Reducer {
  /// The ticket of this talk; others are not known here.
  mutating func recallCase(_ number: String?) {
    let isOther = number.map { $0 != state.caseNumber && !state.cases.values.contains($0) } ?? false
    if isOther {
      say(.unknownCase)
    } else if state.caseNumber == nil {
      say(.noCase)
    } else if let matter = filedMatter(number) {
      say(.caseOf, ["title": .choice("title/\(matter)"), "case": .text(number ?? state.caseNumber ?? "")])
    } else {
      say(.caseRecalled)
    }
    askAgain()
  }

  /// What a ticket is about, or the newest one; nil where it was filed for no matter.
  private func filedMatter(_ number: String?) -> String? {
    let number = number ?? state.caseNumber
    if let subject = state.cases.first(where: { $0.value == number })?.key {
      return subject.split(separator: " ").first.map(String.init)
    }
    guard let ended = state.lastEnded, let number, ended.facts["case"] == .text(number) else { return nil }
    return ended.flow
  }

  /// Takes in what the ticket that was filed last lacks or has wrong. It is read back first, but for an emergency: there a
  /// read-back would cost the time it is about.
  mutating func amend(_ values: SlotValues) {
    guard let ended = state.lastEnded else { return }
    for (name, value) in values {
      state.amendment[name] = joining(value, to: state.amendment[name], of: name, in: ended)
    }
    playbook.flow(ended.flow)?.priority == .urgent ? fileAmendment() : readBackAmendment()
  }

  /// Words are added to words; anything else takes the place of what was there.
  private func joining(_ value: SlotValue, to old: SlotValue?, of name: String, in frame: Frame) -> SlotValue {
    guard playbook.slot(name, in: frame.flow)?.kind == .text, case .text(let new) = value, case .text(let old) = old
    else { return value }
    return .text("\(old)\n\(new)")
  }

  /// Reads back what is to be added to the ticket, and what it replaces.
  mutating func readBackAmendment() {
    guard let ended = state.lastEnded, let number = ended.facts["case"] else { return }
    for (name, value) in state.amendment {
      guard let slot = playbook.slot(name, in: ended.flow) else { continue }
      let isNew = slot.kind == .text || noted(name, in: ended) == nil
      let values: SlotValues = ["label": .choice("\(slot.key)/label"), "new:\(name)": value]
      say((isNew ? Repair.toAdd : .toReplace).text, values, about: ended.flow)
    }
    prompt(.confirm, say: .amend, ["case": number])
  }

  private func noted(_ name: String, in frame: Frame) -> SlotValue? {
    let value = frame.slots[name] ?? state.session[name]
    return value == Slot.unknown ? nil : value
  }

  /// Has what was read back added to the ticket.
  mutating func fileAmendment() {
    guard var ended = state.lastEnded, let number = ended.facts["case"] else { return }
    var inputs: SlotValues = ["case": number]
    for (name, value) in state.amendment {
      let value = joining(value, to: noted(name, in: ended), of: name, in: ended)
      inputs[name] = value
      if playbook.slot(name, in: ended.flow)?.lifetime == .session {
        state.session[name] = value
      } else {
        ended.slots[name] = value
      }
    }
    state.lastEnded = ended
    state.amendment = [:]
    state.actionCount += 1
    let key = "a\(state.actionCount)"
    state.prompt = .action(key: key)
    effects.append(.act(key: key, name: "amend_case", inputs: inputs))
  }

  /// Leaves the ticket as it is, and says so, where something was to be added to it.
  mutating func dropAmendment() {
    guard !state.amendment.isEmpty else { return }
    state.amendment = [:]
    state.prompt = nil
    say(.notAmended, state.lastEnded?.facts["case"].map { ["case": $0] } ?? [:])
  }

  /// What became of adding to a ticket while no task is open.
  mutating func finishAmending(_ answer: ActionAnswer) {
    state.prompt = nil
    guard answer.outcome == "ok" else { return handOff("action_failed") }
    say(.caseAmended, state.lastEnded?.facts["case"].map { ["case": $0] } ?? [:])
    prompt(.anythingElse, say: .anythingElse)
  }

  /// What is on file already is not filed twice; another one of the kind may be.
  mutating func reportAgain(_ intent: String) {
    guard state.prompt != .clarify([intent]) else {
      return miss { $0.say(.anotherCase) }
    }
    say(.alreadyFiled, state.lastEnded?.facts["case"].map { ["case": $0] } ?? [:])
    prompt(.clarify([intent]), say: .anotherCase)
  }
}
