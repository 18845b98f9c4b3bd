import ArgumentParser
import Assistant
import Foundation
import Understanding

/// `okpay eval`: how well labelled sentences are read.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Measure how well labelled sentences are read.",
    discussion: """
      A file holds a sentence a line: text, tab, intent, and if you like a tab and a note. \
      Exit status: 0 fine, 1 below --min-accuracy, 64 usage, 65 a malformed file, 66 a file is missing.
      """)

  @Argument(help: "Files of labelled sentences, or - for standard input.")
  var files: [String]

  @Flag(help: "List every sentence that was read wrongly.")
  var errors = false

  @Option(
    help: ArgumentHelp(
      "Fail when less of all files together is read rightly: a percentage such as 95, or a share such as 0.95.",
      valueName: "bound"))
  var minAccuracy: Double?

  @OptionGroup var content: ContentOptions

  func validate() throws {
    guard let minAccuracy else { return }
    guard (0...100).contains(minAccuracy) else { throw ValidationError("--min-accuracy is between 0 and 100.") }
  }

  func run() throws {
    signal(SIGPIPE, SIG_DFL)
    let interpreter = try content.load().interpreter
    var all = Evaluation()
    for file in files {
      let evaluation = Evaluation(of: try read(file, intents: interpreter.intents), by: interpreter)
      if files.count > 1 { try write([file]) }
      try report(evaluation)
      if files.count > 1 { try write([""]) }
      all += evaluation
    }
    if files.count > 1 { try write(["all files"] + EvaluationReport(all).lines) }
    guard let minAccuracy else { return }
    let bound = minAccuracy > 1 ? minAccuracy / 100 : minAccuracy
    let accuracy = all.accuracy ?? 0
    guard accuracy < bound else { return }
    Output.diagnose(String(format: "accuracy %.2f %% is below %g %%", accuracy * 100, bound * 100))
    throw ExitStatus.red.code
  }

  private func read(_ file: String, intents: [String]) throws -> [LabelledSentence] {
    do {
      return try LabelledSentence.parse(TranscriptFiles.read(file), intents: intents)
    } catch let fault as LabelledSentenceFault {
      try? Output.error.write(Printable.text("\(file):\(fault.line):1: error: \(fault.message)") + "\n")
      throw ExitStatus.malformed.code
    }
  }

  private func report(_ evaluation: Evaluation) throws {
    let report = EvaluationReport(evaluation)
    try write(report.lines)
    if errors, !evaluation.mistakes.isEmpty { try write(["", "read wrongly"] + report.mistakes) }
  }

  private func write(_ lines: [String]) throws {
    try Output.standard.write(lines.map { Printable.text($0) + "\n" }.joined())
  }
}
