import Foundation
import Testing

@Suite("okpay check and okpay eval")
struct CheckCommandTests {
  private static let intents = Product.environment["OKPAY_INTENTS"]!

  @Test(
    "clean content is one line, and the order of entities another", arguments: [[], [intents], ["--intents", intents]])
  func clean(arguments: [String]) throws {
    let result = try Product.run(["check"] + arguments)
    #expect(result.status == 0 && result.error == "")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].wholeMatch(of: /\d+ intents, \d+ examples, \d+ keywords, \d+ texts: no faults/) != nil)
    #expect(
      lines[1]
        == "where entities overlap: link > email > transaction_id > case_number > day > amount > phone > ordinal > number"
    )
  }

  @Test("faults come out on standard output, their number on standard error, with 1")
  func faulty() throws {
    let folder = Product.makeFolder() + "/Intents"
    try FileManager.default.copyItem(atPath: Self.intents, toPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/refund.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try Data((text + "\nrepleis: {}\n").utf8).write(to: URL(fileURLWithPath: file))
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    let expected = Product.Result(
      output: "\(file):\(line):1: error: unknown key 'repleis'; did you mean 'replies'?\n", error: "okpay: 1 fault\n",
      status: 1)
    #expect(try Product.run(["check", folder]) == expected)
    #expect(
      try Product.run(["understand", "--intents", folder], input: "hi\n")
        == Product.Result(output: "", error: expected.output, status: 78))
    #expect(try Product.run(["check", folder, "--intents", folder]).status == 64)
  }

  @Test("a measure of sentences, and its bound")
  func eval() throws {
    let folder = Product.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/sentences.tsv"
    try Data("我要退款\trefund\nhello\tgreet\nhello there\trefund\twrong#x\n\u{1B}hi\tgreet\n".utf8)
      .write(to: URL(fileURLWithPath: file))
    let result = try Product.run(["eval", file, "--errors", "--min-accuracy", "75"])
    #expect(result.status == 0 && result.error == "")
    #expect(result.output.hasPrefix("accuracy 75.0 % (3 of 4), mean F1 73.3 %\n\nintent  sentences  precision"))
    #expect(result.output.contains("\nread wrongly\n3  refund  → greet  "))
    #expect(result.output.hasSuffix("  hello there  [wrong#x]\n"))
    for bound in ["76", "0.76"] {
      let low = try Product.run(["eval", file, "--min-accuracy", bound])
      #expect(low.status == 1)
      #expect(low.error == "okpay: accuracy 75.00 % is below 76 %\n")
    }
    let both = try Product.run(["eval", file, file])
    #expect(both.output.contains("\nall files\naccuracy 75.0 % (6 of 8)"))
  }

  @Test("files that are missing or malformed, and bounds that are none")
  func evalFailures() throws {
    let missing = try Product.run(["eval", "/no/such.tsv"])
    #expect(
      missing == Product.Result(output: "", error: "okpay: /no/such.tsv: No such file or directory\n", status: 66))
    let malformed = try Product.run(["eval", "-"], input: "hi\tgreet\nhello\n")
    #expect(
      malformed
        == Product.Result(
          output: "", error: "-:2:1: error: no tab; write the sentence, a tab and its intent\n", status: 65))
    #expect(try Product.run(["eval", "-", "--min-accuracy", "101"]).status == 64)
    #expect(try Product.run(["eval"]).status == 64)
  }
}

@Suite("okpay check --prove")
struct ProofCommandTests {
  /// Content in which a talk can be trapped: the read-back comes again after every yes.
  private static func trap() throws -> String {
    let folder = Product.makeFolder() + "/Intents"
    try FileManager.default.copyItem(atPath: Product.environment["OKPAY_INTENTS"]!, toPath: folder)
    let file = folder + "/reset_password.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
      .replacing("  - confirm: read_back\n", with: "  - label: again\n  - confirm: read_back\n")
      .replacing(
        "  - label: advice\n  - say: password_advice\n  - end: true\n",
        with: "  - label: advice\n  - say: password_advice\n  - go: again\n")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return folder
  }

  @Test("a trap is a line with its place, and a talk that replays")
  func trapped() throws {
    let folder = try Self.trap()
    let talks = Product.makeFolder()
    let result = try Product.run(["check", folder, "--prove", "--counter-examples", talks])
    #expect(result.status == 1)
    #expect(result.output.contains(/reset_password \(zh\): \d+ states, \d+ turns\n/))
    let lines = result.output.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(lines.allSatisfy { $0.contains(/^.+\.yaml:\d+:\d+: error: .+ \[(human|consent|loop|answer|end)\]$/) })
    #expect(lines.contains { $0.contains("/reset_password.yaml:") })
    #expect(result.error == "okpay: \(lines.count) \(lines.count == 1 ? "fault" : "faults")\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: talks).count == lines.count)
    let replay = try Product.run(["replay", "--intents", folder, talks])
    #expect(replay.status == 0 && replay.output == "\(lines.count) passed, 0 failed\n")
  }

  @Test("talks are written for a proof only")
  func usage() throws {
    #expect(try Product.run(["check", "--counter-examples", "/tmp"]).status == 64)
  }
}
