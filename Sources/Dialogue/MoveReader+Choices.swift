import Understanding

/// What a message says to the engine's yes-no questions and lists.
extension MoveReader {
  func atYesNo() -> [Move] {
    if let talk = talkMove(), talk != .cancel { return [talk] }
    if state.prompt == .anythingElse, let more = secondThought() ?? afterCase() { return [more] }
    if state.prompt == .anythingElse, saysLittleBesideValues || moreTold(instead: [.deny]) != nil { return free() }
    if state.prompt == .anythingElse, isBesideCase, reading.answer == nil { return free() }
    if let flow = sureFlow { return start(flow) }
    // "Ok bye" leaves, though it begins like a yes.
    if role == .move(.goodbye), isMentioned { return [.deny] }
    switch yesNo {
    case .yes: return [.confirm]
    case .no: return [.deny]
    case .unsure, nil: break
    }
    if case .move(let role) = role, role == .thanks || role == .goodbye || role == .cancel { return [.deny] }
    return free()
  }

  func atClarify(_ intents: [String]) -> [Move] {
    // The offer was another one of what was filed: only a mere yes or a word of another begins it.
    if intents.count == 1, isFiled(intents[0]), reading.answer?.isWhole != true {
      return afterCase().map { [$0] } ?? (has(.another) ? start(intents[0]) : free())
    }
    if state.frames.isEmpty, isMostly(.enough) { return [.goodbye] }
    if let index = chosen(of: intents.count) { return start(intents[index]) }
    // A place the list doesn't have, or "I don't know": the list comes again.
    if intents.count > 1, isMostlyPlace || (knowsNot && !isMentioned) { return [.unclear(guesses: [])] }
    // "All of them" takes one to begin with: the list comes again.
    if intents.count > 1, yesNo != .no, isMostly(.all) { return [.unclear(guesses: [])] }
    if let flow = reading.ranked.first(where: { intents.contains($0.name) && $0.score > 0.3 })?.name, yesNo != .no {
      return start(flow)
    }
    if intents.count == 1, yesNo == .yes { return start(intents[0]) }
    if yesNo == .yes, reading.answer?.isWhole == true { return [.unclear(guesses: [])] }
    // "No, I mean the late payment" turns down the list, not what it names itself.
    if let flow = sureFlow, reading.negated == nil, reading.options.isEmpty, reading.intent.score >= Self.clear {
      return start(flow)
    }
    if yesNo == .no { return [.deny] }
    if let start = answered(among: intents) { return start }
    let moves = free()
    // What leads to the same list again is not understood: that ends at a person.
    if intents.count > 1, case .clarify(let again) = moves.first, Set(again) == Set(intents) {
      return [.unclear(guesses: [])]
    }
    return moves
  }

  /// The matter of a list whose first question is answered in its own words: "contacted them" means the refund.
  private func answered(among intents: [String]) -> [Move]? {
    for intent in intents {
      guard let first = playbook.flow(intent).flatMap({ slots(of: $0).first }), !first.choices.isEmpty,
        let named = named(first, byWords: true), named.range.count * 2 >= reading.letters
      else { continue }
      return [.start(intent), .fill(first.name, .choice(named.choice))]
    }
    return nil
  }

  /// True for a number or an ordinal with hardly a word beside it.
  private var isMostlyPlace: Bool {
    let places = reading.entities.filter { entity in
      switch entity.value {
      case .ordinal, .number: true
      case .email, .amount, .transactionID, .caseNumber, .phone, .day, .vagueAmount: false
      }
    }
    return !places.isEmpty && places.count == reading.entities.count && reading.length <= 3
  }

  /// The position of the option named by number or ordinal, from 0.
  func chosen(of count: Int) -> Int? { allChosen(of: count).first }

  /// The positions of all options named so.
  func allChosen(of count: Int) -> [Int] {
    reading.entities.compactMap { entity in
      switch entity.value {
      case .ordinal(-1): count - 1
      case .ordinal(let place): place >= 1 && place <= count ? place - 1 : nil
      case .number(let text): Int(text).flatMap { $0 >= 1 && $0 <= count ? $0 - 1 : nil }
      case .email, .amount, .transactionID, .caseNumber, .phone, .day, .vagueAmount: nil
      }
    }
  }
}
