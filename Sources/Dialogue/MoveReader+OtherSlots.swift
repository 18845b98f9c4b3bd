import Understanding

/// What a message says to other questions of its task than the one that is open.
extension MoveReader {
  /// Another slot that the customer says there is no value for: `没有交易号` to a yes-no question.
  func lacking(in flow: Flow, besides asked: Slot) -> String? {
    guard has(.lacks) || has(.unknown), !names(asked) else { return nil }
    return slots(of: flow).first { slot in
      slot != asked && names(slot) && state.value(of: slot.name) == nil && slot.whenUnknown == .skip
    }?.name
  }

  /// "Oops, typo": what was answered last is wrong.
  func lastAnswered(besides slot: Slot, _ frame: Frame) -> String? {
    guard slot.kind != .yesNo, has(.wrong), sureFlow == nil, reading.length <= 5, state.value(of: slot.name) == nil,
      let flow = playbook.flow(frame.flow), !slots(of: flow).contains(where: names), !tellsMistake(in: flow)
    else { return nil }
    return frame.asked.last { name in
      // Of five words at most it must be a value: "they sent the wrong item" takes no choice back.
      let isValue = reading.length <= 4 || playbook.slot(name, in: frame.flow)?.choices.isEmpty == true
      return isValue && name != slot.name && state.value(of: name).map { $0 != Slot.unknown } ?? false
    }
  }

  /// `买错了`: what went wrong is an answer still to come, not what was typed.
  private func tellsMistake(in flow: Flow) -> Bool {
    slots(of: flow).contains { slot in
      state.value(of: slot.name) == nil && named(slot, byWords: false) != nil
    }
  }

  /// What was asked before the question that is open, in its own words: the answer to that one changes, or was taken in already.
  func answerToEarlier(besides slot: Slot, in flow: Flow, _ frame: Frame) -> Move? {
    guard !asks, sureFlow == nil || sureFlow == flow.name || !isMentioned else { return nil }
    for name in frame.asked.reversed() where name != slot.name {
      guard let earlier = playbook.slot(name, in: flow.name), let old = state.value(of: name), !earlier.choices.isEmpty,
        let named = named(earlier, byWords: true), lettersNaming(named.choice, of: earlier) * 2 >= reading.letters
      else { continue }
      if old == .choice(named.choice) { return .same(name) }
      // What would end the task takes more than a word in passing.
      return flow.ends(on: name, named.choice) ? nil : .correct(name, .choice(named.choice))
    }
    return nil
  }

  /// How much of the message are words of one choice.
  private func lettersNaming(_ choice: String, of slot: Slot) -> Int {
    let ranges = reading.cues.filter { $0.kind.choice(of: slot, byWords: true) == choice }.map(\.range)
    return Set(ranges.flatMap { Array($0) }).count
  }

  /// "No, it's another one": the id that was given is of the wrong payment.
  func otherMeant(besides slot: Slot, in flow: Flow) -> String? {
    guard has(.another), takesBack || yesNo == .no, reading.entities.isEmpty else { return nil }
    return slots(of: flow).first { other in
      other != slot && other.kind == .transactionID && state.value(of: other.name).map { $0 != Slot.unknown } ?? false
    }?.name
  }

  /// A filled slot that the message gives the very value it has.
  func repeated(in flow: Flow) -> String? {
    slots(of: flow).first { slot in
      guard let value = state.value(of: slot.name) else { return false }
      if slot.kind == .choice, let named = named(slot, byWords: true), named.range.count * 2 >= reading.letters {
        return value == .choice(named.choice)
      }
      return candidates(for: slot).contains(value)
    }?.name
  }
}
