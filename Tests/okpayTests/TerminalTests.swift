import Foundation
import Glibc
import Testing

@Suite("okpay at a terminal")
struct TerminalTests {
  private let folder = Product.makeFolder()
  var historyPath: String { folder + "/state/history" }

  func start(
    _ arguments: [String] = ["chat", "-q", "--lang", "en"], changing changes: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    let environment: [String: String?] = ["OKPAY_HISTFILE": historyPath]
    return try PseudoTerminal(arguments, changing: environment.merging(changes) { $1 })
  }

  var history: String? { try? String(contentsOfFile: historyPath, encoding: .utf8) }

  @Test(
    "Chinese can be typed and edited, whatever the locale",
    arguments: [
      ["LC_ALL": nil], ["LC_ALL": nil, "LANG": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": nil, "LANG": "zh_CN.UTF-8"],
      ["LC_ALL": "C.UTF-8"],
    ] as [[String: String?]])
  func chinese(environment: [String: String?]) throws {
    let terminal = try start(changing: environment)
    try terminal.expect("okpay> ")
    terminal.type("你好")
    try terminal.expect("好")
    terminal.type("\u{1B}[D\u{7F}\r")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    #expect(history == "好\n/quit\n")
  }

  @Test("colour codes don't count as width: a long line wraps where the terminal does", arguments: ["always", "never"])
  func wrapping(colour: String) throws {
    let terminal = try start(["chat", "-q", "--color", colour])
    try terminal.expect("okpay>")
    // With the prompt 319 of 320 cells: counted wrong, the line would reach into a fifth row.
    terminal.type(String(repeating: "x", count: 312))
    try terminal.wait { terminal.output.count { $0 == 0x78 } >= 312 }
    terminal.type("\u{1}Q")
    try terminal.expect("Q")
    let upToQ = terminal.text.prefix { $0 != "Q" }
    #expect(upToQ.components(separatedBy: "\u{1B}[A").count - 1 == 3)
    terminal.type("\u{3}")
    try terminal.expect("okpay>")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test("a dumb terminal gets no line editing", arguments: ["dumb", ""])
  func dumb(name: String) throws {
    let terminal = try start(changing: ["TERM": name])
    terminal.type("/历史\n")
    try terminal.expect("There is no history.")
    terminal.type("/quit\n")
    #expect(try terminal.end() == 0)
    #expect(!terminal.text.contains("okpay>") && !terminal.text.contains("\u{1B}"))
    #expect(history == nil)
  }

  @Test("the banner has two lines at most, and -q takes it away")
  func banner() throws {
    for (arguments, shows) in [(["chat"], true), ([], true), (["chat", "-q"], false)] {
      let terminal = try start(arguments + ["--lang", "en"])
      try terminal.enter("/quit")
      #expect(try terminal.end() == 0)
      #expect(terminal.text.contains("/help lists the commands") == shows)
    }
  }

  @Test("Tab completes commands and their arguments, never file names")
  func completion() throws {
    let terminal = try start()
    try terminal.expect("okpay> ")
    terminal.type("/his\t")
    try terminal.expect("/history ")
    terminal.type("\r")
    try terminal.enter("／帮\t")
    try terminal.expect("/帮助 ")
    terminal.type("\r")
    try terminal.enter("/lang z\t")
    terminal.type("\r")
    try terminal.expect("已切换到中文。")
    try terminal.enter("/record /proc/self/envir\t\t")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    #expect(history == "/history\n/帮助\n/lang zh\n/record /proc/self/envir\n/quit\n")
  }

  @Test("Ctrl-C drops the line; twice at an empty one it says how to leave")
  func interrupt() throws {
    let terminal = try start()
    try terminal.expect("okpay> ")
    terminal.type("secret plan")
    try terminal.expect("plan")
    terminal.type("\u{3}")
    try terminal.expect("^C")
    try terminal.expect("okpay> ")
    terminal.type("\u{3}")
    try terminal.expect("okpay> ")
    #expect(!terminal.text.contains("/quit"))
    terminal.type("\u{3}")
    try terminal.expect("To leave, type /quit or press Ctrl-D.")
    try terminal.enter("still here")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    #expect(history == "still here\n/quit\n")
  }

  @Test("Ctrl-D deletes in a line, and leaves at an empty one with a new line")
  func endOfInput() throws {
    let terminal = try start()
    try terminal.expect("okpay> ")
    terminal.type("abc\u{1}\u{4}\r")
    try terminal.expect("okpay> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    #expect(terminal.output.last == 0x0A)
    #expect(history == "bc\n")
  }

  @Test("a pasted text is one message, and one line of the history")
  func paste() throws {
    let terminal = try start()
    try terminal.enter("\u{1B}[200~one\r  two\rthree\u{1B}[201~")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    #expect(history == "one   two three\n/quit\n")
  }

  @Test("a message that is too long is refused and stays for editing")
  func tooLong() throws {
    let terminal = try start()
    try terminal.enter(String(repeating: "x", count: 4001))
    try terminal.expect("more than 4000 characters")
    try terminal.expect("xxxxx")
    terminal.type("\u{15}short\r")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    #expect(history == "short\n/quit\n")
  }

  @Test("what the keyboard sends never comes out as a raw sequence")
  func controlCharacters() throws {
    let terminal = try start()
    try terminal.enter("\u{1B}[200~a\u{1B}]52;c;eA==\u{7}b\u{1B}[2Jc\u{1B}[201~")
    try terminal.enter("/history")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    #expect(!terminal.text.contains("\u{1B}]52") && !terminal.text.contains("\u{1B}[2J"))
    #expect(terminal.text.contains(#"a\x1B]52;c;eA==\x07b\x1B[2Jc"#))
  }

  @Test("the history is private, skips what it should, and keeps what another session wrote")
  func savedHistory() throws {
    let other = try start()
    let terminal = try start()
    for line in ["one", "one", " spaced", "我的卡号 6222 0212 3456 7890 123", "13812345678", "two"] {
      try terminal.enter(line)
    }
    try other.enter("from the other")
    try other.enter("/quit")
    #expect(try other.end() == 0)
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    #expect(history == "from the other\n/quit\none\ntwo\n/quit\n")
    let mode = { (path: String) in try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int }
    #expect(try mode(historyPath) == 0o600)
    #expect(try mode(folder + "/state") == 0o700)
    let next = try start()
    try next.expect("okpay> ")
    next.type("\u{1B}[A\u{1B}[A")
    try next.expect("two")
    next.type("\u{4}\u{15}\u{4}")
    #expect(try next.end() == 0)
  }

  @Test("a history that can't be read or written is said once and harms nothing")
  func brokenHistory() throws {
    let terminal = try start(changing: ["OKPAY_HISTFILE": "/proc/nowhere/history"])
    try terminal.enter("one")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    #expect(terminal.text.components(separatedBy: "okpay: /proc/nowhere/history: cannot save").count == 2)
  }

  @Test("no history when it is turned off", arguments: [["OKPAY_HISTFILE": ""], ["OKPAY_HISTSIZE": "0"]])
  func noHistory(environment: [String: String]) throws {
    let terminal = try start(changing: environment)
    try terminal.enter("one")
    try terminal.enter("/history")
    try terminal.expect("There is no history.")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    #expect(history == nil)
  }

  @Test("the user's inputrc may speak of okpay")
  func inputrc() throws {
    let path = folder + "/inputrc"
    try "$if okpay\n\"\\C-t\": \"from inputrc\"\n$endif\n".write(toFile: path, atomically: true, encoding: .utf8)
    let terminal = try start(changing: ["INPUTRC": path])
    try terminal.enter("\u{14}")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    #expect(history == "from inputrc\n/quit\n")
  }

  @Test("what an agent says while the customer types leaves the line and the cursor alone")
  func agentSpeaks() throws {
    let terminal = try start(changing: ["OKPAY_INTENTS": Product.quickDesk])
    try terminal.enter("talk to a human")
    try terminal.expect("okpay> ")
    terminal.type("abcdefgh\u{1B}[D\u{1B}[D\u{1B}[D")
    // The agent comes, and soon goes: the prompt tells, the line stands behind it again, whole.
    try terminal.expect("has joined.]")
    try terminal.expect("okpay[agent]> abcdefgh")
    try terminal.expect("has left; you're back with the assistant.]")
    try terminal.expect("okpay> abcdefgh")
    terminal.type("X\r")
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    #expect(history == "talk to a human\nabcdeXfgh\n/quit\n")
  }
}
