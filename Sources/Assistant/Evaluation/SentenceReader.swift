import Content
import Dialogue
import Understanding

/// What came of a sentence that opens a talk.
public struct SentenceOutcome: Sendable, Equatable {
  /// What it was read as.
  public var intent: ScoredIntent
  /// The language it was read in; nil where it shows none.
  public var language: Language?
  /// The intents that the dialogue offers, when it asks which one is meant.
  public var choices: [String]?

  /// An outcome; what is left out was not there.
  public init(_ intent: ScoredIntent, language: Language? = nil, choices: [String]? = nil) {
    self.intent = intent
    self.language = language
    self.choices = choices
  }
}

/// Reads sentences as the first message of a talk each.
public struct SentenceReader: Sendable {
  private let catalog: Catalog

  /// A reader by the content of a catalogue.
  public init(_ catalog: Catalog) { self.catalog = catalog }

  /// What the sentence is read as and whether the dialogue asks back.
  public func outcome(of sentence: LabelledSentence) -> SentenceOutcome {
    let reading = catalog.interpreter.read(sentence.text)
    var state = DialogueState(language: sentence.language ?? reading.language ?? .chinese)
    _ = Reducer.reduce(&state, .heard(reading), by: catalog.playbook)
    var outcome = SentenceOutcome(reading.intent, language: reading.language)
    if case .clarify(let choices) = state.prompt { outcome.choices = choices }
    return outcome
  }
}
