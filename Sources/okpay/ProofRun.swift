import Assistant
import Content
import Glibc

/// One run of `okpay check --prove`: prints how much was walked and every fault, and writes the talks that show them.
struct ProofRun {
  /// Of the content.
  let folder: String
  /// Where talks are written; nil where they aren't.
  let counterExamples: String?

  /// - Throws: `ExitCode` when something is broken, or a talk can't be written.
  func run() throws {
    let sources: CatalogSources
    do {
      sources = try CatalogSources.load(folder: folder, cache: ContentOptions.cache)
    } catch {
      try? Output.error.write("\(error)\n")
      throw ExitStatus.configuration.code
    }
    let proof = Proof(sources)
    for extent in proof.extents {
      try Output.standard.write(
        "\(extent.flow) (\(extent.language.rawValue)): \(extent.states) states, \(extent.turns) turns\n")
    }
    let states = proof.extents.reduce(0) { $0 + $1.states }
    let turns = proof.extents.reduce(0) { $0 + $1.turns }
    try Output.standard.write(
      """
      walked \(states) states, \(turns) turns. Bounded: a task that is interrupted counts by its step, guests stand for all
      tasks that interrupt, no time passes but at the desk; see "Proof" in docs/writing-intents.md

      """)
    guard !proof.faults.isEmpty else { return }
    for (number, fault) in proof.faults.enumerated() { try report(fault, number: number + 1) }
    Output.diagnose("\(proof.faults.count) \(proof.faults.count == 1 ? "fault" : "faults")")
    throw ExitStatus.red.code
  }

  private func report(_ fault: ProofFault, number: Int) throws {
    try Output.standard.write("\(Printable.text(fault.fault.description)) [\(fault.property.rawValue)]\n")
    guard let counterExamples else { return }
    guard mkdir(counterExamples, 0o777) == 0 || errno == EEXIST else {
      Output.diagnose("\(counterExamples): \(String(cString: strerror(errno)))")
      throw ExitStatus.cannotCreate.code
    }
    let digits = String(number)
    let name = "\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits)-\(fault.property.rawValue).chat"
    do {
      try FileReplacement.write(fault.transcript, to: "\(counterExamples)/\(name)")
    } catch {
      Output.diagnose(error.description)
      throw ExitStatus.cannotCreate.code
    }
  }
}
