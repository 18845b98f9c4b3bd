import Content
import Dialogue
import Understanding

/// Answering and correcting.
extension Customer {
  /// The answer to a slot: at first in the customer's manner, asked again in plain words, at last in the plainest.
  mutating func answer(_ slot: Slot) -> Utterance {
    let act = Utterance.Act.answer(slot.name)
    if act != lastAct { retries = 0 }
    if let place = mistakes.firstIndex(where: { $0.slot == slot.name }) { return err(place, slot) }
    guard let value = facts.value(of: slot) else { return Utterance(text: say(.missing), act: act) }
    tell(value, of: slot.name)
    let isAgain = act == lastAct
    let words = isAgain && retries > 0 ? plainest(value, of: slot) : words(for: value, of: slot)
    let text = isAgain ? words : addition(to: inMood(words))
    return Utterance(text: text, act: act, gist: gist(of: text, value))
  }

  private func gist(of text: String, _ value: SlotValue) -> String {
    switch value {
    case .text(let value): text.replacing(value, with: "…")
    case .amount, .choice, .moment: text
    }
  }

  /// Remembers what was said of a slot.
  mutating func tell(_ value: SlotValue, of name: String) {
    told[name] = value
    said.insert(value)
  }

  private mutating func words(for value: SlotValue, of slot: Slot) -> String {
    let written: String
    switch slot.kind {
    case .email: written = fill(say(.email), ["value": self.written(value, of: slot)])
    case .transactionID: written = fill(say(.transactionID), ["value": self.written(value, of: slot)])
    case .amount: written = fill(say(.amount), ["value": self.written(value, of: slot)])
    case .choice:
      if let place = slot.choices.firstIndex(where: { .choice($0) == value }), chance(0.4) { return option(place) }
      written = self.written(value, of: slot)
    case .yesNo, .text, .day, .phone: written = self.written(value, of: slot)
    }
    return temper == .terse && slot.kind != .choice && slot.kind != .yesNo ? self.written(value, of: slot) : written
  }

  /// What nobody can misunderstand: the bare value, the number of the option, a bare yes or no.
  private mutating func plainest(_ value: SlotValue, of slot: Slot) -> String {
    if slot.kind == .choice, let place = slot.choices.firstIndex(where: { .choice($0) == value }) {
      return String(place + 1)
    }
    guard slot.kind == .yesNo else { return written(value, of: slot) }
    return voices.says[value == .choice("yes") ? .yes : .no]?[tongue]?.first ?? ""
  }

  /// A verbose customer gives more than was asked for.
  private mutating func addition(to words: String) -> String {
    guard temper == .verbose, chance(0.3), let flow = playbook.flow(goal) else { return words }
    let open = flow.steps.compactMap { step -> Slot? in
      guard case .ask(let name) = step.kind, told[name] == nil, let slot = playbook.slot(name, in: goal) else {
        return nil
      }
      return slot.kind == .email || slot.kind == .transactionID || slot.kind == .amount ? slot : nil
    }
    guard let slot = open.first, let value = facts.value(of: slot) else { return words }
    tell(value, of: slot.name)
    return "\(words)\(language == .chinese ? "，" : ", ")\(self.words(for: value, of: slot))"
  }

  // MARK: - Mistakes

  /// Says the wrong thing and remembers that it was wrong.
  private mutating func err(_ place: Int, _ slot: Slot) -> Utterance {
    let wrong = mistakes[place].wrong.removeFirst()
    let value = mistakes[place].values.removeFirst()
    patience[slot.name] = mistakes[place].patience
    if mistakes[place].wrong.isEmpty { mistakes.remove(at: place) }
    guard let value else { return Utterance(text: wrong, act: .other) }
    tell(value, of: slot.name)
    return Utterance(text: wrong, act: .other)
  }

  /// A correction, when it is time for one.
  mutating func correction(at screen: Screen) -> Utterance? {
    guard let name = slotToCorrect(at: screen), let slot = playbook.slot(name, in: goal),
      let value = facts.value(of: slot)
    else { return nil }
    if case .slot(name) = screen.prompt { return nil }
    let label = voices.names[slot.key].map { pick($0) } ?? ""
    if case .change = screen.prompt, chance(0.6) {
      let place = screen.options.firstIndex { option in slot.isCalled(option, by: voices, screen.turn.language) }
      let words = place.map { option($0) } ?? fill(say(.name), ["label": label])
      return Utterance(text: words, act: .correct)
    }
    let old = told[name].map { written($0, of: slot) } ?? ""
    var kinds: [Voices.Kind] = [.correct, .correct, .wrong]
    let isChoice = slot.kind == .choice
    if !isChoice { kinds.append(.bare) }
    if !isChoice, told[name] != value { kinds.append(.replace) }
    if case .confirm = screen.prompt { kinds += [.disagree, .disagree] }
    let kind = kinds[index(below: kinds.count)]
    let phrase = say(kind)
    if kind != .wrong, kind != .disagree { tell(value, of: slot.name) }
    let words = ["label": label, "value": written(value, of: slot), "old": old]
    return Utterance(text: fill(phrase, words), act: .correct)
  }

  /// The slot that was told wrongly, or is read back wrongly, and is to be mended now.
  private mutating func slotToCorrect(at screen: Screen) -> String? {
    let wrong = told.keys.sorted().filter { name in
      guard let slot = playbook.slot(name, in: goal), let value = facts.value(of: slot) else { return false }
      return told[name] != value
    }
    if case .change(let names) = screen.prompt { return names.first { misread($0, screen) } ?? wrong.first }
    if case .confirm = screen.prompt, let shown = wrong.first(where: { misread($0, screen) }) ?? readBackWrongly(screen)
    {
      return shown
    }
    for name in wrong {
      guard let left = patience[name], left > 0 else { return name }
      patience[name] = left - 1
    }
    return nil
  }

  /// A slot that is read back other than it is, although it was told rightly.
  private func readBackWrongly(_ screen: Screen) -> String? {
    told.keys.sorted().first { misread($0, screen) }
  }

  private func misread(_ name: String, _ screen: Screen) -> Bool {
    guard let slot = playbook.slot(name, in: goal), let value = facts.value(of: slot) else { return false }
    guard let shown = screen.turn.shownSlots[name], voices.names[slot.key] != nil else { return false }
    switch value {
    case .text(let text): return slot.kind != .text && shown != Mask.value(text, of: slot)
    case .choice(let choice): return shown != choice
    case .amount(let sum): return shown != sum.text
    case .moment: return false
    }
  }
}

extension Slot {
  /// True when a label of the assistant's is the one that this slot goes by.
  fileprivate func isCalled(_ label: String, by voices: Voices, _ language: Language) -> Bool {
    voices.names[key]?[language]?.contains { label.lowercased().contains($0.lowercased()) } ?? false
  }
}
