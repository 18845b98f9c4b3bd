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

  @Test("a state can be taken back, by the same session or another")
  func states() throws {
    var server = PipeServer.still()
    let first = try server.answers(to: [#"{"session":"a","text":"hi"}"#, #"{"op":"state","session":"a"}"#])
    let raw = try first[1].state()
    let answers = try server.answers(to: [
      "{\"op\":\"open\",\"session\":\"b\",\"state\":\(raw)}", "{\"op\":\"open\",\"session\":\"a\",\"state\":\(raw)}",
      #"{"op":"state","session":"b"}"#,
    ])
    #expect(answers.map(\.type) == ["result", "result", "result"])
    #expect(answers.map(\.sequence) == [1, 3, 2])
    #expect(answers[2].fields["state"] as? NSObject == first[1].fields["state"] as? NSObject)
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
    let requests = [okpayTests.message(text, id: text, session: text), #"{"op":"state"}"#, "x", #"{"op":"ping"}"#]
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
