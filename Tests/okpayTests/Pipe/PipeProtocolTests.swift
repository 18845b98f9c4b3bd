import Assistant
import Foundation
import Testing

@testable import okpay

private let longest = "\"\(String(repeating: "你", count: 128))\""

@Suite("The protocol of okpay pipe")
struct PipeProtocolTests {
  @Test("hello comes first, before any input")
  func hello() throws {
    let pipe = try PipeProcess()
    let hello = """
      {"languages":["zh","en"],"limits":{"line_bytes":1048576,"sessions":1000000,"text_chars":4000},"protocol":1,\
      "server":"okpay 0.1.0","type":"hello"}
      """
    #expect(pipe.line() == hello)
    pipe.closeInput()
    #expect(pipe.finish() == .init(status: 0, output: "", error: ""))
  }

  @Test("a message is answered by one result with everything a host needs")
  func message() throws {
    var server = PipeServer.still()
    let answer = try #require(try server.answers(to: [#"{"id":"a1","session":"s1","text":"hello"}"#]).first)
    #expect((answer.type, answer.id, answer.session, answer.sequence) == ("result", "a1", "s1", 1))
    let keys = [
      "actions", "asking", "case", "flow", "id", "intent", "language", "replies", "seq", "session", "slots", "status",
      "type",
    ]
    #expect(answer.fields.allKeys.compactMap { $0 as? String }.sorted() == keys)
  }

  @Test(
    "an id comes back as it was sent",
    arguments: [
      ("1", "1"), ("-9223372036854775808", "-9223372036854775808"), ("9007199254740993", "9007199254740993"),
      ("null", "null"), (#""""#, #""""#), (#""x\u002fy""#, #""x/y""#), (#""\u2028\r\n""#, #""\u2028\r\n""#),
      (#""\u00e9e\u0301""#, "\"\u{E9}e\u{301}\""), (longest, longest),
    ])
  func identifiers(sent: String, received: String) throws {
    var server = PipeServer.still()
    for request in ["\"text\":\"hi\"", "\"op\":\"ping\"", "\"op\":\"nothing\"", "\"op\":\"state\"", "\"text\":1"] {
      let answer = try #require(try server.answers(to: ["{\(request),\"id\":\(sent)}"]).first)
      #expect(answer.text.contains("\"id\":\(received),"))
    }
  }

  @Test("results and events of a session are counted from 1 without a gap, errors are not")
  func sequence() throws {
    var server = PipeServer.still()
    let answers = try server.answers(to: [
      #"{"op":"open","session":"a"}"#, #"{"session":"b","text":"hi"}"#, #"{"session":"a","text":"hi"}"#,
      #"{"session":"a","text":1}"#, #"{"op":"state","session":"a"}"#, #"{"op":"open","session":"a"}"#,
      #"{"op":"ping","session":"a"}"#, #"{"session":"a","text":"hi"}"#, #"{"op":"close","session":"a"}"#,
      #"{"session":"a","text":"again"}"#, #"{"session":"b","text":"hi"}"#,
    ])
    #expect(answers.map(\.sequence) == [1, 1, 2, nil, 3, nil, nil, 4, 5, 1, 2])
  }

  @Test("a session is named default if it is not named, and names differ by their bytes")
  func names() throws {
    var server = PipeServer.still()
    let answers = try server.answers(to: [
      #"{"text":"hi"}"#, #"{"text":"hi","session":null}"#, #"{"text":"hi","session":"default"}"#,
      #"{"text":"hi","session":""}"#, #"{"text":"hi","session":"\u00e9"}"#, #"{"text":"hi","session":"e\u0301"}"#,
      #"{"text":"hi","session":"\u0000"}"#,
    ])
    #expect(answers.map(\.sequence) == [1, 2, 3, 1, 1, 1, 1])
    #expect(answers.map { $0.session.map { Array($0.utf8) } }[4...5] == [Array("\u{E9}".utf8), Array("e\u{301}".utf8)])
  }

  @Test("a result tells the task, what it asks, what is known and the ticket")
  func fields() throws {
    var server = PipeServer.still()
    let texts = ["我要退款", "没有", "继续", "TX2026030100018，58元，li.lei@example.com", "没收到货", "对", "不用"]
    let answers = try server.answers(to: texts.map { say($0) })
    let told = answers.map { answer in
      ["flow", "asking", "status"].map { answer.fields[$0] as? String ?? "null" }.joined(separator: " ")
    }
    #expect(
      told == [
        "refund merchant_contacted bot", "refund still_need_us bot", "refund transaction_id bot",
        "refund refund_reason bot", "refund confirm bot", "refund wants_dispute bot", "null anything_else bot",
      ])
    let tickets = answers.map { $0.fields["case"] as? String }
    #expect(tickets.map { $0.map(CaseNumber.isValid) } == [nil, nil, nil, nil, nil, true, true])
    #expect(answers[4].text.contains(#"{"from":"bot","text":"请核对一下：\n· 交易号 TX2026030100018\n· 金额 ¥58.00\n"#))
    #expect(
      answers[4].fields["slots"] as? NSDictionary == [
        "amount": ["currency": "CNY", "minor": 5800], "email": "li.lei@example.com", "merchant_contacted": "no",
        "refund_reason": "not_received", "still_need_us": "yes", "transaction_id": "TX2026030100018",
      ])
  }

