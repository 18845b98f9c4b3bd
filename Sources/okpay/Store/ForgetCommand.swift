import ArgumentParser
import Storage

/// `okpay forget`: erases a customer's sessions.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Erase what a store holds of a session: its messages, answers, slots and tickets.",
    discussion: "The journal keeps that something happened and when; its chain still holds. While a pipe has the file "
      + "open, send it the op forget instead.")

  @Argument(help: "The name of the session.")
  var session: String

  @Option(help: ArgumentHelp("The file of the store.", valueName: "file"))
  var store: String

  func run() throws {
    let count = try Store(existing: store).forget(session, at: SystemClock().now.milliseconds)
    guard count > 0 else {
      Output.diagnose("\(store): no session of that name; sessions are named as the host named them")
      throw ExitStatus.inputMissing.code
    }
    try Output.standard.write("erased \(count) \(count == 1 ? "session" : "sessions")\n")
  }
}
