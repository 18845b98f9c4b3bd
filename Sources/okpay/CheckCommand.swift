import ArgumentParser
import Content
import Foundation
import Understanding

/// `okpay check`: every mistake in the content, each with its place.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a folder of intents: every mistake with its place.",
    discussion: "Exit status: 0 no faults, 1 faults, 64 usage.")

  @Argument(help: "The folder (default: as --intents).")
  var folder: String?

  @Flag(help: "Walk every state the talks can be in and prove that none of them traps or misleads a customer.")
  var prove = false

  @Option(help: "With --prove: write the talk behind each fault to this folder, to be replayed.")
  var counterExamples: String?

  @OptionGroup var content: ContentOptions

  func validate() throws {
    if folder != nil, content.intents != nil {
      throw ValidationError("Name the folder once: as argument or with --intents.")
    }
    if counterExamples != nil, !prove { throw ValidationError("--counter-examples goes with --prove.") }
  }

  func run() throws {
    signal(SIGPIPE, SIG_DFL)
    try check()
    if prove { try ProofRun(folder: folder ?? content.folder, counterExamples: counterExamples).run() }
  }

  private func check() throws {
    let check = ContentCheck(folder: folder ?? content.folder, cache: ContentOptions.cache)
    guard check.faults.isEmpty else {
      try Output.standard.write(check.faults.map { Printable.text($0.description) + "\n" }.joined())
      Output.diagnose("\(check.faults.count) \(check.faults.count == 1 ? "fault" : "faults")")
      throw ExitStatus.red.code
    }
    let order = EntityPriority.allCases.map(\.rawValue).joined(separator: " > ")
    try Output.standard.write(
      """
      \(check.intents) intents, \(check.examples) examples, \(check.keywords) keywords, \(check.texts) texts: no faults
      where entities overlap: \(order)

      """)
  }
}
