import ArgumentParser
import Assistant
import Foundation
import Understanding

/// `okpay eval`: how well labelled sentences are read.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Measure how well labelled sentences are read.",
    discussion: """
      A file holds a sentence a line: text, tab, intent, and if you like a tab and a note `source#tag`. \
      With --slots it holds JSON objects; docs/understanding.md describes both. \
      Exit status: 0 fine, 1 below --min-accuracy, 64 usage, 65 a malformed file, 66 a file is missing.
      """)

  @Argument(help: "Files of labelled sentences, or - for standard input.")
  var files: [String]

  @Flag(help: "The files hold values to be found, a JSON object a line.")
  var slots = false

  @Flag(help: "List every sentence that was read wrongly.")
  var errors = false

  @Flag(help: "Print one line of JSON instead of tables.")
  var json = false

  @Option(help: ArgumentHelp("Write a report with a picture of what is taken for what.", valueName: "file"))
  var html: String?

  @Option(
    help: ArgumentHelp(
      "Fail when less of all files together is read rightly: a percentage such as 95, or a share such as 0.95.",
      valueName: "bound"))
  var minAccuracy: Double?

  @OptionGroup var content: ContentOptions

  func validate() throws {
    if slots, html != nil { throw ValidationError("--html has no report of --slots; leave one of them out.") }
    guard let minAccuracy else { return }
    guard (0...100).contains(minAccuracy) else { throw ValidationError("--min-accuracy is between 0 and 100.") }
  }

  func run() throws {
    signal(SIGPIPE, SIG_DFL)
    let catalog = try content.load()
    let accuracy =
      slots
      ? try SlotRun(files: files, listsErrors: errors, json: json).run(catalog)
      : try SentenceRun(files: files, listsErrors: errors, json: json, html: html).run(catalog)
    guard let minAccuracy else { return }
    let bound = minAccuracy > 1 ? minAccuracy / 100 : minAccuracy
    guard accuracy < bound else { return }
    Output.diagnose(String(format: "accuracy %.2f %% is below %g %%", accuracy * 100, bound * 100))
    throw ExitStatus.red.code
  }

  /// Says what is wrong with a line of a file, and ends with 65.
  static func malformed(_ file: String, line: Int, _ message: String) -> any Error {
    try? Output.error.write(Printable.text("\(file):\(line):1: error: \(message)") + "\n")
    return ExitStatus.malformed.code
  }

  /// Writes lines that are safe for a terminal.
  static func write(_ lines: [String]) throws { try Output.standard.write(lines: lines.map(Printable.text)) }
}
