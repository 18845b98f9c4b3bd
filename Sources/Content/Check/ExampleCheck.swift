import Understanding

/// Reads every example back: one that is not read as its own intent misleads, and a near miss that is read as the intent
/// it was to be kept apart from has missed its purpose.
struct ExampleCheck {
  let draft: Draft
  let interpreter: Interpreter
  let faults: FaultList

  func run() {
    let hosts = hosts
    for (example, place) in zip(draft.definition.examples, draft.examplePlaces) {
      let intent = interpreter.read(example.text).intent
      if intent.name == example.intent { continue }
      if let host = hosts[place], host == intent.name {
        reportNearMiss(example.text, of: host, place, "give '\(example.intent)' more examples like it")
      } else {
        faults.add(
          place, "'\(example.text)' is read as \(words(intent)), not as '\(example.intent)'; \(remedy(example, place))")
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

  private func reportNearMiss(_ text: String, of host: String, _ place: Place, _ remedy: String) {
    let reading = interpreter.explanation(of: text)
    let keyword = reading.evidence.first { $0.intent == host && $0.source != nil }
    let narrowing = keyword.map { ", make the keyword '\($0.text)' narrower (\($0.source ?? ""))" } ?? ""
    let result = "the near miss '\(text)' is read as \(words(reading.intent)) after all"
    faults.add(place, "\(result); \(remedy)\(narrowing) or remove it")
  }

  /// The same sentence in two files can only be read one way.
  private func remedy(_ example: InterpreterDefinition.Example, _ place: Place) -> String {
    let folded = Fold.word(example.text)
    let other = zip(draft.definition.examples, draft.examplePlaces).first {
      $0.intent != example.intent && $1 != place && Fold.word($0.text) == folded
    }
    if let other { return "it is also an example of '\(other.0.intent)' (\(other.1)): keep it in one of them" }
    return "give '\(example.intent)' more examples like it, make it clearer, or remove it"
  }

  private func words(_ intent: ScoredIntent) -> String { "'\(intent.name)' (\(Int((intent.score * 100).rounded())) %)" }
}
