import Foundation
import Glibc
import Testing

/// Ends, stops and new sizes.
extension TerminalTests {
  @Test(
    "a signal saves the history, restores the terminal and shows in the exit code",
    arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)] as [(Int32, Int32)])
  func signals(signal: Int32, status: Int32) throws {
    let terminal = try start()
    try terminal.enter("kept")
    try terminal.expect("okpay> ")
    terminal.type("half a li")
    try terminal.expect("half a li")
    #expect(!terminal.isCooked)
    terminal.send(signal: signal)
    #expect(try terminal.end() == status)
    #expect(terminal.isCooked)
    #expect(terminal.text.contains("\u{1B}[?2004l"))
    #expect(history == "kept\n")
  }

  @Test("the terminal is restored however the program ends", arguments: [SIGSEGV, SIGABRT, SIGILL])
  func crash(signal: Int32) throws {
    let terminal = try start()
    try terminal.expect("okpay> ")
    terminal.send(signal: signal)
    #expect(try terminal.end() == 128 + signal)
    #expect(terminal.isCooked)
    #expect(terminal.text.hasSuffix("\u{1B}[?2004l\r"))
  }

  @Test("Ctrl-Z gives the shell a working terminal, fg the line back")
  func suspend() throws {
    let terminal = try PseudoTerminal(
      ["--norc", "-i"], command: "/bin/bash",
      changing: ["OKPAY_HISTFILE": historyPath, "PS1": "shell: ", "HISTFILE": ""])
    try terminal.expect("shell: ")
    terminal.type("\(Product.path) chat -q\r")
    try terminal.expect("okpay> ")
    terminal.type("half")
    try terminal.expect("half")
    terminal.type("\u{1A}")
    try terminal.expect("Stopped")
    try terminal.expect("shell: ")
    terminal.type("stty -a | grep -o ' icanon'; fg\r")
    try terminal.expect(" icanon\r\n")
    try terminal.expect("okpay> half")
    terminal.type(" done\r")
    try terminal.enter("/quit")
    try terminal.expect("shell: ")
    terminal.type("exit\r")
    #expect(try terminal.end() == 0)
    #expect(history == "half done\n/quit\n")
  }

  @Test("a new window size redraws the line")
  func resize() throws {
    let terminal = try start()
    try terminal.expect("okpay> ")
    terminal.type(String(repeating: "y", count: 60))
    try terminal.wait { terminal.text.contains(String(repeating: "y", count: 60)) }
    terminal.resize(columns: 40)
    try terminal.expect("okpay> " + String(repeating: "y", count: 33))
    terminal.type("\r")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
  }

  @Test("long lines break between words, whatever the width, and as they are where there is no terminal")
  func longLines() throws {
    let terminal = try start()
    terminal.resize(columns: 40)
    try terminal.enter("I forgot my password")
    try terminal.expect("sent.")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    let rows = terminal.text.split(whereSeparator: \.isNewline).filter { !$0.contains("\u{1B}") }
    #expect(rows.allSatisfy { $0.count <= 40 })
    #expect(terminal.text.contains("· go to the OKPay website and open the\r\n  log-in page\r\n"))
    let plain = try Product.run(["chat", "--lang", "en"], input: "I forgot my password\n")
    #expect(plain.output.contains("· go to the OKPay website and open the log-in page\n"))
  }
}
