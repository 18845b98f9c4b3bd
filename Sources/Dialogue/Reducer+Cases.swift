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

  /// Has values added to the ticket that was filed last, and says which replaced others.
  mutating func amend(_ values: SlotValues) {
    guard var ended = state.lastEnded, let number = ended.facts["case"] else { return }
    for (name, value) in values {
      if let slot = playbook.slot(name, in: ended.flow) {
        let old = state.noted(name)
        if old != nil, old != Slot.unknown, slot.choices.isEmpty {
          say(.changed, ["label": .choice("\(slot.key)/label")])
        }
        if slot.lifetime == .session { state.session[name] = value } else { ended.slots[name] = value }
      } else {
        ended.slots[name] = value
      }
    }
    state.lastEnded = ended
    state.actionCount += 1
    let key = "a\(state.actionCount)"
    state.prompt = .action(key: key)
    var inputs = values
    inputs["case"] = number
    effects.append(.act(key: key, name: "amend_case", inputs: inputs))
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
