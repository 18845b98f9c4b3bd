import Dialogue
import Understanding

/// Reads `_entities.yaml`.
struct EntitiesReader {
  static let keys = [
    "transaction_shapes", "case_shapes", "currencies", "holidays", "rules", "stop_words", "answers", "cues",
    "connectors", "negators", "prohibitions", "openers", "spellings", "solicitations",
  ]

  private(set) var phrases = PhraseReader()

  mutating func read(_ value: YAMLValue, into draft: inout Draft) {
    let mapping = value.mapping(Self.keys)
    draft.definition.entities.transactionShapes = mapping.required("transaction_shapes")?.texts.map(\.text) ?? []
    draft.definition.entities.caseShapes = mapping.required("case_shapes")?.texts.map(\.text) ?? []
    for (code, _, words) in mapping.required("currencies")?.mapping(nil).entries ?? [] {
      for (word, element) in words.texts {
        draft.definition.entities.currencies[Fold.text(Fold.word(word))] = code
        if !code.contains("/"), let pattern = try? Pattern(word) {
          draft.definition.cues.append(
            (.talk("currency:\(code)"), InterpreterDefinition.Phrase(pattern, source: element.source)))
        }
      }
    }
    for (id, _, words) in mapping["holidays"]?.mapping(nil).entries ?? [] {
      for (word, _) in words.texts { draft.definition.entities.holidays[Fold.text(Fold.word(word))] = id }
    }
    draft.definition.stopWords = mapping["stop_words"]?.texts.map(\.text) ?? []
    readRules(mapping["rules"], &draft)
    readAnswers(mapping["answers"], &draft)
    readCues(mapping.required("cues"), &draft)
    if let connectors = mapping["connectors"] { draft.definition.connectors = phrases.inBoth(connectors).map(\.phrase) }
    if let negators = mapping["negators"] { draft.definition.negators = phrases.inBoth(negators).map(\.phrase) }
    if let words = mapping["prohibitions"] { draft.definition.prohibitions = phrases.inBoth(words).map(\.phrase) }
    for (_, _, opener) in mapping["openers"]?.mapping(nil).entries ?? [] { readOpener(opener, &draft) }
    if let value = mapping.required("solicitations") { readSolicitations(value, &draft) }
    for (word, _, variants) in mapping["spellings"]?.mapping(nil).entries ?? [] {
      draft.definition.spellings.append((word, variants.texts.map(\.text)))
    }
  }

  /// A vague word, and what to offer when it is all that was said.
  private func readOpener(_ value: YAMLValue, _ draft: inout Draft) {
    let fields = value.mapping(Language.allCases.map(\.rawValue) + ["offer"])
    let intents = fields.required("offer")?.texts.map { (name: $0.text, place: $0.value.place) } ?? []
    draft.offers += intents
    for language in Language.allCases {
      guard let list = fields.required(language.rawValue) else { continue }
      draft.definition.openers += phrases.phrases(list).map { ($0.phrase, intents.map(\.name)) }
    }
  }

  /// Rules in the order of the file: a rule may use those before it.
  private mutating func readRules(_ value: YAMLValue?, _ draft: inout Draft) {
    for (name, _, lists) in value?.mapping(nil).entries ?? [] {
      let found = phrases.inBoth(lists).map(\.phrase)
      draft.definition.rules.append((name, found))
      phrases.rules?[name] = found.map(\.pattern)
    }
  }

  /// Every cue has its words: one that is missing would make the dialogue deaf to it.
  private func readCues(_ value: YAMLValue?, _ draft: inout Draft) {
    guard let cues = value?.mapping(TalkCue.allCases.map(\.rawValue)) else { return }
    for cue in TalkCue.allCases {
      guard let lists = cues.required(cue.rawValue) else { continue }
      draft.definition.cues += phrases.inBoth(lists).map { (.talk(cue.rawValue), $0.phrase) }
    }
  }

  /// What agents may not ask for. Its words are its own: rules that everything shares tell intents apart.
  private func readSolicitations(_ value: YAMLValue, _ draft: inout Draft) {
    let mapping = value.mapping(["words", "asks", "allows"])
    var phrases = phrases
    for (name, _, lists) in mapping["words"]?.mapping(nil).entries ?? [] {
      let patterns = phrases.inBoth(lists).map(\.phrase.pattern)
      phrases.rules?[name] = patterns
    }
    let asks = mapping.required("asks").map { phrases.inBoth($0).map(\.phrase) } ?? []
    let allows = mapping.required("allows").map { phrases.inBoth($0).map(\.phrase) } ?? []
    draft.solicitations = Solicitations(asks: asks, allows: allows, stopWords: draft.definition.stopWords)
  }

  private func readAnswers(_ value: YAMLValue?, _ draft: inout Draft) {
    for (name, key, lists) in value?.mapping(nil).entries ?? [] {
      if name == "also" {
        draft.definition.courtesies += phrases.inBoth(lists).map(\.phrase)
        continue
      }
      guard let answer = Answer.Value(rawValue: name) else {
        let names = Answer.Value.allCases.map(\.rawValue) + ["also"]
        key.fault("no answer '\(name)'; \(advice(on: name, among: names))")
        continue
      }
      draft.definition.answers += phrases.inBoth(lists).map { (answer, $0.phrase) }
    }
  }
}
