import Foundation
import Testing

@testable import okpay

@Suite("A secret goes nowhere")
struct SecretTests {
  private static let markers = ["Zx9Qhunter2", "4111111111111111", "4111 1111 1111 1111", "839201"]
  /// Each marker where the assistant waits for something: at the start, an address, a sum, a read-back, in the queue.
  private static let lines = [
    "我的密码是 Zx9Qhunter2", "我要退款", "卡号 4111111111111111", "TX2026022700067", "验证码是839201", "428元",
    "my password is Zx9Qhunter2", "li.lei@example.com", "4111 1111 1111 1111", "没收到货", "verification code 839201",
    "转人工", "密码：Zx9Qhunter2", "我的卡号是4111 1111 1111 1111",
  ]

  private let folder = Product.makeFolder()

  /// Every place for files of one's own is inside the folder of the test.
  private var environment: [String: String] {
    let names = ["XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "TMPDIR"]
    let places = names.map { ($0, "\(folder)/\($0)") }
    return ["HOME": folder + "/home", "OKPAY_INTENTS": Product.quickDesk].merging(places) { $1 }
  }

  @Test("at a terminal: not to the screen, the history, the recording or any other file")
  func terminal() throws {
    let path = folder + "/talk.chat"
    var changes = environment.mapValues(Optional.some)
    changes["OKPAY_HISTFILE"] = .some(nil)
    let terminal = try PseudoTerminal(["chat", "-q", "--lang", "zh", "--record", path], changing: changes)
    for line in Self.lines + ["/state", "/why", "/history", "/quit"] {
      try terminal.expect("> ")
      terminal.type(line + "\r")
    }
    #expect(try terminal.end() == 0)
    // What the keyboard echoes behind the prompt is the customer's own.
    let prompts = ["okpay> ", "okpay[agent]> "]
    let lines = terminal.text.split(whereSeparator: \.isNewline)
    let shown = lines.filter { line in !prompts.contains { line.contains($0) } }
    #expect(shown.count > Self.lines.count)
    expectNone(in: shown.joined(separator: "\n"))
    try expectNoFileHoldsOne()
    #expect(try files().contains { $0.hasSuffix("okpay/history") } && files().contains(path))
  }

  @Test("without a terminal: not to stdout, stderr, the recording or any other file")
  func plain() throws {
    let lines = Self.lines + ["/state", "/why", "/history"]
    let result = try Product.run(
      ["chat", "--lang", "zh", "--record", folder + "/talk.chat"], input: lines.joined(separator: "\n"),
      changing: environment)
    #expect(result.status == 0)
    expectNone(in: result.output + result.error)
    try expectNoFileHoldsOne()
  }

  @Test("of a host: not to an answer, a state or the log")
  func pipe() throws {
    let messages = Self.lines.map { say($0) }
    let requests = messages.flatMap { [$0, #"{"op":"state"}"#] } + [#"{"op":"advance","seconds":9999}"#]
    let result = try Product.run(
      ["pipe", "--clock", "virtual", "--log-level", "trace"], input: requests.joined(separator: "\n"),
      changing: environment)
    #expect(result.output.split(separator: "\n").count > requests.count + 1)
    expectNone(in: result.output + result.error)
    try expectNoFileHoldsOne()
  }

  private func expectNone(in text: String, _ what: String = "") {
    for marker in Self.markers where text.contains(marker) { Issue.record("\(marker) in \(what)\(text)") }
  }

  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
  }

  private func expectNoFileHoldsOne() throws {
    for file in try files() {
      guard let bytes = FileManager.default.contents(atPath: file) else { continue }
      expectNone(in: String(decoding: bytes, as: UTF8.self), file)
    }
  }
}
