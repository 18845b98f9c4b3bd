import ArgumentParser
import Storage

/// `okpay verify`: whether a journal was edited.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that nothing in a store's journal was edited, put in or taken out.",
    discussion: """
      Prints the newest link of the chain: noted down elsewhere, it shows later that nothing was cut off at the end. \
      Exits 1 when an entry does not hold.
      """)

  @Argument(help: "The file of the store.")
  var file: String

  func run() throws {
    let found = try Store(existing: file).verify()
    if let fault = found.fault {
      Output.diagnose("\(file): entry \(fault.entry): \(fault.reason); compare with a copy from before")
      throw ExitStatus.red.code
    }
    try Output.standard.write("\(found.entries) entries hold, up to \(found.end)\n")
  }
}
