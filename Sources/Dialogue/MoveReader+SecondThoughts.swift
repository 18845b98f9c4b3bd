import Understanding

/// What a message takes back of a task that is over.
extension MoveReader {
  /// The answer that the last task ended with, turned round: "oh wait, it didn't come" after "it arrived".
  func secondThought() -> Move? {
    guard state.frames.isEmpty, let ended = state.lastEnded, let name = ended.asked.last,
      let slot = playbook.slot(name, in: ended.flow), slot.kind == .yesNo, case .choice(let old) = ended.slots[name],
      playbook.flow(ended.flow)?.step(named: ended.step)?.isWaiting == false, reading.entities.isEmpty,
      reading.answer?.isWhole != true, !asks
    else { return nil }
    let other = slot.choices.filter { $0 != old }
    let cue = reading.cues.filter { cue in
      other.contains { cue.kind == .word(slot: slot.key, choice: $0) } && !reading.isNegated(cue.range)
    }.max { $0.range.count < $1.range.count }
    guard let cue, case .word(_, let choice) = cue.kind, isSpelledOut(cue.range), saysLittle(beside: cue) else {
      return nil
    }
    return .correctBelow(flow: ended.flow, name, .choice(choice))
  }

  /// A yes that is none: "okay, let me look" is about to find out, and "yeah, the wifi is fine" to "does it work now?" answers
  /// another question, which must not end the task.
  func isLooseYes(to slot: Slot) -> Bool {
    guard let answer = reading.answer, answer.value == .yes else { return false }
    if !answer.isClear { return true }
    guard !answer.isWhole, !answer.isClosing else { return false }
    if has(.hold) { return true }
    guard let flow = state.top.flatMap({ playbook.flow($0.flow) }), flow.ends(on: slot.name, "yes") else {
      return false
    }
    return !others(than: slot.name, in: flow).isEmpty
  }

  /// "No, I mean the late payment" right at the first question: the task was opened by mistake.
  func isInstead(of frame: Frame) -> Bool {
    guard reading.answer?.value == .no, reading.answer?.isWhole == false else { return false }
    return state.frames.count == 1 && state.waiting.isEmpty && frame.slots.isEmpty && frame.asked.count <= 1
  }

  /// Two words at least: a mere "nothing" means that nothing else is wanted.
  private func isSpelledOut(_ range: Range<Int>) -> Bool {
    let text = reading.utterance.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)
    return text.contains(" ") || text.count { Fold.isHan($0.value) } >= 3
  }

  /// True when hardly a word is left beside that answer and "wait", "but" or "wrong".
  private func saysLittle(beside answer: Cue) -> Bool {
    let around: [TalkCue] = [.hold, .correction, .wrong]
    let covered = reading.cues.filter { cue in
      cue == answer || around.contains { cue.kind == .talk($0.rawValue) }
    }.map(\.range)
    return reading.lettersLeft(beside: covered) <= 8
  }
}
