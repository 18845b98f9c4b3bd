import Foundation
import Testing

@testable import Assistant
@testable import okpay

/// What docs/pipe.md promises and no other suite looks at.
@Suite("What the pipe guarantees")
struct GuaranteeTests {
  @Test("each of 10,000 shuffled requests of every kind gets one answer, with its id as it was")
  func identifiers() throws {
    var maker = RequestMaker(random: SplitMix(seed: 7))
    (maker.sessions, maker.spoilsStates) = (200, false)
    let lines = (0..<10_000).map { _ in maker.line() }
    let outcome = try PipeProcess.run(
      Array(lines.joined(separator: [0x0A])), ["--clock", "virtual", "--actions", "host", "--agent", "host"])
    #expect((outcome.status, outcome.error) == (0, ""))
    var answers = outcome.output.utf8.split(separator: 0x0A).dropFirst().map { Array($0) }
    answers.removeAll { $0.suffix(15).elementsEqual(#""type":"event"}"#.utf8) }
    try #require(answers.count == lines.count)
    for (line, answer) in zip(lines, answers) {
      let (request, result) = (try JSONObject(line), try JSONObject(answer))
      #expect(result["id"] == request["id"] ?? .null, "\(String(decoding: line, as: UTF8.self))")
    }
  }

  /// How many times a process has written to anything.
  private func writes(of pipe: PipeProcess) throws -> Int {
    let counts = try String(contentsOfFile: "/proc/\(pipe.process.processIdentifier)/io", encoding: .utf8)
    let line = try #require(counts.split(separator: "\n").first { $0.hasPrefix("syscw:") })
    return try #require(Int(line.filter(\.isNumber)))
  }

  @Test("who waits for each answer gets it at once, who sends ahead gets many at a time")
  func batches() throws {
    let pipe = try PipeProcess(["--clock", "virtual"])
    _ = try #require(pipe.line())
    let before = try writes(of: pipe)
    for _ in 0..<100 {
      pipe.send(line: #"{"op":"ping"}"#)
      _ = try #require(pipe.line())
    }
    let waiting = try writes(of: pipe)
    #expect(waiting - before == 100)
    pipe.send(Array(String(repeating: "{\"op\":\"ping\"}\n", count: 2000).utf8))
    for _ in 0..<2000 { _ = try #require(pipe.line()) }
    #expect(try writes(of: pipe) - waiting < 200)
    pipe.closeInput()
    #expect(pipe.finish() == .init(status: 0, output: "", error: ""))
  }

  @Test("no text, slot, session or customer is in a log, however much is logged")
  func logs() throws {
    let open = #"{"op":"open","customer":"customer-77","session":"session-88"}"#
    let texts = ["我忘记密码了", "li.lei@example.com", "对", "卡号 6222021234567890123，密码 hunter2Zx", "TX2026030100018"]
    let requests = [open] + texts.map { say($0, id: "id-99", session: "session-88") } + ["nonsense hunter2Zx"]
    let store = Product.makeFolder() + "/okpay.db"
    let outcome = try PipeProcess.run(
      Array(requests.joined(separator: "\n").utf8),
      ["--clock", "virtual", "--log-level", "trace", "--actions", "host", "--store", store])
    #expect(try Wire.lines(outcome.output).count == requests.count + 1)
    #expect(outcome.error.contains("invalid_json"))
    for word in ["忘记", "li.lei", "example", "6222", "hunter", "TX2026", "customer-77", "session-88", "id-99"] {
      #expect(!outcome.error.contains(word), "\(word)")
    }
  }

  @Test("what has no store can be forgotten, too, and begins anew")
  func forgetting() throws {
    var server = PipeServer.still()
    let answers = try server.answers(to: [
      say("我忘记密码了"), #"{"id":1,"op":"forget"}"#, say("你好"), #"{"op":"forget","session":"nobody"}"#,
    ])
    #expect(answers.map(\.sequence) == [1, nil, 1, nil])
    #expect(answers.allSatisfy { $0.type == "result" })
    #expect(server.sessions.count == 1)
  }
}
