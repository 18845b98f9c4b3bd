import Understanding

/// How well messages are read: decisions counted against the intents they should have been.
///
/// A value that grows: count sentences with `count(_:as:)`, add the counts of another file with `+=`, then ask.
public struct Evaluation: Sendable, Equatable {
  /// One intent's counts.
  public struct Score: Sendable, Equatable {
    /// Its name.
    public var intent: String
    /// Sentences that are this intent.
    public var expected: Int
    /// Sentences that were read as it.
    public var read: Int
    /// Both.
    public var right: Int

    /// The share of what was read as it that is it; nil when nothing was.
    public var precision: Double? { read > 0 ? Double(right) / Double(read) : nil }
    /// The share of what is it that was read as it; nil when nothing is.
    public var recall: Double? { expected > 0 ? Double(right) / Double(expected) : nil }
    /// The harmonic mean of both; nil when the intent neither occurred nor was read.
    public var f1: Double? { expected + read > 0 ? 2 * Double(right) / Double(expected + read) : nil }
  }

  /// Two intents, one read where the other was meant.
  public struct Confusion: Sendable, Equatable {
    /// What was meant.
    public var expected: String
    /// What it was read as.
    public var read: String
    /// How often, from 1.
    public var count: Int
  }

  /// A sentence that was read wrongly.
  public struct Mistake: Sendable, Equatable {
    /// The sentence with what it should have been.
    public var sentence: LabelledSentence
    /// What it was read as, and in what language.
    public var outcome: SentenceOutcome
  }

  /// How many of something were right.
  public struct Share: Sendable, Equatable {
    /// All of them.
    public var total = 0
    /// Those that were right.
    public var right = 0

    /// The part that was right, 0 to 1; nil when there was nothing.
    public var value: Double? { total > 0 ? Double(right) / Double(total) : nil }

    mutating func count(_ isRight: Bool) {
      total += 1
      if isRight { right += 1 }
    }

    static func += (left: inout Share, right: Share) {
      left.total += right.total
      left.right += right.right
    }
  }

  /// The sentences that carry a tag or come from a source.
  public struct Group: Sendable, Equatable {
    /// The tag or the source.
    public var name: String
    /// How many were read rightly.
    public var share: Share
  }

  /// Sentences read as an intent they are not, in the order they were counted.
  public private(set) var mistakes: [Mistake] = []
  /// Sentences read in a language they are not in, in the order they were counted.
  public private(set) var languageMistakes: [Mistake] = []
  /// Sentences whose language is known, and those read in it.
  public private(set) var languages = Share()
  /// Sentences that are not `out_of_scope`, and those that were read as `out_of_scope` all the same.
  public private(set) var rejected = Share()
  /// Sentences that are not `out_of_scope` at which the dialogue asks which intent is meant, and those where it offers the right one.
  public private(set) var clarified = Share()
  private(set) var counts: [String: Score] = [:]
  private(set) var byTag: [String: Share] = [:]
  private(set) var bySource: [String: Share] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Reads and counts sentences.
  public init(of sentences: [LabelledSentence], by reader: SentenceReader) {
    for sentence in sentences { count(sentence, as: reader.outcome(of: sentence)) }
  }

  /// Counts one sentence and what came of it.
  public mutating func count(_ sentence: LabelledSentence, as outcome: SentenceOutcome) {
    let mistake = Mistake(sentence: sentence, outcome: outcome)
    let isRight = sentence.intent == outcome.intent.name
    add(Score(intent: sentence.intent, expected: 1, read: 0, right: isRight ? 1 : 0))
    add(Score(intent: outcome.intent.name, expected: 0, read: 1, right: 0))
    if !isRight { mistakes.append(mistake) }
    for tag in Set(sentence.tags) { byTag[tag, default: Share()].count(isRight) }
    bySource[sentence.source, default: Share()].count(isRight)
    if sentence.intent != Interpreter.outOfScope {
      rejected.count(outcome.intent.name == Interpreter.outOfScope)
      if let choices = outcome.choices { clarified.count(choices.contains(sentence.intent)) }
    }
    if let language = sentence.language {
      languages.count(language == outcome.language)
      if language != outcome.language { languageMistakes.append(mistake) }
    }
  }

  /// Adds everything that was counted elsewhere.
  public static func += (left: inout Evaluation, right: Evaluation) {
    for score in right.intents { left.add(score) }
    left.mistakes += right.mistakes
    left.languageMistakes += right.languageMistakes
    left.languages += right.languages
    left.rejected += right.rejected
    left.clarified += right.clarified
    for group in right.tags { left.byTag[group.name, default: Share()] += group.share }
    for group in right.sources { left.bySource[group.name, default: Share()] += group.share }
  }

  private mutating func add(_ score: Score) {
    let old = counts[score.intent] ?? Score(intent: score.intent, expected: 0, read: 0, right: 0)
    counts[score.intent] = Score(
      intent: score.intent, expected: old.expected + score.expected, read: old.read + score.read,
      right: old.right + score.right)
  }
}
