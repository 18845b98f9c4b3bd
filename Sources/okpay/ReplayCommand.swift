import ArgumentParser
import Foundation

/// `okpay replay`: plays transcripts and compares every byte.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Replays transcripts and shows where the assistant does something else now.",
    discussion: """
      Exit status: 0 all passed, 1 some failed, 64 usage, 65 a malformed transcript, 66 none found.
      """)

  @Argument(help: "Transcripts, folders of them, or - for standard input.")
  var paths: [String] = ["Transcripts"]

  @Flag(help: "Accept what the assistant does now: rewrite the transcripts that differ.")
  var update = false

  @Flag(help: "Take exports of journals, and show which turns would be others today, grouped by cause.")
  var diff = false

  @Option(
    help: ArgumentHelp(
      "With --diff: replace one value of the content, as the pipe did; may be repeated.", valueName: "path = value"))
  var given: [String] = []

  @Option(help: "Only transcripts whose path contains this text.")
  var filter: String?

  @Option(help: "Only transcripts with this tag; may be repeated.")
  var tag: [String] = []

  @Flag(help: "Stop at the first failure.")
  var failFast = false

  @OptionGroup var content: ContentOptions

  func validate() throws {
    let isCI = ProcessInfo.processInfo.environment["CI"].map { !$0.isEmpty } ?? false
    if update, isCI { throw ValidationError("--update is refused while CI is set: a person has to look at the diff.") }
    if diff, update { throw ValidationError("--diff changes no file; leave out --update.") }
    if !diff, !given.isEmpty { throw ValidationError("--given is for --diff; transcripts have a given: of their own.") }
    if update, paths.contains("-") { throw ValidationError("--update can't write standard input back; name a file.") }
  }

  func run() throws {
    // `| head` ends us as it ends any tool, even under a parent that ignores the signal.
    signal(SIGPIPE, SIG_DFL)
    if diff { return try PastComparison(content: content, given: given).run(paths) }
    let files = try TranscriptFiles.find(paths).filter { path in filter.map { path.contains($0) } ?? true }
    var run = try ReplayRun(content: content, tags: tag, updates: update)
    for file in files {
      try run.replay(file)
      if failFast, run.failed > 0 { break }
    }
    guard run.count > 0 else {
      Output.diagnose("\(paths.joined(separator: ", ")): no transcript found")
      throw ExitStatus.inputMissing.code
    }
    try Output.standard.write(run.summary + "\n")
    if run.malformed { throw ExitStatus.malformed.code }
    if run.failed > 0 { throw ExitStatus.red.code }
  }
}