  @Test("the queue and the agent come as events, when the clock is moved")
  func desk() throws {
    var server = PipeServer.still()
    _ = try server.answers(to: [say("我忘记密码了，li.lei@example.com"), say("转人工")])
    #expect(try Self.told(server.answers(to: [#"{"op":"advance","seconds":1}"#])) == [])
    #expect(
      try Self.told(server.answers(to: [#"{"op":"advance","seconds":60}"#])) == [
        "agent agent system,agent null", "timer bot agent,system,bot T-",
      ])
    // A day without a word, and the session ends.
    #expect(try Self.told(server.answers(to: [#"{"op":"advance","seconds":86400}"#])) == ["closed closed  T-"])
  }

  @Test("the queue and the agent come as events, when the time of the machine comes")
  func deskInTime() throws {
    let pipe = try PipeProcess(["--intents", Product.quickDesk])
    #expect(pipe.line() != nil)
    pipe.send(line: say("我忘记密码了，li.lei@example.com"))
    pipe.send(line: say("转人工"))
    let wires = try (0..<4).map { _ in try Wire(#require(pipe.line())) }
    #expect(wires.map(\.sequence) == [1, 2, 3, 4])
    #expect(Self.told(wires) == ["agent agent system,agent null", "timer bot agent,system,bot T-"])
    pipe.closeInput()
    #expect(pipe.finish() == .init(status: 0, output: "", error: ""))
  }

  /// The events among `wires`: name, status, speakers, the beginning of the ticket.
  private static func told(_ wires: [Wire]) -> [String] {
    wires.filter { $0.type == "event" }.map { wire in
      let speakers = (wire.fields["replies"] as? [[String: Any]] ?? []).compactMap { $0["from"] as? String }
      let name = wire.fields["event"] as? String ?? "?"
      let ticket = (wire.fields["case"] as? String)?.prefix(2) ?? "null"
      return "\(name) \(wire.fields["status"] ?? "?") \(speakers.joined(separator: ",")) \(ticket)"
    }
  }

  @Test("a state can be taken back anywhere in a talk, by the same session or another, and nothing is lost")
  func states() throws {
    let talk = [
      "我要退款", "TX2026022700067", "428元", "我的邮箱是li.lei@example.com", "没收到货", "对", "转人工", "你好", "不等了", "什么天气",
    ]
    let plain = try Self.talk(talk) { _, _ in "default" }
    // The talk moves to a fresh session with every message, or stays and is put back.
    let moving = try Self.talk(talk) { server, number in
      let old = number == 0 ? "default" : "s\(number)"
      let raw = try #require(try server.answers(to: [#"{"op":"state","session":"\#(old)"}"#]).first).state()
      _ = try server.answers(to: [#"{"op":"open","session":"s\#(number + 1)","state":\#(raw)}"#])
      return "s\(number + 1)"
    }
    let staying = try Self.talk(talk) { server, number in
      let raw = try #require(try server.answers(to: [#"{"op":"state"}"#]).first).state()
      _ = try server.answers(to: [say("我忘记密码了")])
      _ = try server.answers(to: [#"{"op":"open","state":\#(raw)}"#])
      let again = try #require(try server.answers(to: [#"{"op":"state"}"#]).first).state()
      #expect(again == raw)
      return "default"
    }
    #expect(plain.count == talk.count)
    #expect(staying == plain)
    #expect(moving == plain)
  }

  /// The answers to a talk without what tells sessions apart; `place` names the session before each message.
  private static func talk(
    _ texts: [String], in place: (inout PipeServer, Int) throws -> String
  ) throws -> [[String: NSObject]] {
    var server = PipeServer.still()
    return try texts.enumerated().map { number, text in
      let session = try place(&server, number)
      let answer = try #require(try server.answers(to: [say(text, session: session)]).first)
      let fields = try #require(answer.fields as? [String: NSObject])
      return fields.filter { $0.key != "seq" && $0.key != "session" }
    }
  }

  @Test("advance moves a virtual clock, and ping tells the time")
  func clock() throws {
    let requests = [
      #"{"op":"ping"}"#, #"{"op":"advance","seconds":90}"#, #"{"op":"advance","seconds":0}"#,
      #"{"op":"advance","seconds":86400}"#, #"{"op":"ping"}"#,
    ]
    let outcome = try PipeProcess.run(Array(requests.joined(separator: "\n").utf8))
    #expect(
      try Wire.lines(outcome.output).dropFirst().map { $0.fields["now"] as? String } == [
        "2026-03-02T10:00:00+08:00", "2026-03-02T10:01:30+08:00", "2026-03-02T10:01:30+08:00",
        "2026-03-03T10:01:30+08:00", "2026-03-03T10:01:30+08:00",
      ])
  }

  @Test("the clock of the system can't be moved")
  func systemClock() throws {
    let outcome = try PipeProcess.run(Array(#"{"op":"advance","seconds":1}"#.utf8), [])
    #expect(try Wire.lines(outcome.output).last?.code == "unknown_op")
  }

  @Test("shutdown is answered, and nothing after it")
  func shutdown() throws {
    let outcome = try PipeProcess.run(Array("{\"op\":\"shutdown\",\"id\":1}\n{\"op\":\"ping\",\"id\":2}\n".utf8))
    #expect(outcome.status == 0)
    #expect(try Wire.lines(outcome.output).map(\.id) == ["missing", "1"])
  }

  @Test("every line has its keys in order and nothing raw that could end it")
  func lines() throws {
    let text = "\u{2028}\u{2029}\u{85}\u{B}\u{C}\r\n\0\u{1B}[2J\u{7F}/\\\"😀"
    let requests = [say(text, id: text, session: text), #"{"op":"state"}"#, "x", #"{"op":"ping"}"#]
    let outcome = try PipeProcess.run(Array(requests.joined(separator: "\n").utf8))
    let wires = try Wire.lines(outcome.output)
    #expect(wires.count == 5)
    #expect(wires[1].session.map { Array($0.utf8) } == Array(text.utf8))
    let ends: Set<Unicode.Scalar> = [
      "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\0", "\u{1B}", "\u{7F}",
    ]
    #expect(!outcome.output.unicodeScalars.contains { ends.contains($0) })
    #expect(!outcome.output.contains("\\/"))
    for wire in wires { #expect(try JSONObject(Array(wire.text.utf8)).isSorted()) }
  }
}
