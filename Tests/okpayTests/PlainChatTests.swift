import Testing

@Suite("okpay without a terminal")
struct PlainChatTests {
  @Test("a line in, the reply out: no escape, no prompt, no banner", arguments: [["chat"], []])
  func pipe(arguments: [String]) throws {
    let result = try Product.run(arguments, input: "你好\n", changing: ["TERM": "xterm-256color"])
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(!result.output.isEmpty && result.output.hasSuffix("\n"))
    #expect(!result.output.contains("\u{1B}") && !result.output.contains("okpay>"))
  }

  @Test("nothing in, nothing out")
  func empty() throws {
    #expect(try Product.run(["chat"]) == Product.Result(output: "", error: "", status: 0))
    #expect(try Product.run(["chat"], input: "\n  \n") == Product.Result(output: "", error: "", status: 0))
  }

  @Test("bytes that are no text, NUL, and lines without end are survived")
  func hostileBytes() throws {
    var input: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, 0x0A, 0xE4, 0xBD, 0x0D, 0x0A]
    input += [UInt8](repeating: 0x61, count: 3_000_000) + [0x0A]
    let result = try Product.run(["chat", "--lang", "en"], input: input)
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(result.output.hasSuffix("The message has more than 4000 characters and was not sent.\n"))
  }

  @Test(
    "control characters of a message never come out raw",
    arguments: ["\u{1B}[2Jx", "\u{1B}]52;c;eA==\u{7}", "a\u{9B}2Jb", "\u{0}\u{7F}"])
  func controlCharacters(message: String) throws {
    let output = try Product.run(["chat"], input: message + "\n").output
    let isClean = output.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
    #expect(isClean, "\(output.debugDescription)")
  }

  @Test("commands work, // sends a slash, an unknown one names its neighbour")
  func commands() throws {
    let input = "/hlep\n／帮助\n/历史\n/quit\nnever read\n"
    let result = try Product.run(["chat", "--lang", "en"], input: input)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "There is no command /hlep. Did you mean /help?")
    #expect(lines.contains("/quit /退出  leaves, as Ctrl-D does"))
    #expect(lines.last == "There is no history.")
    #expect(result.status == 0)
  }

  @Test(
    "the language of the terminal is asked for or found",
    arguments: [
      (["--lang", "zh"], ["LC_ALL": "C"]), ([], ["LC_ALL": "zh_CN.UTF-8"]), ([], ["OKPAY_LANG": "zh", "LANG": "C"]),
    ])
  func language(arguments: [String], environment: [String: String]) throws {
    let result = try Product.run(["chat"] + arguments, input: "/历史\n", changing: environment)
    #expect(result.output == "没有历史记录。\n")
  }
}

@Suite("exit codes and usage")
struct ExitStatusTests {
  @Test("help and version are results")
  func version() throws {
    #expect(try Product.run(["--version"]) == Product.Result(output: "okpay 0.1.0\n", error: "", status: 0))
    let detailed = try Product.run(["--version", "--verbose"])
    #expect(detailed.output.hasPrefix("okpay 0.1.0\nGNU Readline 8."))
    #expect(detailed.output.contains("GPL, version 3 or later"))
    let help = try Product.run(["--help"])
    #expect(help.status == 0 && help.error == "" && help.output.contains("chat"))
  }

  @Test("a mistaken option names the closest one, on stderr, with 64")
  func usage() throws {
    let result = try Product.run(["chat", "--plian"])
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.error.contains("'--plain'"))
    #expect(try Product.run(["no-such-command"]).status == 64)
    #expect(try Product.run(["chat", "--seed", "x"]).status == 64)
  }

  @Test(
    "faulty content is 78 for every command, with all its faults on stderr and nothing on stdout",
    arguments: [["chat"], ["pipe"], ["replay", "/dev/null"], ["eval", "/dev/null"]])
  func configuration(command: [String]) throws {
    let folder = Product.makeFolder()
    try "service: 7\nno_such: setting\n".write(toFile: folder + "/_settings.yaml", atomically: false, encoding: .utf8)
    let faulty = try Product.run(command + ["--intents", folder])
    #expect((faulty.status, faulty.output) == (78, ""))
    for place in ["_settings.yaml:2:1", "_slots.yaml:1:1", "_repair.yaml:1:1"] {
      #expect(faulty.error.contains("\(folder)/\(place): error: "))
    }
    let missing = try Product.run(command + ["--intents", folder + "/none"])
    #expect((missing.status, missing.output) == (78, ""))
    #expect(missing.error.contains(folder + "/none"))
  }

  @Test("a full disk is 74 and said so")
  func fullDisk() throws {
    let result = try Product.run(["chat"], input: Array("x\n".utf8), outputPath: "/dev/full")
    #expect(result == Product.Result(output: "", error: "okpay: cannot write: No space left on device\n", status: 74))
  }

  @Test("a recording that can't be created is 73")
  func recording() throws {
    #expect(try Product.run(["chat", "--record", "/no/such/folder/talk.chat"], input: "x\n").status == 73)
  }

  @Test("a reader that leaves ends it by SIGPIPE, silently")
  func closedPipe() throws {
    let pipeline = "yes 2>/dev/null | \(Product.path) chat | head -n 1 >/dev/null; exit ${PIPESTATUS[1]}"
    let result = try Product.run(["-c", pipeline], program: "/bin/bash")
    #expect(result.status == 141)
    #expect(result.error == "")
  }
}
