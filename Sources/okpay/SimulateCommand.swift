import ArgumentParser
import Assistant
import Content
import Foundation
import Understanding

/// `okpay simulate`: difficult customers, thousands of them.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Play simulated customers against the assistant.",
    discussion: """
      The same seed plays the same talks. docs/simulation.md says how customers behave and what a success is. \
      Exit status: 0 fine, 1 a rule was broken or a bound isn't met, 64 usage, 74 a file can't be written, 78 faulty content.
      """)

  @Option(help: "How many talks.")
  var talks = 10_000

  @Option(help: "Decides everything that is left to chance.")
  var seed: UInt64 = 1

  @Option(help: "Only customers of this temper; may be repeated.")
  var temper: [Temper] = []

  @Option(help: "Only customers who speak this language first: zh or en.")
  var language: Language?

  @Option(help: "Only talks about this intent; may be repeated.")
  var goal: [String] = []

  @Option(help: "How many kinds of failure and lost answers to list.")
  var top = 20

  @Option(help: ArgumentHelp("Write talks that failed as transcripts into this folder.", valueName: "folder"))
  var failures: String?

  @Option(help: "How many of them at most.")
  var maxFailures = 20

  @Option(help: ArgumentHelp("Fail when fewer talks succeed, in percent.", valueName: "percent"))
  var minSuccess: Double?

  @Option(
    help: ArgumentHelp("Fail when fewer talks of cooperative customers succeed, in percent.", valueName: "percent"))
  var minCooperative: Double?

  @Option(help: ArgumentHelp("Fail when more talks break a rule that holds in any talk.", valueName: "count"))
  var maxBroken = 0

  @Option(help: "How many threads (default: one for each core).")
  var threads: Int?

  @Flag(help: "Print one line of JSON instead of tables.")
  var json = false

  @OptionGroup var content: ContentOptions

  func validate() throws {
    guard talks > 0, maxFailures > 0, threads ?? 1 > 0 else {
      throw ValidationError("--talks, --max-failures and --threads are at least 1.")
    }
    guard maxBroken >= 0, top >= 0 else { throw ValidationError("--max-broken and --top are at least 0.") }
    for bound in [minSuccess, minCooperative] {
      if let bound, !(0...100).contains(bound) { throw ValidationError("A bound is between 0 and 100.") }
    }
    if minCooperative != nil, !temper.isEmpty, !temper.contains(.cooperative) {
      throw ValidationError("--min-cooperative needs talks of temper cooperative.")
    }
  }

  func run() throws {
    signal(SIGPIPE, SIG_DFL)
    let catalog = try content.load()
    let simulation = Simulation(catalog: catalog, voices: try voices(), cast: try cast(catalog), seed: seed)
    let result = simulation.run(talks: talks, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    try report(result)
    if let failures { try record(result, of: simulation, into: failures) }
    try judge(result)
  }

  private func voices() throws -> Voices {
    do {
      return try Voices.load(folder: content.folder)
    } catch {
      try? Output.error.write("\(error)\n")
      throw ExitStatus.configuration.code
    }
  }

  private func cast(_ catalog: Catalog) throws -> Simulation.Cast {
    let goals = Simulation.goals(of: catalog)
    if let unknown = goal.first(where: { !goals.contains($0) }) {
      throw ValidationError("No intent with a flow is called '\(unknown)'; there are \(goals.joined(separator: ", ")).")
    }
    return Simulation.Cast(
      tempers: temper.isEmpty ? Temper.allCases : temper, languages: language.map { [$0] } ?? Language.allCases,
      goals: goal.isEmpty ? goals : goal)
  }

  private func report(_ result: SimulationResult) throws {
    if json {
      var writer = JSONWriter()
      SimulationJSON(result).write(to: &writer)
      try Output.standard.write(writer.bytes)
      return
    }
    let report = SimulationReport(result)
    let tables = [report.lines, report.worst(top), report.lost(top)].filter { !$0.isEmpty }
    try Output.standard.write(lines: Array(tables.joined(separator: [""])))
  }

  /// One talk of each kind of failure first, the most frequent first, then more of them.
  private func record(_ result: SimulationResult, of simulation: Simulation, into folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for failure in result.examples(maxFailures) {
        try simulation.record(failure, to: "\(folder)/\(failure.name).chat")
      }
    } catch {
      Output.diagnose("\(folder): cannot write: \(error)")
      throw ExitStatus.inputOutput.code
    }
  }

  private func judge(_ result: SimulationResult) throws {
    var isRed = false
    if result.broken > maxBroken {
      Output.diagnose("\(result.broken) \(result.broken == 1 ? "talk breaks" : "talks break") a rule")
      isRed = true
    }
    for (name, share, bound) in [
      ("success", result.success(), minSuccess),
      ("success of cooperative customers", result.success(of: .cooperative), minCooperative),
    ] {
      guard let bound, let share, share * 100 < bound else { continue }
      Output.diagnose(String(format: "%@ %.2f %% is below %g %%", name, share * 100, bound))
      isRed = true
    }
    if isRed { throw ExitStatus.red.code }
  }
}

extension Temper: ExpressibleByArgument {}
