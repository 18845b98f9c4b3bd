import Content
import Dialogue
import Understanding

/// Makes customers: facts, an opening that fits them, and what they will get wrong.
struct Casting {
  let catalog: Catalog
  let voices: Voices
  /// What is said by those who must say again what it is about, by goal.
  private var wishes: [String: Voices.Phrases] = [:]

  init(catalog: Catalog, voices: Voices, goals: [String]) {
    self.catalog = catalog
    self.voices = voices
    for goal in goals {
      for language in Language.allCases { wishes[goal, default: [:]][language] = wishes(goal, language) }
    }
  }

  /// What a talk is about and how it should go.
  struct Part {
    var customer: Customer
    var route: Route
  }

  /// A customer with a wish; nil for an intent without a flow.
  func part(_ temper: Temper, _ language: Language, goal: String, random: SplitMix) -> Part? {
    guard let flow = catalog.playbook.flow(goal) else { return nil }
    var random = random
    var facts = facts(for: flow, language, &random)
    let opening = opening(goal, language, &random)
    var given = take(opening, flow: flow, into: &facts)
    var customer = Customer(
      temper: temper, language: language, goal: goal, facts: facts, playbook: catalog.playbook, voices: voices,
      title: catalog.wording("title/\(goal)"), random: SplitMix(seed: random.next()), opening: opening.utterance,
      wishes: wishes[goal] ?? [:], told: given, said: Set(given.values))
    compose(opening, for: &customer, flow: flow, given: &given)
    let finder = RouteFinder(playbook: catalog.playbook, backOffice: .sandbox(catalog.sandbox))
    let route = finder.route(of: flow, facts: facts, given: given)
    if temper == .mistaken {
      customer.mistakes = Slips(finder: finder, flow: flow, given: given, route: route, voices: voices)
        .mistakes(facts, language, &customer.random)
    }
    return Part(customer: customer, route: route)
  }

  // MARK: - Facts

  private func facts(for flow: Flow, _ language: Language, _ random: inout SplitMix) -> Facts {
    let known = catalog.sandbox.transactions.keys.sorted()
    var facts = stranger(&random)
    if let id = known.randomElement(using: &random), let payment = catalog.sandbox.transactions[id], random.isLucky(0.5)
    {
      facts = Facts(email: payment.email, transaction: id, amount: payment.amount)
    }
    if random.isLucky(0.2) { facts.transaction = nil }
    if random.isLucky(0.1) { facts.amount = nil }
    for name in flow.questions {
      guard let slot = catalog.playbook.slot(name, in: flow.name) else { continue }
      switch slot.kind {
      case .yesNo, .choice: facts.choices[slot.key] = slot.choices.randomElement(using: &random)
      case .text: facts.texts[slot.key] = voices.answers[slot.key]?[""]?[language]?.randomElement(using: &random)
      case .email, .transactionID, .amount, .day, .phone: continue
      }
    }
    return facts
  }

  /// Somebody whom the back office doesn't know.
  private func stranger(_ random: inout SplitMix) -> Facts {
    let digits = Int64.random(in: 10_000_000..<100_000_000, using: &random)
    let currency = voices.money.keys.sorted().randomElement(using: &random) ?? ""
    let minor =
      random.isLucky(0.5) ? Int64.random(in: 1...900, using: &random) * 100 : .random(in: 100...99_999, using: &random)
    return Facts(
      email:
        "\(voices.people.randomElement(using: &random) ?? "")@\(voices.domains.randomElement(using: &random) ?? "")",
      transaction: "TX20260\(digits)", amount: Amount(minor: minor, currency: currency))
  }

  // MARK: - Openings

  /// An example of the intent that speaks of one thing only.
  private func opening(_ goal: String, _ language: Language, _ random: inout SplitMix) -> Reading {
    let examples = voices.openings[goal]?[language] ?? []
    var reading = Reading(utterance: "")
    for _ in 0..<8 {
      reading = catalog.interpreter.read(examples.randomElement(using: &random) ?? "")
      if reading.requests.count < 2, reading.entities.count < 2, reading.secrets.isEmpty { break }
    }
    return reading
  }

  /// Some examples that name no value and take no answer in advance, from all over the list.
  private func wishes(_ goal: String, _ language: Language) -> [String] {
    guard let flow = catalog.playbook.flow(goal), let examples = voices.openings[goal]?[language] else { return [] }
    let slots = flow.questions.compactMap { catalog.playbook.slot($0, in: goal) }
    return stride(from: 0, to: examples.count, by: max(1, examples.count / 40)).compactMap { place in
      let reading = catalog.interpreter.read(examples[place])
      let isBare = reading.entities.isEmpty && reading.secrets.isEmpty && reading.requests.count < 2
      return isBare && slots.allSatisfy { value(in: reading, of: $0) == nil } ? examples[place] : nil
    }
  }

  /// What the opening says is true of the customer: "the seller ignores me" was said by one who asked the seller.
  private func take(_ reading: Reading, flow: Flow, into facts: inout Facts) -> SlotValues {
    var given: SlotValues = [:]
    for name in flow.questions {
      guard let slot = catalog.playbook.slot(name, in: flow.name), let value = value(in: reading, of: slot) else {
        continue
      }
      given[name] = value
      facts.set(value, for: slot)
    }
    return given
  }

  private func value(in reading: Reading, of slot: Slot) -> SlotValue? {
    for entity in reading.entities {
      switch (entity.value, slot.kind) {
      case (.email(let text), .email), (.transactionID(let text), .transactionID): return .text(text)
      case (.amount(let sum), .amount): return .amount(sum)
      case (.email, _), (.transactionID, _), (.amount, _), (.number, _), (.caseNumber, _), (.phone, _), (.day, _),
        (.ordinal, _), (.vagueAmount, _):
        continue
      }
    }
    let hints = reading.cues.compactMap { cue -> (choice: String, length: Int)? in
      guard case .hint(slot.key, let choice) = cue.kind else { return nil }
      return (choice, cue.range.count)
    }
    // The first of the longest, as the assistant takes it.
    return hints.first { $0.length == hints.map(\.length).max() }.map { .choice($0.choice) }
  }

  /// Some say at once what they know they will be asked.
  private func compose(
    _ opening: Reading, for customer: inout Customer, flow: Flow, given: inout SlotValues
  ) {
    var text = opening.utterance
    if customer.temper == .angry { text = customer.inMood(text) }
    let talkative =
      customer.temper == .verbose ? 0.5 : customer.temper == .terse || customer.temper == .mistaken ? 0 : 0.2
    for name in flow.questions where given[name] == nil {
      guard let slot = catalog.playbook.slot(name, in: flow.name), let kind = slot.kind.voice,
        let value = customer.facts.value(of: slot), customer.chance(talkative)
      else { continue }
      let words = customer.fill(customer.say(kind), ["value": customer.written(value, of: slot)])
      text += (customer.language == .chinese ? "，" : ", ") + words
      given[name] = value
      customer.told[name] = value
      customer.said.insert(value)
    }
    customer.opening = text
  }
}

extension Slot.Kind {
  /// How a value of this kind is given; nil for what is no value.
  var voice: Voices.Kind? {
    switch self {
    case .email: .email
    case .transactionID: .transactionID
    case .amount: .amount
    case .yesNo, .choice, .text, .day, .phone: nil
    }
  }
}

extension Flow {
  /// The slots it asks for, each once, in the order of the steps.
  var questions: [String] {
    var names: [String] = []
    for step in steps {
      if case .ask(let name) = step.kind, !names.contains(name) { names.append(name) }
    }
    return names
  }
}

extension SplitMix {
  mutating func isLucky(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }
}
