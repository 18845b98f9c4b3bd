import Foundation
import Testing

@Suite("okpay replay")
struct ReplayCommandTests {
  private let folder = URL(fileURLWithPath: Product.makeFolder())

  @Test("fills in what is not answered yet, is green then, and has nothing to update")
  func update() throws {
    try write("T/b/x.chat", "# prose\nseed: 3\n\nuser: 我要退款\n\nuser: refund\n# end")
    try write("T/a.chat", "! open\n\nuser/B: hi\n= case\n")
    #expect(try replay("T").status == 65)
    let first = try replay("T", "--update")
    #expect(first.status == 0)
    #expect(first.error == "")
    #expect(first.output.contains("T/b/x.chat:5: updated\n--- T/b/x.chat\n+++ T/b/x.chat\n@@ -"))
    #expect(first.lastLine == "2 passed, 0 failed")
    let (x, node) = (try read("T/b/x.chat"), try inode("T/b/x.chat"))
    #expect(x.hasPrefix("# prose\nseed: 3\n\nuser: 我要退款\nbot: "))
    #expect(x.hasSuffix("# end"))
    for arguments in [["T", "--update"], ["T"], ["T/a.chat", "T"], ["--filter", "T", "."]] {
      let outcome = try replay(arguments)
      #expect(outcome.status == 0)
      #expect(outcome.output == "2 passed, 0 failed\n")
      #expect(outcome.error == "")
    }
    #expect(try read("T/b/x.chat") == x)
    #expect(try inode("T/b/x.chat") == node, "a green file is not written again")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/T/b") == ["x.chat"])
  }

  @Test("prints a unified diff with true line numbers and exits 1")
  func red() throws {
    let text = "user: hi\n= slot amount 5\n= status bot\n"
    try write("Transcripts/x.chat", text)
    let outcome = try replay()
    #expect(outcome.status == 1)
    let head = "Transcripts/x.chat:2: differs\n--- Transcripts/x.chat\n+++ Transcripts/x.chat\n@@ -1,3 +1,"
    #expect(outcome.output.hasPrefix(head))
    #expect(outcome.output.contains("\n-= slot amount 5\n+= no slot amount\n"))
    #expect(outcome.lastLine == "0 passed, 1 failed")
    #expect(try read("Transcripts/x.chat") == text)
  }

  @Test("updates through a link, and keeps permissions")
  func link() throws {
    try write("real.chat", "user: hi\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("real.chat"))
    try FileManager.default.createSymbolicLink(atPath: path("link.chat"), withDestinationPath: "real.chat")
    #expect(try replay("link.chat", "--update").status == 0)
    #expect(try read("real.chat").hasPrefix("user: hi\nbot: "))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link.chat")) == "real.chat")
    #expect(try FileManager.default.attributesOfItem(atPath: path("real.chat"))[.posixPermissions] as? Int == 0o640)
  }

  @Test("refuses to update while CI is set")
  func continuousIntegration() throws {
    try write("x.chat", "user: hi\n")
    let outcome = try replay(["x.chat", "--update"], environment: ["CI": "true"])
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("--update is refused while CI is set"))
    #expect(try read("x.chat") == "user: hi\n")
  }

