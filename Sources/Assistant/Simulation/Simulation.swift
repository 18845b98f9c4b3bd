import Content
import Dialogue
import Foundation
import Synchronization
import Understanding

/// Many simulated talks. The same seed gives the same talks, on any number of threads.
public struct Simulation: Sendable {
  /// Which talks are played, each of the lists in turn.
  public struct Cast: Sendable {
    public var tempers: [Temper]
    public var languages: [Language]
    public var goals: [String]

    /// All of a catalogue. An empty list of goals plays nothing.
    public init(
      tempers: [Temper] = Temper.allCases, languages: [Language] = Language.allCases, goals: [String]
    ) {
      self.tempers = tempers
      self.languages = languages
      self.goals = goals
    }
  }

  private let casting: Casting
  private let cast: Cast
  private let seed: UInt64

  /// - Parameters:
  ///   - catalog: the assistant to be tried.
  ///   - voices: of the same folder.
  ///   - seed: decides everything that is left to chance.
  public init(catalog: Catalog, voices: Voices, cast: Cast, seed: UInt64) {
    casting = Casting(catalog: catalog, voices: voices, goals: cast.goals)
    self.cast = cast
    self.seed = seed
  }

  /// The intents that a talk can be about: all that have a flow, in the order of their names.
  public static func goals(of catalog: Catalog) -> [String] {
    let begun = Set(catalog.playbook.beginnings.values.map(\.flow))
    return catalog.playbook.roles.keys.filter { catalog.playbook.flow($0) != nil && !begun.contains($0) }.sorted()
  }

  /// Plays `count` talks on `threads` threads.
  public func run(talks count: Int, threads: Int) -> SimulationResult {
    let size = 128
    let chunks = (count + size - 1) / size
    let results = Mutex([SimulationResult](repeating: SimulationResult(), count: chunks))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      while true {
        let chunk = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard chunk < chunks else { return }
        var part = SimulationResult()
        for number in chunk * size..<min((chunk + 1) * size, count) { play(plan(number), into: &part) }
        results.withLock { $0[chunk] = part }
      }
    }
    return results.withLock { $0.reduce(into: SimulationResult()) { $0.add($1) } }
  }

  private func play(_ plan: TalkPlan?, into result: inout SimulationResult) {
    guard let plan, var talk = try? SimulatedTalk(plan, cast: casting), let outcome = try? talk.play() else { return }
    result.add(outcome, of: plan)
  }

  /// Writes the talk of a failure as a transcript; it replays as it is.
  public func record(_ failure: SimulationResult.FailedTalk, to path: String) throws(RecorderError) {
    let record = { (clock: Instant, seed: UInt64, language: Language) throws(RecorderError) in
      try Recorder(path: path, force: true, clock: clock, seed: seed, language: language)
    }
    guard var talk = try SimulatedTalk(failure.plan, cast: casting, record: record) else { return }
    _ = try talk.play()
  }

  /// The plan of a talk by its number, from 0.
  func plan(_ number: Int) -> TalkPlan? {
    guard !cast.tempers.isEmpty, !cast.languages.isEmpty, !cast.goals.isEmpty else { return nil }
    let (tempers, languages) = (cast.tempers.count, cast.languages.count)
    // Two steps of the generator apart, so that neighbours have nothing in common.
    var random = SplitMix(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    return TalkPlan(
      number: number, temper: cast.tempers[number % tempers], language: cast.languages[number / tempers % languages],
      goal: cast.goals[number / (tempers * languages) % cast.goals.count], seed: random.next() ^ random.next())
  }
}
