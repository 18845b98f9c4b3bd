/// What a message means, as far as the message alone tells.
public struct Reading: Sendable, Equatable {
  /// The message without its secrets. All offsets below are Unicode scalars of this text.
  public var utterance: String
  /// The secrets that were taken out, in order.
  public var secrets: [Secret]
  /// The language, or nil where the message shows none (an e-mail address, a number).
  public var language: Language?
  /// The decision: the likeliest intent, or `out_of_scope` when none is likely enough.
  public var intent: ScoredIntent
  /// The likeliest intents, best first, at most five.
  public var ranked: [ScoredIntent]
  /// Distinct requests named one after the other in one message, in their order; empty when there is only one.
  public var requests: [String]
  /// Intents whose keywords were hit, in the order of their names.
  public var mentions: [String]
  /// The intent that the message says it is not about, where it asks for nothing else.
  public var negated: String?
  /// What a message of a single vague word may mean; empty for any other.
  public var options: [String]
  /// Words that were read as others, in order.
  public var repairs: [SpellingRepair]
  /// What was named, in order, not overlapping.
  public var entities: [Entity]
  /// What slots' hints and words and the cues of urgency were hit, in order.
  public var cues: [Cue]
  /// A yes or no, when the message begins with one or is one.
  public var answer: Answer?

  /// A reading; what is left out was not in the message.
  public init(
    utterance: String, secrets: [Secret] = [], language: Language? = nil,
    intent: ScoredIntent = ScoredIntent(Interpreter.outOfScope, score: 0), ranked: [ScoredIntent] = [],
    requests: [String] = [], mentions: [String] = [], negated: String? = nil, options: [String] = [],
    repairs: [SpellingRepair] = [], entities: [Entity] = [], cues: [Cue] = [], answer: Answer? = nil
  ) {
    self.utterance = utterance
    self.secrets = secrets
    self.language = language
    self.intent = intent
    self.ranked = ranked
    self.requests = requests
    self.mentions = mentions
    self.negated = negated
    self.options = options
    self.repairs = repairs
    self.entities = entities
    self.cues = cues
    self.answer = answer
  }
}

extension Reading {
  /// True when nothing was said but values: an address, an id, a sum, a secret. Such a message means no intent of its own.
  public var isOnlyValues: Bool {
    guard !entities.isEmpty || !secrets.isEmpty else { return false }
    let values = (entities.map(\.range) + secrets.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    for (place, scalar) in utterance.unicodeScalars.enumerated() {
      while next < values.count, place >= values[next].upperBound { next += 1 }
      if next < values.count, values[next].contains(place) { continue }
      if scalar.isLetter || ("0"..."9").contains(scalar) { return false }
    }
    return true
  }
}