  @Test("exits 65 and names every fault of every malformed transcript, and replays the others")
  func malformed() throws {
    try write("T/a.chat", "sed: 1\n\nuser: hi\nboot: hi\n= status bot\n")
    try write("T/b.chat", "! restart\n")
    let outcome = try replay("T")
    #expect(outcome.status == 65)
    #expect(
      outcome.error == """
        T/a.chat:1:1: error: unknown key `sed`; keys are title, clock, seed, language, tags, skip, todo, given
        T/a.chat:4:1: error: unknown speaker `boot`; speakers are user, user/B, bot, agent, system

        """)
    #expect(outcome.output == "1 passed, 1 failed\n")
  }

  @Test("exits 66 when there is nothing to replay")
  func nothing() throws {
    try write("T/x.txt", "user: hi\n")
    try write("T/.hidden/x.chat", "! restart\n")
    try write("U/x.chat", "! restart\n")
    #expect(try replay("T").error == "okpay: T: no transcript found\n")
    #expect(try replay("none").error == "okpay: none: No such file or directory\n")
    for arguments in [["T"], ["none"], [], ["U", "--filter", "y"], ["U", "--tag", "y"]] {
      #expect(try replay(arguments).status == 66)
    }
    for arguments in [["--nonsense"], ["-", "--update"]] { #expect(try replay(arguments).status == 64) }
  }

  @Test("leaves out by path, by tag and by mark")
  func selection() throws {
    try write("T/a.chat", "tags: money, slow\n\n! restart\n")
    try write("T/b.chat", "skip: needs a host\n\nuser: hi\n= slot amount 5\n")
    try write("T/c.chat", "tags: slow\n\n! restart\n")
    #expect(try replay("T").output == "2 passed, 0 failed, 1 skipped\n")
    #expect(try replay("T", "--tag", "slow").output == "2 passed, 0 failed\n")
    #expect(try replay("T", "--tag", "money", "--tag", "x").output == "1 passed, 0 failed\n")
    #expect(try replay("T", "--filter", "c.ch").output == "1 passed, 0 failed\n")
  }

  @Test("wants a known failure to fail, and never updates it")
  func todo() throws {
    let failing = "todo: not yet\n\nuser: hi\n= slot amount 5\n"
    try write("T/a.chat", failing)
    try write("T/b.chat", "title: x\ntodo: fixed\n\n! restart\n")
    for arguments in [["T"], ["T", "--update"]] {
      let outcome = try replay(arguments)
      #expect(outcome.status == 1)
      #expect(outcome.output == "T/b.chat:2:1: error: passes now; take off `todo: fixed`\n1 passed, 1 failed\n")
    }
    #expect(try read("T/a.chat") == failing)
  }

  @Test("stops at the first failure when told to")
  func failFast() throws {
    for name in ["a", "b", "c"] { try write("T/\(name).chat", name == "a" ? "! restart\n" : "user: x\n= case\n") }
    #expect(try replay("T").lastLine == "1 passed, 2 failed")
    #expect(try replay("T", "--fail-fast").lastLine == "1 passed, 1 failed")
  }

  @Test("reads standard input for -")
  func standardInput() throws {
    let outcome = try Product.run(["replay", "-"], input: "user: hi\n")
    #expect(outcome.status == 65)
    #expect(outcome.error.hasPrefix("-:1:1: error: no answer is expected here; "))
  }

  @Test("walks folders in byte order")
  func order() throws {
    for name in ["b", "é", "B", "a/z", "a-b", "10", "9", "中"] { try write("T/\(name).chat", "seed: x\n") }
    let names = try replay("T").error.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(names == ["10", "9", "B", "a-b", "a/z", "b", "é", "中"].map { "T/\($0).chat" })
  }

  @Test("reports twins that part")
  func twins() throws {
    try write("T/x.zh.chat", "language: zh\n\nuser: 1\n\n! restart\n")
    try write("T/x.en.chat", "user: 1\n")
    let outcome = try replay("T", "--update")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("T/x.zh.chat:6:1: error: parts from its twin T/x.en.chat: 2 steps, not 1\n"))
    #expect(outcome.lastLine == "1 passed, 1 failed")
  }

  @Test("gives the same bytes in any locale and time zone")
  func hermetic() throws {
    try write("x.chat", "user: 退款\n= case\n\n! advance 3d\nuser: are you open?\n= case\n")
    let environments = [
      [:], ["LC_ALL": "C"], ["LC_ALL": "tr_TR.UTF-8"], ["TZ": "America/New_York"],
      ["LANG": "zh_CN.UTF-8", "TZ": "Asia/Tokyo"],
    ]
    let outputs = try environments.map { try replay(["x.chat"], environment: $0).output }
    #expect(Set(outputs).count == 1)
  }

  @Test("ends by SIGPIPE without a word when nobody reads on")
  func brokenPipe() throws {
    for number in 0..<400 { try write("T/\(number).chat", String(repeating: "user: x\n= case\n", count: 40)) }
    let pipeline = #""$0" replay T | head -1; exit ${PIPESTATUS[0]}"#
    let outcome = try Product.run(["-c", pipeline, Product.path], program: "/bin/bash", in: folder.path)
    #expect(outcome.status == 141)
    #expect(outcome.output == "T/0.chat:2: differs\n")
    #expect(outcome.error == "")
  }

  private func replay(_ arguments: String...) throws -> Product.Result { try replay(arguments) }

  /// Runs in the folder of this test.
  private func replay(_ arguments: [String], environment: [String: String] = [:]) throws -> Product.Result {
    try Product.run(["replay"] + arguments, changing: environment, in: folder.path)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func write(_ name: String, _ text: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  private func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  private func inode(_ name: String) throws -> UInt64? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.systemFileNumber] as? UInt64
  }
}

extension Product.Result {
  fileprivate var lastLine: Substring { output.split(separator: "\n").last ?? "" }
}
