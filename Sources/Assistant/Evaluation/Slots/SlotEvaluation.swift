import Understanding

/// How well values are found: those found counted against those that are there.
public struct SlotEvaluation: Sendable, Equatable {
  /// The counts of one kind of value in one language.
  public struct Count: Sendable, Equatable {
    /// As the file names it.
    public var language: String
    /// What was looked for.
    public var kind: SlotKind
    /// Values that are there.
    public var expected = 0
    /// Values that were found.
    public var found = 0
    /// Values found that are there.
    public var right = 0

    /// The share of what is there that was found; nil when nothing is.
    public var recall: Double? { expected > 0 ? Double(right) / Double(expected) : nil }
    /// The share of what was found that is there; nil when nothing was.
    public var precision: Double? { found > 0 ? Double(right) / Double(found) : nil }
  }

  /// A line in which something else was found than should have been.
  public struct Failure: Sendable, Equatable {
    /// The line.
    public var slotCase: SlotCase
    /// What was found, of the kinds that differ.
    public var found: [SlotKind: [String]]
  }

  /// In the order they were counted.
  public private(set) var failures: [Failure] = []
  /// Lines, and those in which everything was right.
  public private(set) var lines = Evaluation.Share()
  /// Negative lines, and those in which nothing was found.
  public private(set) var negatives = Evaluation.Share()
  private var counts: [String: Count] = [:]
  private var byTag: [String: Evaluation.Share] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Reads and counts cases.
  public init(of cases: [SlotCase], by interpreter: Interpreter) {
    for slotCase in cases { count(slotCase, found: SlotKind.values(in: slotCase.text, by: interpreter)) }
  }

  /// Counts a case and what was found in it, in canonical form.
  public mutating func count(_ slotCase: SlotCase, found: [SlotKind: [String]]) {
    var wrong: [SlotKind: [String]] = [:]
    for (kind, expected) in slotCase.expected {
      var values = found[kind] ?? []
      // A sum without a currency is found as the number that it is.
      if kind == .amounts { values += found[.numbers, default: []].filter(expected.contains) }
      let right = Self.common(expected, values)
      if right < max(expected.count, values.count) { wrong[kind] = values }
      add(
        Count(
          language: slotCase.language, kind: kind, expected: expected.count, found: values.count, right: right))
    }
    lines.count(wrong.isEmpty)
    if slotCase.isNegative { negatives.count(wrong.isEmpty) }
    for tag in Set(slotCase.tags) { byTag[tag, default: Evaluation.Share()].count(wrong.isEmpty) }
    if !wrong.isEmpty { failures.append(Failure(slotCase: slotCase, found: wrong)) }
  }

  /// Adds everything that was counted elsewhere.
  public static func += (left: inout SlotEvaluation, right: SlotEvaluation) {
    for count in right.kinds { left.add(count) }
    left.failures += right.failures
    left.lines += right.lines
    left.negatives += right.negatives
    for tag in right.tags { left.byTag[tag.name, default: Evaluation.Share()] += tag.share }
  }

  /// The counts by language and kind, in this order.
  public var kinds: [Count] {
    counts.values.sorted { ($0.language, $0.kind.rawValue) < ($1.language, $1.kind.rawValue) }
  }

  /// Lines by tag, and those of them in which everything was right, by name.
  public var tags: [Evaluation.Group] {
    byTag.map { Evaluation.Group(name: $0.key, share: $0.value) }.sorted { $0.name < $1.name }
  }

  private mutating func add(_ count: Count) {
    let key = "\(count.language)/\(count.kind.rawValue)"
    var sum = counts[key] ?? Count(language: count.language, kind: count.kind)
    sum.expected += count.expected
    sum.found += count.found
    sum.right += count.right
    counts[key] = sum
  }

  /// How many values both lists hold, each as often as it comes in both.
  private static func common(_ left: [String], _ right: [String]) -> Int {
    var rest = right
    return left.count { value in
      guard let place = rest.firstIndex(of: value) else { return false }
      rest.remove(at: place)
      return true
    }
  }
}
