import Foundation
import Testing

@Suite("A recording replays as it is")
struct RecordingTests {
  struct Talk: CustomTestStringConvertible, Sendable {
    var language: String
    var lines: [String]
    var testDescription: String { language }
  }

  private static let talks = [
    Talk(
      language: "zh",
      lines: [
        "你好", "我忘记密码了", "我的邮箱是Li.Lei@Example.com，谢谢", "没收到", "我的密码是hunter2Zx9Q，帮我看看",
        "我的付款失败了，TX2026030100018，58块", "li.lei@example.com", "我的卡号是 4111 1111 1111 1111", "手机号是13812345678",
        "不知道", "/lang en", "what are your hours?", "/语言 中文", "今天几点下班", "转人工", "打13812345678，或者发到li.lei@example.com",
        "还要等多久",
      ]),
    Talk(
      language: "en",
      lines: [
        "hello", "I forgot my password", "it's Anna.Smith@Example.com thanks", "it never arrived",
        "my password is hunter2Zx9Q", "my payment TX2026030100083 failed, 42 dollars", "anna.smith@example.com",
        "card 4111 1111 1111 1111", "the code is 839201", "call me at +1 415 555 2671", "I don't know", "/lang zh",
        "你们几点上班", "/lang en", "it is $76.20", "talk to a human",
        "call +1 415 555 2671 or write to anna.smith@example.com", "hello?",
      ]),
  ]

  private static let secrets = [
    "hunter2Zx9Q", "4111 1111", "839201", "i.lei@", "nna.smith@", "13812345678", "555 2671", "xample.com",
  ]

  @Test("when it was made without a terminal", arguments: talks)
  func plain(talk: Talk) throws {
    let path = Product.makeFolder() + "/talk.chat"
    let result = try Product.run(
      ["chat", "--lang", talk.language, "--seed", "7", "--record", path], input: talk.lines.joined(separator: "\n"),
      changing: ["OKPAY_INTENTS": Product.quickDesk])
    #expect(result.status == 0 && result.error == "")
    // What was waited for at the end came at once: an agent, and the case.
    #expect(result.output.contains("\nagent "))
    try expectGreen(path)
  }

  @Test("when it was made at a terminal, with an agent coming and going meanwhile", arguments: talks)
  func terminal(talk: Talk) throws {
    let path = Product.makeFolder() + "/talk.chat"
    let terminal = try PseudoTerminal(
      ["chat", "-q", "--lang", talk.language, "--record", path], changing: ["OKPAY_INTENTS": Product.quickDesk])
    for line in talk.lines.dropLast(2) { try terminal.enter(line) }
    try terminal.enter(talk.lines[talk.lines.count - 2])
    try terminal.expect("okpay[agent]> ")
    terminal.type(talk.lines[talk.lines.count - 1] + "\r")
    // The agent has left.
    try terminal.enter("/quit")
    #expect(try terminal.end() == 0)
    try expectGreen(path)
  }

  @Test("when it was begun in the middle of the talk")
  func late() throws {
    let path = Product.makeFolder() + "/talk.chat"
    _ = try Product.run(["chat", "--lang", "zh"], input: "你好\n我要退款\n/录制 \(path)\nTX2026030100018\n")
    try expectGreen(path)
  }

  @Test("when an address was mistyped and put right")
  func mistyped() throws {
    let path = Product.makeFolder() + "/talk.chat"
    _ = try Product.run(["chat", "--record", path], input: "我忘记密码了\nli.lei@gmial.com\n是\n对\n")
    try expectGreen(path)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("user: l***@gmial.com\n"))
  }

  private func expectGreen(_ path: String) throws {
    let replay = try Product.run(["replay", path], changing: ["OKPAY_INTENTS": Product.quickDesk])
    #expect(replay == Product.Result(output: "1 passed, 0 failed\n", error: "", status: 0))
    let recording = try String(contentsOfFile: path, encoding: .utf8)
    for secret in Self.secrets { #expect(!recording.contains(secret)) }
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }
}
