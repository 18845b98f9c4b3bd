import Foundation
import Testing

@Suite("A talk at a terminal is kept")
struct TerminalStoreTests {
  private let folder = Product.makeFolder()

  private func start(_ more: [String] = [], changing changes: [String: String?] = [:]) throws -> PseudoTerminal {
    let environment: [String: String?] = ["XDG_STATE_HOME": folder]
    return try PseudoTerminal(
      ["chat", "-q", "--lang", "en"] + more, changing: environment.merging(changes) { $1 })
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
  }

  @Test("and goes on where it was, until it is forgotten")
  func goesOn() throws {
    let first = try start()
    try first.enter("I forgot my password")
    try first.expect("e-mail")
    try leave(first)
    let second = try start()
    try second.expect("Your last talk is still here")
    try second.expect("resetting your password")
    try second.enter("li@example.com")
    try second.expect("l***@e***.com")
    try second.enter("/forget")
    try second.expect("erased")
    try leave(second)
    let third = try start()
    try third.enter("/state")
    try third.expect("flow: -")
    #expect(!third.text.contains("still here"))
    try leave(third)
  }

  @Test("in a file that is for its owner only")
  func owner() throws {
    try leave(try start())
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/okpay/talks.db")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test(
    "nowhere where that is asked for, or where the talk is to be the same each time",
    arguments: [["--ephemeral"], ["--seed", "1"]])
  func nowhere(options: [String]) throws {
    let terminal = try start(options)
    try terminal.enter("I forgot my password")
    try terminal.expect("e-mail")
    try leave(terminal)
    #expect(!FileManager.default.fileExists(atPath: folder + "/okpay/talks.db"))
  }

  @Test("by one at a time; the other says in one line that it is not kept")
  func twice() throws {
    let first = try start()
    try first.expect("Hello")
    let second = try start()
    try second.expect("this talk is not kept")
    try leave(second)
    try leave(first)
  }
}
