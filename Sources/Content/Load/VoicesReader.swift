import Dialogue
import Understanding

/// Reads `_customers.yaml`.
struct VoicesReader {
  static let file = "_customers.yaml"

  /// What the file may speak of: slots, choices, texts.
  let draft: Draft
  private(set) var voices = Voices()

  init(draft: Draft) { self.draft = draft }

  mutating func read(_ value: YAMLValue) {
    let mapping = value.mapping(["people", "domains", "slips", "money", "moods", "says", "names", "answers"])
    voices.people = texts(mapping.required("people"))
    voices.domains = texts(mapping.required("domains"))
    for (domain, _, slip) in mapping["slips"]?.mapping(nil).entries ?? [] { voices.slips[domain] = slip.text }
    readMoney(mapping.required("money"))
    for (name, key, mood) in mapping["moods"]?.mapping(nil).entries ?? [] {
      guard let temper = Temper(rawValue: name) else {
        key.fault("there is no temper '\(name)'; \(advice(on: name, among: Temper.allCases.map(\.rawValue)))")
        continue
      }
      voices.moods[temper] = phrases(mood, places: ["words"])
    }
    let says = mapping.required("says")?.mapping(Voices.Kind.allCases.map(\.rawValue))
    for kind in Voices.Kind.allCases {
      guard let value = says?.required(kind.rawValue) else { continue }
      voices.says[kind] = phrases(value, places: kind.places, besides: kind.otherPlaces)
    }
    for (name, key, value) in mapping["names"]?.mapping(nil).entries ?? [] {
      if slot(name, key) != nil { voices.names[name] = phrases(value) }
    }
    for (name, key, value) in mapping["answers"]?.mapping(nil).entries ?? [] { readAnswers(name, key, value) }
    for (example, place) in zip(draft.definition.examples, draft.examplePlaces) where !example.isNearMiss {
      guard let language = Language.allCases.first(where: { place.file.hasSuffix(".\($0.rawValue).txt") }) else {
        continue
      }
      voices.openings[example.intent, default: [:]][language, default: []].append(example.text)
    }
  }

  private mutating func readMoney(_ value: YAMLValue?) {
    let entries = value?.mapping(nil).entries ?? []
    if let value, entries.isEmpty { value.fault("no currency; give at least one, such as `CNY: …`") }
    for (code, _, value) in entries {
      let mapping = value.mapping(["written", "named"])
      guard let written = mapping.required("written"), let named = mapping.required("named") else { continue }
      voices.money[code] = Voices.Money(written: phrases(written, places: ["number"]), named: phrases(named))
    }
  }

  private mutating func readAnswers(_ name: String, _ key: YAMLValue, _ value: YAMLValue) {
    guard let slot = slot(name, key) else { return }
    switch slot.kind {
    case .yesNo, .choice:
      for (choice, _, value) in value.mapping(slot.choices).entries {
        voices.answers[name, default: [:]][choice] = phrases(value)
      }
    case .text: voices.answers[name, default: [:]][""] = phrases(value)
    case .email, .transactionID, .amount, .day, .phone:
      key.fault("'\(name)' holds a value, no choice and no free text; its answers stand under `says:`")
    }
  }

  private func slot(_ name: String, _ key: YAMLValue) -> Slot? {
    if let slot = draft.slots[name] { return slot }
    let isLost = draft.lostSlots.map { $0.contains(name) } ?? true
    if !isLost { key.fault("there is no slot '\(name)'; \(advice(on: name, among: draft.slots.keys.sorted()))") }
    return nil
  }

  // MARK: - Phrases

  private func texts(_ value: YAMLValue?) -> [String] {
    let texts = value?.texts.map(\.text) ?? []
    if let value, value.node.sequence != nil, texts.isEmpty { value.fault("the list is empty; give at least one") }
    return texts
  }

  /// `{zh: […], en: […]}`, each phrase with all of `places` and no others than those and `besides`.
  private func phrases(
    _ value: YAMLValue, places: Set<String> = [], besides: Set<String> = []
  ) -> Voices.Phrases {
    let mapping = value.mapping(Language.allCases.map(\.rawValue))
    var phrases: Voices.Phrases = [:]
    for language in Language.allCases {
      let list = mapping.required(language.rawValue)
      phrases[language] = texts(list)
      for (text, element) in list?.texts ?? [] {
        let found = Set(Template(text).names)
        if let unknown = found.subtracting(places.union(besides)).min() {
          element.fault(
            "nothing is filled in for {\(unknown)} here; \(advice(on: unknown, among: places.union(besides).sorted()))")
        }
        if let missing = places.subtracting(found).min() {
          element.fault("'{\(missing)}' is missing; write it where it belongs in the phrase")
        }
      }
    }
    return phrases
  }
}
