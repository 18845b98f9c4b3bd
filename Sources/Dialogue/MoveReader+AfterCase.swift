import Understanding

/// What is said once a ticket was filed and nothing else is open: it belongs to that matter, until another one begins.
extension MoveReader {
  /// The matter that was filed last, while nothing else is open.
  private var filed: (frame: Frame, flow: Flow)? {
    guard state.frames.isEmpty, let frame = state.lastEnded, frame.facts["case"] != nil,
      let flow = playbook.flow(frame.flow)
    else { return nil }
    return (frame, flow)
  }

  /// True for the matter that was filed last, while nothing else is open.
  func isFiled(_ intent: String) -> Bool { filed?.flow.name == intent }

  /// A value that the ticket lacks or has wrong, or the same matter reported once more.
  func afterCase() -> Move? {
    guard let filed else { return nil }
    let added = additions(to: filed.frame, of: filed.flow)
    if !added.isEmpty { return .amend(added) }
    return isReportedAgain(filed.frame, filed.flow) ? .reportAgain(filed.flow.name) : nil
  }

  /// At the read-back of what is to be added to the ticket.
  func atAmendment() -> [Move] {
    if wantsToStop { return [.cancel] }
    if wantsPerson { return [.start(reading.intent.name)] }
    if reading.answer?.isConsent == true { return [.confirm] }
    if let more = afterCase() { return [more] }
    if has(.hold), !has(.wrong) { return [.hold] }
    if isMostly(.enough) { return [.cancel] }
    if reading.answer?.isWhole == true, reading.answer?.value == .no { return [.deny] }
    if let talk = talkMove() { return [talk] }
    if let request = sureFlow { return start(request) }
    if has(.wrong) || yesNo == .no && !takesBackOrDates { return [.deny] }
    // What only might be a yes is asked for again.
    let moves = yesNo == nil && !knowsNot ? free() : []
    return moves.isEmpty || moves == [.confirm] ? [.unclear(guesses: [])] : moves
  }

  /// True for a question after the ticket that was filed, while nothing else is open.
  var asksAfterCase: Bool {
    guard state.frames.isEmpty, state.caseNumber != nil else { return false }
    return isMostlyBesideHaste(.caseStatus) || isMostlyBesideHaste(.whatNow)
  }

  /// True when a cue makes up half of what is said beside words of haste: "what now, hurry".
  func isMostlyBesideHaste(_ cue: TalkCue) -> Bool {
    guard let longest = reading.longestCue(where: { $0 == .talk(cue.rawValue) }) else { return false }
    let haste = reading.cues.filter { $0.kind == .talk(TalkCue.urgent.rawValue) }.map(\.range.count).reduce(0, +)
    return longest * 2 >= reading.letters - haste
  }

  /// True where a ticket was filed, nothing else is open, and none of the likely matters is named: a guess would lead away.
  var isBesideCase: Bool {
    state.frames.isEmpty && state.caseNumber != nil && !reading.mentions.contains { playbook.flow($0) != nil }
  }

  /// True when hardly a word is left beside values, what they are called and what leads up to them: "my e-mail is …".
  var saysLittleBesideValues: Bool {
    guard holdsValues, reading.mentions.isEmpty, topic == nil, !asks else { return false }
    let around: [TalkCue] = [.lead, .correction, .wrong, .hold, .another]
    let words = reading.cues.filter { cue in
      guard case .talk(let name) = cue.kind else { return false }
      return name.hasPrefix("slot:") || around.contains { $0.rawValue == name }
    }
    return reading.lettersLeft(beside: reading.entities.map(\.range) + words.map(\.range)) <= 8
  }

  /// More of what was told last in the customer's own words, where the message means nothing else.
  func moreTold(instead moves: [Move]) -> Move? {
    guard let filed, let name = filed.frame.asked.last, playbook.slot(name, in: filed.flow.name)?.kind == .text, !asks,
      reading.length >= 2, moves.allSatisfy({ ($0.asksNothing && $0 != .greet) || $0 == .listen || isPartlyNo($0) })
    else { return nil }
    // A few lines more, not a talk without end.
    let told = [filed.frame.slots[name], state.amendment[name]].map { value in
      if case .text(let told) = value { told.split(separator: "\n").count } else { 0 }
    }
    return told.reduce(0, +) <= Self.furtherLines ? .amend([name: .text(reading.written)]) : nil
  }

  private static let furtherLines = 3

  /// "No, on Monday" is more than a no.
  private func isPartlyNo(_ move: Move) -> Bool { move == .deny && reading.answer?.isWhole != true && takesBackOrDates }

  private var takesBackOrDates: Bool {
    takesBack || reading.entities.contains { if case .day = $0.value { true } else { false } }
  }

  /// What a message gives the ticket: values of the matter's own slots, and such as it has no slot for by their kind.
  private func additions(to frame: Frame, of flow: Flow) -> SlotValues {
    let isElsewhere = sureFlow != nil && sureFlow != flow.name && !saysLittleBesideValues
    guard !isElsewhere, !asks else { return [:] }
    let known = state.session.merging(frame.slots) { _, own in own }
    let isReadBack = !state.amendment.isEmpty
    var added: SlotValues = [:]
    for move in values(for: flow, asked: nil, filled: known) {
      if case .fill(let name, let value) = move, holdsValue(name, of: flow) { added[name] = value }
      if case .correct(let name, let value) = move,
        takesBack || yesNo == .no || known[name] == Slot.unknown || isReadBack
      {
        added[name] = value
      }
    }
    let kinds = slots(of: flow).map(\.kind)
    for kind in [Slot.Kind.email, .transactionID, .amount, .phone] where !kinds.contains(kind) {
      if let value = reading.values(for: kind).last { added[kind.rawValue] = value }
    }
    return added
  }

  private func holdsValue(_ name: String, of flow: Flow) -> Bool {
    playbook.slot(name, in: flow.name)?.choices.isEmpty == true
  }

  /// True for the same matter asked for again, without a word of another one of the kind.
  private func isReportedAgain(_ frame: Frame, _ flow: Flow) -> Bool {
    guard sureFlow == flow.name, !has(.another), !asks else { return false }
    return values(for: flow, asked: nil, filled: frame.slots).allSatisfy { move in
      if case .fill(let name, _) = move { !holdsValue(name, of: flow) } else { false }
    }
  }
}
