import Foundation
import Testing

@testable import okpay

@Suite("Journalled talks are exported and compared with today's content")
struct PastTests {
  private let folder = Product.makeFolder()
  private var store: String { folder + "/okpay.db" }

  struct Talk: CustomTestStringConvertible, Sendable {
    var language: String
    var texts: [String]
    /// A text of `_repair.yaml` that is said in it.
    var wording: String
    var testDescription: String { language }
  }

  private static let talks = [
    Talk(
      language: "zh",
      texts: [
        "我忘记密码了", "Li.Lei@Example.com", "对", "收到了", "我要退款", "TX2026022700067，428元", "我的工单号是多少",
        "转人工", "打13812345678",
      ], wording: "这次聊天里还没有登记工单。"),
    Talk(
      language: "en",
      texts: [
        "I forgot my password", "Anna.Smith@Example.com", "yes", "it came", "I want a refund",
        "TX2026022700067, 428 yuan", "what is my case number?", "talk to a human", "call +1 415 555 2671",
      ], wording: "No case has been filed in this chat yet."),
  ]

  private static let secrets = ["Li.Lei", "li.lei", "nna.smith", "nna.Smith", "13812345678", "555 2671"]

  /// Has a talk over the pipe, with pauses in which it is reminded and an agent comes.
  private func record(_ talk: Talk) throws {
    let host = try HostProcess(["--lang", talk.language, "--store", store])
    for text in talk.texts {
      try host.say(text)
      _ = try host.wait(seconds: 20)
    }
    _ = try host.wait(seconds: 4000)
    host.end()
  }

  private func export(_ options: String...) throws -> String {
    let result = try Product.run(["export", store] + options)
    #expect((result.status, result.error) == (0, ""))
    for secret in Self.secrets { #expect(!result.output.contains(secret), "\(secret)") }
    return result.output
  }

  @Test("as a transcript that replays green", arguments: talks)
  func transcript(talk: Talk) throws {
    try record(talk)
    let path = folder + "/talk.chat"
    let text = try export("--session", "default", "--transcript")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("user: ") } == talk.texts.count)
    #expect(text.contains("\nagent: "))
    #expect(try Product.run(["replay", path]) == .init(output: "1 passed, 0 failed\n", error: "", status: 0))
  }

  @Test("without a difference under the same content", arguments: talks)
  func same(talk: Talk) throws {
    try record(talk)
    let path = folder + "/old.jsonl"
    try export().write(toFile: path, atomically: true, encoding: .utf8)
    let result = try Product.run(["replay", "--diff", path])
    #expect(result.output.hasPrefix("0 of ") && result.output.hasSuffix(" turns in 1 talks would be others today\n"))
    #expect((result.status, result.error) == (0, ""))
  }

  @Test("with the changed turns by cause under other content", arguments: talks)
  func changed(talk: Talk) throws {
    try record(talk)
    let other = folder + "/Intents"
    try FileManager.default.copyItem(atPath: Product.packageFolder + "/Intents", toPath: other)
    try change(other + "/_repair.yaml", talk.wording, to: "Nothing, 没有。")
    // Something is said before the rest.
    try change(other + "/reset_password.yaml", "  - say: how_to\n", to: "  - say: send_slow\n  - say: how_to\n")
    let result = try Product.run(["replay", "--diff", "--intents", other, "-"], input: try export())
    #expect((result.status, result.error) == (1, ""))
    for secret in Self.secrets { #expect(!result.output.contains(secret), "\(secret)") }
    #expect(result.output.contains("turn: other words of _repair/no_case"), "\(result.output)")
    #expect(result.output.contains("  - bot: \(talk.wording)\n  + bot: Nothing, 没有。\n"), "\(result.output)")
    #expect(
      result.output.contains("turn: reset_password/send_slow where there was reset_password/how_to\n"),
      "\(result.output)")
  }

  @Test("only where they can be lived through again, and only what was exported")
  func odd() throws {
    let host = try HostProcess(["--store", store])
    try host.say("我忘记密码了")
    let state = try host.answer(#"{"op":"state"}"#).state()
    _ = try host.answer(#"{"op":"open","session":"b","state":\#(state)}"#)
    _ = try host.answer(say("li.lei@example.com", session: "b"))
    _ = try host.answer(say("我忘记密码了", session: "c"))
    _ = try host.answer(#"{"op":"forget","session":"c"}"#)
    host.end()
    let result = try Product.run(["replay", "--diff", "-"], input: try export())
    #expect(result.output == "0 of 1 turns in 1 talks would be others today, 2 talks can't be played\n")
    #expect(try export("--session", "b", "--transcript").hasPrefix("skip: "))
    let broken = try Product.run(["replay", "--diff", "-"], input: "{}\n")
    #expect(broken.status == 65)
    #expect(broken.error == "okpay: -:1: no entry of a journal; give what `okpay export` printed\n")
    #expect(try Product.run(["replay", "--diff", "-"], input: "").status == 66)
    #expect(try Product.run(["replay", "--diff", "--update", "x"], input: "").status == 64)
    #expect(try Product.run(["export", store, "--transcript"], input: "").status == 64)
  }

  @Test("with the duties that the host had, whether or not it came to any")
  func duties() throws {
    for option in ["--actions", "--agent"] {
      let host = try HostProcess(["--store", folder + "/duty\(option).db", option, "host"])
      try host.say("我忘记密码了", "li.lei@example.com", "对", "转人工", "我等着")
      host.end()
      let exported = try Product.run(["export", folder + "/duty\(option).db"])
      let result = try Product.run(["replay", "--diff", "-"], input: exported.output)
      #expect(result == .init(output: "0 of 5 turns in 1 talks would be others today\n", error: "", status: 0))
    }
  }

  @Test("with the values that were given to the pipe, if they are given again")
  func given() throws {
    let given = ["--given", #"settings.hotline = [{number: "400-000-0000", toll: free}]"#]
    let host = try HostProcess(["--store", store] + given)
    try host.say("你们的客服电话是多少")
    host.end()
    let text = try export()
    #expect(text.contains("400-000-0000"))
    #expect(try Product.run(["replay", "--diff", "-"], input: text).status == 1)
    #expect(try Product.run(["replay", "--diff"] + given + ["-"], input: text).status == 0)
    #expect(try Product.run(["replay"] + given).status == 64)
  }

  private func change(_ path: String, _ old: String, to new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let isThere = text.contains(old)
    #expect(isThere, "\(path)")
    try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }
}
