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

  @OptionGroup var content: ContentOptions

  func validate() throws {
    if folder != nil, content.intents != nil {
      throw ValidationError("Name the folder once: as argument or with --intents.")
    }
  }

  func run() throws {
    signal(SIGPIPE, SIG_DFL)
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
