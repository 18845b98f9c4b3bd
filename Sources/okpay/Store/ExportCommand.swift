import ArgumentParser
import Assistant
import Dialogue
import Storage

/// `okpay export`: the journal as JSON lines, masked.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print a store's journal as JSON lines, personal data masked.",
    discussion: "An entry a line: number, session, time, kind, what was heard, what decided, the hash of the content.")

  @OptionGroup var content: ContentOptions

  @Argument(help: "The file of the store.")
  var file: String

  @Option(help: ArgumentHelp("Only the session of this name.", valueName: "name"))
  var session: String?

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
    var json = JSONWriter()
    for entry in try store.journal(of: number) {
      json.object { json in
        json.member("at", Instant(milliseconds: entry.at).rfc3339())
        json.member("content", entry.content)
        if entry.kind == JournalEvent.heard("").kind, let input = entry.payload?.input {
          json.member("heard", catalog.masked(input))
        }
        json.member("kind", entry.kind)
        json.member("number", Int(entry.number))
        json.key("rules")
        json.array { json in for rule in entry.rules.split(separator: " ") { json.value(String(rule)) } }
        json.member("session", Int(entry.session))
      }
      json.endLine()
    }
    try Output.standard.write(json.bytes)
  }
}
