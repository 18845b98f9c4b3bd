import Understanding

/// What a message says to the engine's yes-no questions and lists.
extension MoveReader {
  func atYesNo() -> [Move] {
    if let talk = talkMove(), talk != .cancel { return [talk] }
    if state.prompt == .anythingElse, let second = secondThought() { return [second] }
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
    let moves = free()
    // What leads to the same list again is not understood: that ends at a person.
    if intents.count > 1, case .clarify(let again) = moves.first, Set(again) == Set(intents) {
      return [.unclear(guesses: [])]
    }
    return moves
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
