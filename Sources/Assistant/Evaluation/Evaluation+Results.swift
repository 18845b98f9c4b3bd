/// What the counts come to.
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

  /// The tags of the sentences, the most frequent first, then by name.
  public var tags: [Group] { Self.groups(byTag) }

  /// Where the sentences come from, the most frequent first, then by name.
  public var sources: [Group] { Self.groups(bySource) }

  private static func groups(_ shares: [String: Share]) -> [Group] {
    shares.map { Group(name: $0.key, share: $0.value) }
      .sorted { ($1.share.total, $0.name) < ($0.share.total, $1.name) }
  }

  /// The share of sentences in scope at which the dialogue asks; nil when there are none.
  public var askedShare: Double? {
    rejected.total > 0 ? Double(clarified.total) / Double(rejected.total) : nil
  }

  /// What was taken for what, the most frequent first, then by name.
  public var confusions: [Confusion] {
    var found: [Confusion] = []
    for mistake in mistakes {
      let (expected, read) = (mistake.sentence.intent, mistake.outcome.intent.name)
      if let index = found.firstIndex(where: { $0.expected == expected && $0.read == read }) {
        found[index].count += 1
      } else {
        found.append(Confusion(expected: expected, read: read, count: 1))
      }
    }
    return found.sorted { ($1.count, $0.expected, $0.read) < ($0.count, $1.expected, $1.read) }
  }
}
