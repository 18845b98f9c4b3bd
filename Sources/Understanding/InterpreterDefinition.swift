/// Everything an `Interpreter` learns from: the checked content of `Intents/`, as far as it concerns understanding.
public struct InterpreterDefinition: Sendable {
  /// A pattern with the place it was written at, `file:line`.
  public struct Phrase: Sendable {
    public var pattern: Pattern
    public var source: String

    public init(_ pattern: Pattern, source: String) {
      self.pattern = pattern
      self.source = source
    }
  }

  /// A sentence with the intent it is an example of.
  public struct Example: Sendable {
    public var text: String
    public var intent: String
    public var source: String

    public init(_ text: String, intent: String, source: String) {
      self.text = text
      self.intent = intent
      self.source = source
    }
  }

  /// All intents in the order of their names; one of them is `out_of_scope`.
  public var intents: [String] = []
  /// Intents that are tasks of their own: only these count as `requests`.
  public var tasks: Set<String> = []
  public var keywords: [String: [Phrase]] = [:]
  public var examples: [Example] = []
  /// Named rules in the order of their names: what means the same in both languages.
  public var rules: [(name: String, phrases: [Phrase])] = []
  public var cues: [(kind: Cue.Kind, phrase: Phrase)] = []
  public var answers: [(value: Answer.Value, phrase: Phrase)] = []
  /// Words that join two requests in one message.
  public var connectors: [Phrase] = []
  public var stopWords: [String] = []
  public var entities = EntityRules()
  /// Below this probability a message is out of scope.
  public var rejectBelow = 0.35

  public init() {}
}
