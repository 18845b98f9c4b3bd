import Understanding

/// Reads every example back.
///
/// Examples are learned by heart, so reading them back alone finds little. Each is therefore read three times over: by the
/// finished interpreter, against its likes in other intents, and by an interpreter that never saw it.
struct ExampleCheck {
  /// Interpreters learned without a part of the examples: each example is in one of these parts.
  private static let parts = 5
  /// How often the examples are divided, each time otherwise: what only one division speaks against is chance.
  private static let divisions = 2
  /// How sure an interpreter that never saw an example must be of another intent. What is less sure may be what the example
  /// is there to teach.
  private static let sure = 0.995

  let draft: Draft
  let interpreter: Interpreter
  let faults: FaultList

  func run() {
    let hosts = hosts
    let rivals = rivals
    var sound: [(example: InterpreterDefinition.Example, place: Place)] = []
    for (example, place) in zip(draft.definition.examples, draft.examplePlaces) {
      let intent = interpreter.read(example.text).intent
      let (own, text) = (example.intent, example.text)
      if intent.name != own, hosts[place] == intent.name {
        reportNearMiss(text, of: intent.name, place, "give '\(own)' more examples like it")
      } else if let rival = rivals[Fold.word(text)]?.first(where: { $0.intent != own }) {
        let both = "'\(text)' is an example of '\(own)' and of '\(rival.intent)' (\(rival.place))"
        faults.add(place, "\(both); keep it in one of them")
      } else if intent.name != own {
        let remedy = "give '\(own)' more examples like it, make it clearer, or remove it"
        faults.add(place, "'\(text)' is read as \(words(intent)), not as '\(own)'; \(remedy)")
      } else if hosts[place] == nil {
        sound.append((example, place))
      }
    }
    reportStrangers(among: sound)
    reportUnlearned()
  }

  // MARK: - Near misses

  /// The intent in whose file a near miss stands.
  private var hosts: [Place: String] {
    var hosts: [Place: String] = [:]
    for intent in draft.intents {
      for (_, place) in intent.nearMisses { hosts[place] = intent.name }
    }
    return hosts
  }

  /// Near misses that name no intent of their own are no examples: nothing but the others keeps them apart.
  private func reportUnlearned() {
    let examples = Set(draft.examplePlaces)
    for intent in draft.intents {
      for (text, place) in intent.nearMisses where !examples.contains(place) {
        guard interpreter.read(text).intent.name == intent.name else { continue }
        reportNearMiss(text, of: intent.name, place, "give the intent it belongs to more examples like it")
      }
    }
  }

  private func reportNearMiss(_ text: String, of host: String, _ place: Place, _ remedy: String) {
    let reading = interpreter.explanation(of: text)
    let keyword = reading.evidence.first { $0.intent == host && $0.source != nil }
    let narrowing = keyword.map { ", make the keyword '\($0.text)' narrower (\($0.source ?? ""))" } ?? ""
    let result = "the near miss '\(text)' is read as \(words(reading.intent)) after all"
    faults.add(place, "\(result); \(remedy)\(narrowing) or remove it")
  }

  // MARK: - Examples

  /// Where sentences stand that more than one intent claims: each can only be read one way.
  private var rivals: [[UInt32]: [(intent: String, place: Place)]] {
    var rivals: [[UInt32]: [(intent: String, place: Place)]] = [:]
    for (example, place) in zip(draft.definition.examples, draft.examplePlaces) {
      rivals[Fold.word(example.text), default: []].append((example.intent, place))
    }
    return rivals.filter { Set($0.value.map(\.intent)).count > 1 }
  }

  /// Examples that all others speak against, most likely in the wrong file. What is written down as a near miss is meant so.
  private func reportStrangers(among examples: [(example: InterpreterDefinition.Example, place: Place)]) {
    var suspects = examples
    var others: [Place: String] = [:]
    for division in 0..<Self.divisions {
      let found = strangers(among: suspects, division)
      suspects.removeAll { found[$0.place] == nil || found[$0.place] != others[$0.place] ?? found[$0.place] }
      others = found
    }
    for (example, place) in suspects {
      let other = others[place] ?? ""
      faults.add(
        place,
        "'\(example.text)' is '\(other)' by all other examples, not '\(example.intent)'; move it there, "
          + "or if it is meant so, write it there as a near miss: `! \(example.text) => \(example.intent)`")
    }
  }

  /// What the examples outside their own part are sure to take some examples for, where it is another intent.
  private func strangers(
    among examples: [(example: InterpreterDefinition.Example, place: Place)], _ division: Int
  ) -> [Place: String] {
    var found: [Place: String] = [:]
    let readings = interpreter.heldOut(
      draft.definition.examples, parts: Self.parts, part: { part(of: $0, division) })
    let wrong = zip(draft.examplePlaces, readings).filter { ($1?.score ?? 0) >= Self.sure }
    let read = Dictionary(wrong.map { ($0, $1?.name) }) { first, _ in first }
    for (example, place) in examples {
      if let name = read[place] ?? nil, name != example.intent { found[place] = name }
    }
    return found
  }

  /// By the sentence alone, so that one example more or less moves no other.
  private func part(of example: InterpreterDefinition.Example, _ division: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in [UInt8(truncatingIfNeeded: division)] + Array(example.text.utf8) + [0xFF] {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Int(hash % UInt64(Self.parts))
  }

  private func words(_ intent: ScoredIntent) -> String { "'\(intent.name)' (\(Int((intent.score * 100).rounded())) %)" }
}
