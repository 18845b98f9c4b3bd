/// Everything an `Interpreter` learns from: the checked content of `Intents/`, as far as it concerns understanding.
public struct InterpreterDefinition: Sendable {
  /// A pattern with the place it was written at, `file:line`.
  public struct Phrase: Sendable {
    /// What is looked for.
    public var pattern: Pattern
    /// As it was written.
    public var text: String
    /// `file:line` it was written at.
    public var source: String

    /// A pattern written as `text` at `source`.
    public init(_ pattern: Pattern, text: String = "", source: String) {
      self.pattern = pattern
      self.text = text
      self.source = source
    }
  }

  /// A sentence with the intent it is an example of.
  public struct Example: Sendable {
    /// The sentence as a customer wrote it.
    public var text: String
    /// The name of its intent.
    public var intent: String
    /// True for a sentence written down because it is easily misread: it counts for several.
    public var isNearMiss: Bool

    /// An example of `intent`.
    public init(_ text: String, intent: String, isNearMiss: Bool = false) {
      self.text = text
      self.intent = intent
      self.isNearMiss = isNearMiss
    }
  }

  /// All intents in the order of their names; one of them is `out_of_scope`.
  public var intents: [String] = []
  /// Intents that are tasks of their own: only these count as `requests`.
  public var tasks: Set<String> = []
  /// How many other mistakes a message of an intent counts for when it is missed, where that is not one.
  public var importance: [String: Double] = [:]
  /// By the name of the intent they speak for.
  public var keywords: [String: [Phrase]] = [:]
  /// What is learned from, in the order in which it is learned.
  public var examples: [Example] = []
  /// Named rules in the order of their names: what means the same in both languages.
  public var rules: [(name: String, phrases: [Phrase])] = []
  /// What content asked to be told of.
  public var cues: [(kind: Cue.Kind, phrase: Phrase)] = []
  /// Phrases of yes, no and not sure.
  public var answers: [(value: Answer.Value, phrase: Phrase)] = []
  /// What may stand beside a yes without making it less of one: `please`, `谢谢`.
  public var courtesies: [Phrase] = []
  /// Words that join two requests in one message.
  public var connectors: [Phrase] = []
  /// What says that the request named right behind it is not wanted: `don't want`, `不是要`.
  public var negators: [Phrase] = []
  /// The same, but only where a sentence begins with it: `don't`, `别`.
  public var prohibitions: [Phrase] = []
  /// Words that are a whole message, with the intents that such a message may mean.
  public var openers: [(phrase: Phrase, intents: [String])] = []
  /// Misspellings by what they are read as.
  public var spellings: [(word: String, variants: [String])] = []
  /// Words that may stand between two words of a keyword.
  public var stopWords: [String] = []
  /// What the entity scanner must be told.
  public var entities = EntityRules()
  /// Below this probability a message is out of scope.
  public var rejectBelow = 0.35

  /// A definition of nothing.
  public init() {}
}
