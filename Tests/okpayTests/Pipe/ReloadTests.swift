import Foundation
import Glibc
import Testing

@testable import okpay

@Suite("The content is read again under live talks")
struct ReloadTests {
  private let folder: String

  init() throws {
    folder = Product.makeFolder() + "/Intents"
    try FileManager.default.copyItem(atPath: Product.packageFolder + "/Intents", toPath: folder)
  }

  private func change(_ file: String, _ old: String, to new: String) throws {
    let path = "\(folder)/\(file)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func host() throws -> HostProcess { try HostProcess(["--intents", folder]) }

  @Test("a talk goes on where it was, with the new words")
  func good() throws {
    let host = try host()
    try host.say("我忘记密码了")
    #expect(try host.answer(say("没有工单号吗，我的工单号是多少", session: "b")).said.joined().contains("还没有登记工单"))
    let before = try host.answer(#"{"op":"reload"}"#)
    try change("_repair.yaml", "这次聊天里还没有登记工单。", to: "眼下一张工单也没有。")
    let after = try host.answer(#"{"op":"reload","id":7}"#)
    #expect((after.type, after.id) == ("result", "7"))
    #expect(before.fields["content"] as? String != after.fields["content"] as? String)
    #expect(try host.say("li.lei@example.com").asking == "confirm")
    for session in ["b", "new"] {
      #expect(try host.answer(say("我的工单号是多少", session: session)).said.joined().contains("一张工单也没有"))
    }
    host.end()
  }

  @Test("a talk whose step is gone starts over in one sentence")
  func gone() throws {
    let host = try host()
    #expect(try host.say("我的付款失败了").asking == "balance_checked")
    try change("payment_failed.yaml", "balance_checked", to: "funds_checked")
    let answer = try host.answer(#"{"op":"reload"}"#)
    #expect(answer.type == "result", "\(answer)")
    #expect(try host.say("查过了").said.first?.contains("流程刚更新过") == true)
    host.end()
  }

  @Test("a faulty set is refused whole with the place of every fault, and the old one stays")
  func faulty() throws {
    let host = try host()
    try change("_repair.yaml", "这次聊天里还没有登记工单。", to: "{nonsense}")
    try change("_settings.yaml", "nudge_seconds: 180", to: "nudge_seconds: soon")
    let refused = try host.answer(#"{"op":"reload","id":1}"#)
    #expect((refused.code, refused.id) == ("content_invalid", "1"))
    let fault = try #require(refused.fields["error"] as? [String: Any])
    let faults = try #require(fault["faults"] as? [[String: Any]])
    #expect(
      faults.compactMap { $0["file"] as? String } == ["_repair.yaml", "_settings.yaml"].map { "\(folder)/\($0)" })
    #expect(faults.allSatisfy { $0["line"] as? Int ?? 0 > 1 && $0["column"] as? Int ?? 0 > 1 })
    #expect(faults.contains { ($0["message"] as? String ?? "").contains("whole number") })
    #expect(try host.say("我的工单号是多少").said.joined().contains("还没有登记工单"))
    host.end()
  }

  /// A host with the clock of the machine whose content has another example by now, which takes a second to learn.
  private func hostWithNews() throws -> HostProcess {
    let host = try HostProcess(["--intents", folder], clock: [])
    try host.say("我忘记密码了")
    let path = "\(folder)/refund.en.txt"
    let examples = try String(contentsOfFile: path, encoding: .utf8)
    try (examples + "what the broken teapot number \(Int.random(in: 0...Int.max)) cost, please\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    return host
  }

  @Test("turns are answered while new examples are learned; the reload is when they are in use")
  func meanwhile() throws {
    let host = try hostWithNews()
    host.pipe.send(line: #"{"id":"r","op":"reload"}"#)
    var answered: [String] = []
    while answered.last != "r" {
      host.pipe.send(line: say("li.lei@example.com", id: "m\(answered.count)", session: "s"))
      answered.append(try Wire(#require(host.pipe.line())).id)
    }
    #expect(answered.count > 10)
    #expect(try Wire(#require(host.pipe.line())).id == "m\(answered.count - 1)")
    host.end()
  }

  @Test("whoever asked is answered, also when the input ends, or another wants the same", arguments: [false, true])
  func ending(shutsDown: Bool) throws {
    let host = try hostWithNews()
    for id in 1...3 { host.pipe.send(line: #"{"id":\#(id),"op":"reload"}"#) }
    host.pipe.send(line: say("对", id: "m"))
    if shutsDown { host.pipe.send(line: #"{"id":"end","op":"shutdown"}"#) }
    host.pipe.closeInput()
    let outcome = host.pipe.finish()
    #expect((outcome.status, outcome.error) == (0, ""))
    let expected = ["m", "1", "2", "3"] + (shutsDown ? ["end"] : [])
    #expect(try Wire.lines(outcome.output).map(\.id) == expected)
  }

  @Test("SIGTERM waits for what is being learned")
  func terminated() throws {
    let host = try hostWithNews()
    host.pipe.send(line: #"{"id":1,"op":"reload"}"#)
    host.pipe.send(line: #"{"id":2,"op":"ping"}"#)
    #expect(try Wire(#require(host.pipe.line())).id == "2")
    host.pipe.kill(SIGTERM)
    let outcome = host.pipe.finish()
    #expect((outcome.status, outcome.isSignal) == (0, false))
    #expect(try Wire.lines(outcome.output).map(\.id) == ["1"])
  }

  @Test("SIGHUP does the same and says on stderr what came of it, also while nothing is sent")
  func hangup() throws {
    let host = try host()
    try host.say("你好")
    try change("_repair.yaml", "这次聊天里还没有登记工单。", to: "眼下一张工单也没有。")
    host.pipe.kill(SIGHUP)
    #expect(try waitForLine(of: host, "was read again"))
    #expect(try host.say("我的工单号是多少").said.joined().contains("一张工单也没有"))
    try change("_settings.yaml", "nudge_seconds: 180", to: "nudge_seconds: soon")
    host.pipe.kill(SIGHUP)
    #expect(try waitForLine(of: host, "_settings.yaml:"))
    #expect(try host.say("我的工单号是多少").said.joined().contains("一张工单也没有"))
    host.pipe.closeInput()
    let outcome = host.pipe.finish()
    #expect((outcome.status, outcome.output) == (0, ""))
    #expect(outcome.error.split(separator: "\n").allSatisfy { $0.hasPrefix("okpay: ") })
  }

  /// Waits until the process has written `text` on stderr.
  private func waitForLine(of host: HostProcess, _ text: String) throws -> Bool {
    for _ in 0..<400 {
      if host.pipe.errorSoFar.contains(text) { return true }
      usleep(50_000)
    }
    return false
  }
}
