import Testing

@testable import okpay

/// A line of input, and what is wrong with it.
struct BadLine: CustomTestStringConvertible, Sendable {
  var bytes: [UInt8]
  var code: RequestFault.Code
  var field: String?
  var offset: Int?

  init(_ text: String, _ code: RequestFault.Code, _ field: String? = nil, offset: Int? = nil) {
    self.init(bytes: Array(text.utf8), code, field, offset: offset)
  }

  init(bytes: [UInt8], _ code: RequestFault.Code, _ field: String? = nil, offset: Int? = nil) {
    self.bytes = bytes
    self.code = code
    self.field = field
    self.offset = offset
  }

  var testDescription: String { "\(code.rawValue): \(String(decoding: bytes.prefix(60), as: UTF8.self))" }
}

private let long = String(repeating: "长", count: 4001)
private let longName = String(repeating: "n", count: 129)
private let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)

private let badLines: [BadLine] = [
  BadLine("nonsense", .invalidJSON), BadLine("1", .invalidJSON), BadLine("null", .invalidJSON),
  BadLine("\"text\"", .invalidJSON), BadLine("[]", .invalidJSON), BadLine("[{\"text\":\"a\"}]", .invalidJSON),
  BadLine("{", .invalidJSON), BadLine("{\"text\":\"a\"", .invalidJSON), BadLine("{\"text\":\"a\"} x", .invalidJSON),
  BadLine("{\"text\":\"a\",}", .invalidJSON), BadLine("{'text':'a'}", .invalidJSON), BadLine("\0", .invalidJSON),
  BadLine("{\"text\":\"a\0b\"}", .invalidJSON), BadLine("{\"text\":\"a\tb\"}", .invalidJSON),
  BadLine("{\"text\":\"a\rb\"}", .invalidJSON), BadLine("\u{FEFF}{\"text\":\"not line 1\"}", .invalidJSON),
  BadLine(#"{"text":"\ud83d"}"#, .invalidJSON), BadLine(#"{"text":"\ude00\ud83d"}"#, .invalidJSON),
  BadLine(#"{"text":"\x41"}"#, .invalidJSON), BadLine("{\"text\":\"a\",\"x\":\(deep)}", .invalidJSON),
  BadLine("{\"id\":01,\"text\":\"a\"}", .invalidJSON), BadLine("{\"id\":NaN,\"text\":\"a\"}", .invalidJSON),
  BadLine(bytes: Array("{\"text\":\"".utf8) + [0xC4, 0xE3, 0xBA, 0xC3] + Array("\"}".utf8), .invalidUTF8, offset: 9),
  BadLine(bytes: [0x78, 0xFF], .invalidUTF8, offset: 1), BadLine(bytes: [0xED, 0xA0, 0x80], .invalidUTF8, offset: 0),
  BadLine(bytes: [0xFF, 0xFE] + utf16("{\"text\":\"a\"}"), .invalidUTF8, offset: 0),
  BadLine(bytes: utf16("{\"text\":\"a\"}"), .invalidUTF8, offset: 1),
  BadLine(bytes: [0] + utf16("{\"text\":\"a\"}").dropLast(), .invalidUTF8, offset: 0),
  BadLine("{}", .invalidField, "text"), BadLine(#"{"text":null}"#, .invalidField, "text"),
  BadLine(#"{"text":1}"#, .invalidField, "text"), BadLine(#"{"text":["a"]}"#, .invalidField, "text"),
  BadLine(#"{"text":{"a":"b"}}"#, .invalidField, "text"), BadLine(#"{"Text":"a"}"#, .invalidField, "text"),
  BadLine(#"{"text":"a","text":true}"#, .invalidField, "text"),
  BadLine(#"{"text":"a","session":1}"#, .invalidField, "session"),
  BadLine("{\"text\":\"a\",\"session\":\"\(longName)\"}", .invalidField, "session"),
  BadLine(#"{"text":"a","language":"fr"}"#, .invalidField, "language"),
  BadLine(#"{"text":"a","language":"ZH"}"#, .invalidField, "language"),
  BadLine(#"{"text":"a","language":true}"#, .invalidField, "language"),
  BadLine(#"{"text":"a","id":1.5}"#, .invalidField, "id"), BadLine(#"{"text":"a","id":1.0}"#, .invalidField, "id"),
  BadLine(#"{"text":"a","id":-0}"#, .invalidField, "id"), BadLine(#"{"text":"a","id":1e3}"#, .invalidField, "id"),
  BadLine(#"{"text":"a","id":9223372036854775808}"#, .invalidField, "id"),
  BadLine(#"{"text":"a","id":true}"#, .invalidField, "id"), BadLine(#"{"text":"a","id":{}}"#, .invalidField, "id"),
  BadLine("{\"text\":\"a\",\"id\":\"\(longName)\"}", .invalidField, "id"),
  BadLine(#"{"op":7}"#, .invalidField, "op"), BadLine(#"{"op":["ping"]}"#, .invalidField, "op"),
  BadLine(#"{"op":"PING"}"#, .unknownOperation, "op"), BadLine(#"{"op":""}"#, .unknownOperation, "op"),
  BadLine(#"{"op":"agent_join","agent":"Lin"}"#, .unknownOperation, "op"),
  BadLine(#"{"op":"action_result","key":"k","outcome":"ok"}"#, .unknownOperation, "op"),
  BadLine(#"{"op":"erase"}"#, .unknownOperation, "op"), BadLine(#"{"op":"agent_join"}"#, .invalidField, "agent"),
  BadLine(#"{"op":"open","customer":5}"#, .invalidField, "customer"),
  BadLine(#"{"op":"open","state":"{}"}"#, .invalidField, "state"),
  BadLine(#"{"op":"open","state":[]}"#, .invalidField, "state"),
  BadLine(#"{"op":"advance"}"#, .invalidField, "seconds"),
  BadLine(#"{"op":"advance","seconds":-1}"#, .invalidField, "seconds"),
  BadLine(#"{"op":"advance","seconds":1.5}"#, .invalidField, "seconds"),
  BadLine(#"{"op":"advance","seconds":"60"}"#, .invalidField, "seconds"),
  BadLine(#"{"op":"advance","seconds":1000000001}"#, .invalidField, "seconds"),
  BadLine("{\"text\":\"\(long)\"}", .textTooLong, "text"),
  BadLine("{\"text\":\"a\(String(repeating: "\u{301}", count: 4000))\"}", .textTooLong, "text"),
  BadLine("{\"x\":\"\(String(repeating: "x", count: 1 << 20))\"}", .lineTooLong),
  BadLine(bytes: [UInt8](repeating: 0xFF, count: 3 << 20), .lineTooLong),
]

private func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

@Suite("Bad input gets one error a line, and the stream goes on")
struct BadInputTests {
  @Test("in one process, with a good request after every bad one")
  func streamGoesOn() throws {
    var input = Array("{\"op\":\"ping\"}\n".utf8)
    for (index, line) in badLines.enumerated() {
      input += line.bytes + Array("\n{\"op\":\"ping\",\"id\":\(index)}\n".utf8)
    }
    let outcome = try PipeProcess.run(input)
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    let answers = try Wire.lines(outcome.output).dropFirst(2)
    try #require(answers.count == badLines.count * 2)
    for (index, bad) in badLines.enumerated() {
      let (error, next) = (answers[2 + index * 2], answers[3 + index * 2])
      #expect(error.code == bad.code.rawValue, "\(bad.testDescription)")
      #expect(error.field == bad.field, "\(bad.testDescription)")
      #expect(error.offset == bad.offset, "\(bad.testDescription)")
      #expect(error.number == 2 + index * 2)
      #expect(next.id == "\(index)")
    }
  }

  @Test("the id comes back with the error if there is a good one")
  func identifiers() throws {
    var server = PipeServer.still()
    let answers = try server.answers(to: [
      #"{"id":"a","text":1}"#, #"{"text":1,"id":2}"#, #"{"id":3,"op":"fly"}"#, #"{"id":4.5,"op":"fly"}"#, #"{"id":5"#,
      "{\"id\":6,\"text\":\"\(long)\"}",
    ])
    #expect(answers.map(\.id) == ["a", "2", "3", "<null>", "<null>", "6"])
  }

  @Test("nothing the customer wrote is in an error or in the log")
  func silence() throws {
    let secret = "6222021234567890123"
    let requests = [
      "{\"text\":{\"x\":\"\(secret)\"}}", "\(secret) x", "{\"text\":\"\(secret)", "{\"op\":\"\(secret)\"}",
      "{\"language\":\"\(secret)\",\"text\":\"a\"}", "{\"\(secret)\":1}", "{\"state\":\"\(secret)\",\"op\":\"open\"}",
      "{\"session\":\"\(secret)\",\"text\":1}",
    ]
    let outcome = try PipeProcess.run(
      Array(requests.joined(separator: "\n").utf8), ["--clock", "virtual", "--log-level", "debug"])
    #expect(try Wire.lines(outcome.output).dropFirst().allSatisfy { $0.type == "error" })
    #expect(!outcome.output.contains(secret))
    #expect(!outcome.error.contains(secret))
    #expect(outcome.error.contains("line 3: invalid_json"))
  }

  @Test(
    "what is odd but no mistake is taken",
    arguments: [
      "\u{FEFF}{\"op\":\"ping\"}\n", "\n\n \t\r\n{\"op\":\"ping\"}\n", "{\"op\":\"ping\"}\r\n", "{\"op\":\"ping\"}",
      "{\"op\":\"ping\"}\r", " \t{\"op\":\"ping\" } \n", "{\"op\":\"ping\",\"text\":7,\"new\":[{}]}\n\r\n",
      "{\"op\":\"fly\",\"op\":\"ping\"}\n", "\u{FEFF}\n{\"op\":\"ping\"}\n", "{\"\\u006fp\":\"p\\u0069ng\"}\n",
    ])
  func accepts(input: String) throws {
    let outcome = try PipeProcess.run(Array(input.utf8))
    let now = #"{"id":null,"now":"2026-03-02T10:00:00+08:00","type":"result"}"#
    #expect(outcome.output.split(separator: "\n").dropFirst() == [now[...]])
    #expect(outcome.status == 0)
  }

  @Test("a text of 4000 code points and a line of just the limit are taken")
  func limits() throws {
    let text = "{\"text\":\"\(String(repeating: "😀", count: 4000))\"}"
    let frame = "{\"op\":\"ping\",\"x\":\"\"}"
    let line = "{\"op\":\"ping\",\"x\":\"\(String(repeating: "x", count: (1 << 20) - frame.utf8.count))\"}"
    let outcome = try PipeProcess.run(Array("\(text)\n\(line)\n\(line) \n\(line)x".utf8))
    #expect(
      try Wire.lines(outcome.output).map { $0.code ?? $0.type } == [
        "hello", "result", "result", "line_too_long", "line_too_long",
      ])
  }

  @Test("a session that is open is not greeted twice")
  func alreadyOpen() throws {
    var server = PipeServer.still()
    let answers = try server.answers(to: [#"{"op":"open"}"#, #"{"op":"open"}"#, #"{"op":"close"}"#, #"{"op":"open"}"#])
    #expect(answers.map(\.code) == [nil, "already_open", nil, nil])
  }

  @Test("more sessions than the limit are refused until one is closed")
  func tooManySessions() throws {
    var server = PipeServer.still(limits: .init(sessions: 2))
    let answers = try server.answers(to: [
      #"{"session":"a","text":"hi"}"#, #"{"session":"b","text":"hi"}"#, #"{"session":"c","text":"hi"}"#,
      #"{"session":"a","text":"hi"}"#, #"{"op":"close","session":"b"}"#, #"{"session":"c","text":"hi"}"#,
    ])
    #expect(answers.map(\.code) == [nil, nil, "too_many_sessions", nil, nil, nil])
  }

  @Test("a clock cannot be moved to where no date can be written any more, and stays where it is")
  func endOfTime() throws {
    var server = PipeServer.still()
    _ = try server.answers(to: [say("我忘记密码了")])
    var last: Wire?
    for _ in 0..<300 where last?.code == nil {
      last = try server.answers(to: [#"{"op":"advance","seconds":1000000000}"#]).last
    }
    #expect((last?.code, last?.field) == ("invalid_field", "seconds"))
    #expect(try server.answers(to: [#"{"op":"advance","seconds":60}"#, say("转人工")]).last?.type == "result")
  }

  @Test(
    "a state with numbers that no talk has is refused, and the session stays as it was",
    arguments: ["-1", "9223372036854775807", "1e3", "0.5", "99999999999999999", "null"])
  func wrongStates(number: String) throws {
    var server = PipeServer.still()
    _ = try server.answers(to: [say("我忘记密码了"), say("li.lei@example.com")])
    let state = try #require(try server.answers(to: [#"{"op":"state"}"#]).last).state()
    let numbers = state.matches(of: /:(\d+)[,}]/)
    #expect(numbers.count > 5)
    for match in numbers {
      let wrong = state.replacingCharacters(in: match.output.1.startIndex..<match.output.1.endIndex, with: number)
      let answer = try server.answers(to: [#"{"op":"open","state":\#(wrong)}"#]).last
      #expect(number == "null" || (answer?.code, answer?.field) == ("invalid_field", "state"), "\(wrong)")
    }
    #expect(try server.answers(to: [#"{"op":"open","state":\#(state)}"#]).last?.type == "result")
    #expect(try server.answers(to: [say("对")]).last?.asking == "mail_arrived")
  }

  @Test("a failure inside is an incident with a number, and the next request works")
  func incidents() throws {
    var server = PipeServer.still(snapshot: { _ in Array("broken".utf8) })
    let answers = try server.answers(to: [
      #"{"op":"state","id":1}"#, #"{"op":"ping","id":2}"#, #"{"op":"state","id":3}"#, #"{"text":"hi","id":4}"#,
    ])
    #expect(answers.map(\.code) == ["internal", nil, "internal", nil])
    #expect(
      answers[2].text == """
        {"error":{"code":"internal","incident":2,"line":3,"message":"failed inside; see incident 2 on stderr",\
        "retryable":false},"id":3,"type":"error"}
        """)
    #expect(answers[3].sequence == 1)
  }
}
