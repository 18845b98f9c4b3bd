import Understanding

/// Reads every example back: one that is not read as its own intent misleads, and a near miss that is read as the intent
/// it was to be kept apart from has missed its purpose.
struct ExampleCheck {
  let draft: Draft
  let interpreter: Interpreter
  let faults: FaultList

  func run() {
    let hosts = hosts
    let rivals = rivals
    for (example, place) in zip(draft.definition.examples, draft.examplePlaces) {
      let intent = interpreter.read(example.text).intent
      let (own, text) = (example.intent, example.text)
      if intent.name != own, hosts[place] == intent.name {
        reportNearMiss(text, of: intent.name, place, "give '\(own)' more examples like it")
      } else if let rival = rivals[Fold.word(text)]?.first(where: { $0.intent != own }) {
        faults.add(
          place, "'\(text)' is an example of '\(own)' and of '\(rival.intent)' (\(rival.place)); keep it in one of them"
        )
      } else if intent.name != own {
        let remedy = "give '\(own)' more examples like it, make it clearer, or remove it"
        faults.add(place, "'\(text)' is read as \(words(intent)), not as '\(own)'; \(remedy)")
      }
    }
    let examples = Set(draft.examplePlaces)
    for intent in draft.intents {
      for (text, place) in intent.nearMisses where !examples.contains(place) {
        guard interpreter.read(text).intent.name == intent.name else { continue }
        reportNearMiss(text, of: intent.name, place, "give the intent it belongs to more examples like it")
      }
    }
  }

  /// The intent in whose file a near miss stands.
  private var hosts: [Place: String] {
    var hosts: [Place: String] = [:]
    for intent in draft.intents {
      for (_, place) in intent.nearMisses { hosts[place] = intent.name }
    }
    return hosts
  }

  /// Where sentences stand that more than one intent claims: each can only be read one way.
  private var rivals: [[UInt32]: [(intent: String, place: Place)]] {
    var rivals: [[UInt32]: [(intent: String, place: Place)]] = [:]
    for (example, place) in zip(draft.definition.examples, draft.examplePlaces) {
      rivals[Fold.word(example.text), default: []].append((example.intent, place))
    }
    return rivals.filter { Set($0.value.map(\.intent)).count > 1 }
  }

  private func reportNearMiss(_ text: String, of host: String, _ place: Place, _ remedy: String) {
    let reading = interpreter.explanation(of: text)
    let keyword = reading.evidence.first { $0.intent == host && $0.source != nil }
    let narrowing = keyword.map { ", make the keyword '\($0.text)' narrower (\($0.source ?? ""))" } ?? ""
    let result = "the near miss '\(text)' is read as \(words(reading.intent)) after all"
    faults.add(place, "\(result); \(remedy)\(narrowing) or remove it")
  }

  private func words(_ intent: ScoredIntent) -> String { "'\(intent.name)' (\(Int((intent.score * 100).rounded())) %)" }
}
