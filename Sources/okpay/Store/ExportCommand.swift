import ArgumentParser
import Assistant
import Storage

/// `okpay export`: the journal as JSON lines, or one of its talks as a transcript; masked.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print a store's journal as JSON lines, personal data masked.",
    discussion: """
      An entry a line: number, session, time, kind, what was heard, what decided, what was said, the hash of the content. \
      `okpay replay --diff` shows what would be said otherwise today.
      """)

  @OptionGroup var content: ContentOptions

  @Argument(help: "The file of the store.")
  var file: String

  @Option(help: ArgumentHelp("Only the session of this name.", valueName: "name"))
  var session: String?

  @Flag(help: "Print the session's talk as a transcript that replays.")
  var transcript = false

  func validate() throws {
    guard session != nil || !transcript else {
      throw ValidationError("--transcript is of one talk; name its --session.")
    }
  }

  func run() throws {
    let store = try Store(existing: file)
    let number = try session.map { name in
      guard let found = try store.session(named: name) ?? store.session(named: name, isOpen: false) else {
        Output.diagnose("\(file): no session of that name; sessions are named as the host named them")
        throw ExitStatus.inputMissing.code
      }
      return found.number
    }
    let catalog = try content.load()
    let entries = try store.journal(of: number).map { ExportedEntry($0, catalog: catalog) }
    if transcript { return try Output.standard.write(PastTranscript(entries.compactMap(\.past)).text) }
    for entry in entries { try Output.standard.write(entry.line + [0x0A]) }
  }
}
