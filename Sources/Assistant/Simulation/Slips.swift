import Content
import Dialogue
import Understanding

/// Plans what a customer gets wrong, so that there is always a question left at which it can be put right.
struct Slips {
  let finder: RouteFinder
  let flow: Flow
  let given: SlotValues
  let route: Route
  let voices: Voices

  /// One or two slots of the route, or none where the route has none that can be corrected by name.
  func mistakes(_ facts: Facts, _ language: Language, _ random: inout SplitMix) -> [Mistake] {
    var mistakes: [Mistake] = []
    for question in route.questions.shuffled(using: &random) where mistakes.count < 2 {
      guard case .slot(let name) = question, let slot = finder.playbook.slot(name, in: flow.name),
        voices.names[slot.key] != nil, let value = facts.value(of: slot),
        let mistake = mistake(slot, value, facts, language, &random)
      else { continue }
      mistakes.append(mistake)
      if random.isLucky(0.6) { break }
    }
    return mistakes
  }

  private func mistake(
    _ slot: Slot, _ value: SlotValue, _ facts: Facts, _ language: Language, _ random: inout SplitMix
  ) -> Mistake? {
    if random.isLucky(0.3), let text = misshapen(value, slot, &random) {
      return Mistake(slot: slot.name, wrong: [text], values: [nil], patience: 0)
    }
    guard let (text, wrong) = wrongValue(value, slot, language, &random) else { return nil }
    var other = facts
    other.set(wrong, for: slot)
    // Only where another question follows can the customer notice.
    let questions = finder.route(of: flow, facts: other, given: given).questions
    guard let place = questions.firstIndex(of: .slot(slot.name)), place + 1 < questions.count else { return nil }
    return Mistake(
      slot: slot.name, wrong: [text], values: [wrong],
      patience: .random(in: 0..<(questions.count - place - 1), using: &random))
  }

  /// Something that is no value at all: cut off, or not copied whole.
  private func misshapen(_ value: SlotValue, _ slot: Slot, _ random: inout SplitMix) -> String? {
    guard case .text(let text) = value else { return nil }
    switch slot.kind {
    case .email: return random.isLucky(0.5) ? String(text.prefix { $0 != "@" }) + "@" : text.replacing("@", with: "#")
    case .transactionID: return random.isLucky(0.5) ? String(text.prefix(5)) : String(text.suffix(3))
    case .amount, .yesNo, .choice, .text, .day, .phone: return nil
    }
  }

  /// A value of the right shape that is not the right one, with the words for it.
  private func wrongValue(
    _ value: SlotValue, _ slot: Slot, _ language: Language, _ random: inout SplitMix
  ) -> (text: String, value: SlotValue)? {
    switch value {
    case .text(let text) where slot.kind == .email:
      let name = text.prefix { $0 != "@" }
      let domain = String(text.drop { $0 != "@" }.dropFirst())
      if let slip = voices.slips[domain], random.isLucky(0.6) { return ("\(name)@\(slip)", .text("\(name)@\(slip)")) }
      let other = voices.people.filter { $0.first != name.first }.randomElement(using: &random) ?? ""
      return ("\(other)@\(domain)", .text("\(other)@\(domain)"))
    case .text(let text) where slot.kind == .transactionID:
      let id = "TX20261\(Int.random(in: 10_000_000..<100_000_000, using: &random))"
      return id == text ? nil : (id, .text(id))
    case .amount(let sum):
      let wrong = Amount(minor: sum.minor + Int64.random(in: 1...50, using: &random) * 100, currency: sum.currency)
      let digits = wrong.text.prefix { $0 != " " }
      let phrase = voices.money[sum.currency]?.written[language]?.randomElement(using: &random)
      return phrase.map { ($0.replacing("{number}", with: digits), .amount(wrong)) }
    case .choice(let choice) where slot.kind == .choice:
      guard let other = slot.choices.filter({ $0 != choice }).randomElement(using: &random) else { return nil }
      return voices.answers[slot.key]?[other]?[language]?.randomElement(using: &random).map { ($0, .choice(other)) }
    case .text, .choice, .moment: return nil
    }
  }
}
