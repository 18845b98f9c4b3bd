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
    /// What it was read as.
    public var read: ScoredIntent
  }

  /// In the order they were counted.
  public private(set) var mistakes: [Mistake] = []
  private var counts: [String: Score] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Reads and counts sentences.
  public init(of sentences: [LabelledSentence], by interpreter: Interpreter) {
    for sentence in sentences { count(sentence, as: interpreter.read(sentence.text).intent) }
  }

  /// Counts one sentence and what it was read as.
  public mutating func count(_ sentence: LabelledSentence, as read: ScoredIntent) {
    add(Score(intent: sentence.intent, expected: 1, read: 0, right: sentence.intent == read.name ? 1 : 0))
    add(Score(intent: read.name, expected: 0, read: 1, right: 0))
    if sentence.intent != read.name { mistakes.append(Mistake(sentence: sentence, read: read)) }
  }

  /// Adds everything that was counted elsewhere.
  public static func += (left: inout Evaluation, right: Evaluation) {
    for score in right.intents { left.add(score) }
    left.mistakes += right.mistakes
  }

  private mutating func add(_ score: Score) {
    let old = counts[score.intent] ?? Score(intent: score.intent, expected: 0, read: 0, right: 0)
    counts[score.intent] = Score(
      intent: score.intent, expected: old.expected + score.expected, read: old.read + score.read,
      right: old.right + score.right)
  }
}

// MARK: - Results

extension Evaluation {
  /// All sentences.
  public var total: Int { counts.values.reduce(0) { $0 + $1.expected } }

  /// Sentences read as what they are.
  public var right: Int { total - mistakes.count }

  /// The share that was read rightly, 0 to 1; nil when nothing was counted.
  public var accuracy: Double? { total > 0 ? Double(right) / Double(total) : nil }

  /// The mean of F1 over the intents that occurred, each weighing the same; nil when none did.
  public var macroF1: Double? {
    let scores = intents.filter { $0.expected > 0 }.compactMap(\.f1)
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }

  /// The intents that occurred or were read, by name.
  public var intents: [Score] { counts.values.sorted { $0.intent < $1.intent } }

  /// What was taken for what, the most frequent first, then by name.
  public var confusions: [Confusion] {
    var found: [Confusion] = []
    for mistake in mistakes {
      let (expected, read) = (mistake.sentence.intent, mistake.read.name)
      if let index = found.firstIndex(where: { $0.expected == expected && $0.read == read }) {
        found[index].count += 1
      } else {
        found.append(Confusion(expected: expected, read: read, count: 1))
      }
    }
    return found.sorted { ($1.count, $0.expected, $0.read) < ($0.count, $1.expected, $1.read) }
  }
}
