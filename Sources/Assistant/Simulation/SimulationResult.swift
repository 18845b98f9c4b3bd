import Content
import Understanding

/// What came of many talks.
public struct SimulationResult: Sendable, Equatable {
  /// One kind of customers.
  struct Group: Hashable, Sendable {
    let temper: Temper
    let language: Language
  }

  /// The figures of a group.
  struct Tally: Sendable, Equatable {
    var talks = 0
    var successes = 0
    /// How many successful talks took so many turns, and how many the shortest way would have taken.
    var turns: [Int: Int] = [:]
    var shortest: [Int: Int] = [:]
    var handOffs = 0
    var loops = 0
    var askedTwice = 0
    var broken = 0
  }

  /// A talk in which something went wrong.
  public struct FailedTalk: Sendable, Equatable {
    let plan: TalkPlan
    /// `handed off`, or the invariant that was broken.
    public let kind: String
    /// What the customer wanted.
    public var goal: String { plan.goal }
    /// A name that no other talk has: `mistaken-zh-refund-17`.
    public var name: String { plan.name }
  }

  private(set) var tallies: [Group: Tally] = [:]
  /// In the order of their numbers; a talk of several kinds is there once for each.
  public private(set) var failures: [FailedTalk] = []
  /// How often each answer was not taken.
  private(set) var lost: [LostAnswer: Int] = [:]
  /// Of everything that was said in all talks: two runs that differ in one letter differ here.
  public private(set) var checksum: UInt64 = 0

  mutating func add(_ talk: SimulatedTalk.Result, of plan: TalkPlan) {
    var tally = Tally()
    tally.talks = 1
    tally.askedTwice = talk.lost.count
    for answer in talk.lost { lost[answer, default: 0] += 1 }
    tally.broken = talk.breaches.isEmpty ? 0 : 1
    switch talk.outcome {
    case .success:
      tally.successes = 1
      tally.turns[talk.turns] = 1
      tally.shortest[talk.shortest] = 1
    case .failure(let failure):
      tally.handOffs = failure == .handedOff ? 1 : 0
      tally.loops = failure == .endless ? 1 : 0
      failures.append(FailedTalk(plan: plan, kind: failure.rawValue))
    }
    for breach in Breach.allCases where talk.breaches.contains(breach) {
      failures.append(FailedTalk(plan: plan, kind: breach.rawValue))
    }
    tallies[Group(temper: plan.temper, language: plan.language), default: Tally()].add(tally)
    checksum ^= Checksum.of([UInt64(plan.number), talk.checksum])
  }

  mutating func add(_ other: SimulationResult) {
    for (group, tally) in other.tallies { tallies[group, default: Tally()].add(tally) }
    failures += other.failures
    lost.merge(other.lost, uniquingKeysWith: +)
    checksum ^= other.checksum
  }

  /// The figures of all groups of a temper, or of all talks.
  func total(of temper: Temper? = nil) -> Tally {
    tallies.reduce(into: Tally()) { sum, entry in
      if temper == nil || entry.key.temper == temper { sum.add(entry.value) }
    }
  }

  /// The share of talks that ended as they should; nil where there were none.
  public func success(of temper: Temper? = nil) -> Double? { total(of: temper).success }

  /// How many talks broke a rule that holds in any talk.
  public var broken: Int { total().broken }

  /// Kinds of failure with the goals they happened at, most frequent first, each with its first talk.
  public var worst: [(count: Int, first: FailedTalk)] {
    var counts: [String: (count: Int, first: FailedTalk)] = [:]
    for failure in failures { counts["\(failure.kind)\t\(failure.goal)", default: (0, failure)].count += 1 }
    return counts.values.sorted {
      ($1.count, $0.first.plan.number, $0.first.kind) < ($0.count, $1.first.plan.number, $1.first.kind)
    }
  }

  /// Talks that failed, each once: one of each kind and goal first, the most frequent first.
  public func examples(_ count: Int) -> [FailedTalk] {
    var numbers: Set<Int> = []
    return Array((worst.map(\.first) + failures).filter { numbers.insert($0.plan.number).inserted }.prefix(count))
  }
}

extension SimulationResult.Tally {
  var success: Double? { talks == 0 ? nil : Double(successes) / Double(talks) }

  mutating func add(_ other: Self) {
    talks += other.talks
    successes += other.successes
    turns.merge(other.turns, uniquingKeysWith: +)
    shortest.merge(other.shortest, uniquingKeysWith: +)
    handOffs += other.handOffs
    loops += other.loops
    askedTwice += other.askedTwice
    broken += other.broken
  }

  /// The middle of a distribution; nil for an empty one.
  static func median(of counts: [Int: Int]) -> Int? {
    let half = (counts.values.reduce(0, +) + 1) / 2
    var seen = 0
    for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
      seen += count
      if seen >= half, half > 0 { return value }
    }
    return nil
  }
}
