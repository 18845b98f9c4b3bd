import Testing

@testable import okpay

@Suite("The schema of okpay pipe")
struct PipeSchemaTests {
  private func fault(_ line: String, as name: String) throws -> String? {
    JSONSchema.pipe.fault(of: try JSONTree(line), as: name)
  }

  @Test("it is printed")
  func printed() throws {
    let result = try Product.run(["pipe", "--schema"], input: "")
    #expect(result == .init(output: PipeSchema.text, error: "", status: 0))
  }

  @Test(
    "it takes every kind of request",
    arguments: [
      #"{"text":"hi"}"#, #"{"op":null,"text":"hi","id":7,"new":1}"#, #"{"op":"open","state":{}}"#, #"{"op":"state"}"#,
      #"{"op":"close"}"#, #"{"op":"advance","seconds":60}"#, #"{"op":"ping"}"#, #"{"op":"shutdown"}"#,
      #"{"op":"reload"}"#, #"{"op":"agent_join","agent":"Lin"}"#, #"{"op":"agent_leave"}"#,
      #"{"op":"agent_message","agent":"Lin","text":"hi"}"#, #"{"op":"agent_leave","agent":"Lin","case":"C-1"}"#,
      #"{"op":"action_result","key":"a1","outcome":"failed"}"#,
      #"{"op":"action_result","key":"a1","outcome":"ok","data":{"transaction.amount":{"currency":"CNY","minor":1}}}"#,
    ])
  func requests(line: String) throws {
    #expect(try fault(line, as: "request") == nil)
  }

  @Test(
    "it refuses what the server refuses",
    arguments: [
      #"{}"#, #"{"text":1}"#, #"{"op":"fly"}"#, #"{"op":"advance"}"#, #"{"op":"advance","seconds":1.5}"#,
      #"{"op":"agent_join"}"#, #"{"op":"agent_message","agent":"Lin"}"#, #"{"op":"action_result","key":"a1"}"#,
      #"{"op":"action_result","key":"a1","outcome":"timed_out"}"#, #"{"text":"a","id":true}"#,
      #"{"text":"a","language":"fr"}"#, #"{"op":"action_result","key":"a1","outcome":"ok","data":{"x":1}}"#,
    ])
  func mistakes(line: String) throws {
    #expect(try fault(line, as: "request") != nil)
  }

  @Test("it names every code")
  func codes() throws {
    for code in RequestFault.Code.allCases {
      let line = """
        {"error":{"code":"\(code.rawValue)","line":1,"message":"m","retryable":false},"id":null,"type":"error"}
        """
      #expect(try fault(line, as: "answer") == nil, "\(code)")
    }
    let unknown = #"{"error":{"code":"x","line":1,"message":"m","retryable":false},"id":null,"type":"error"}"#
    #expect(try fault(unknown, as: "answer") != nil)
  }

  @Test("answers that lack something or have something wrong are not taken")
  func wrongAnswers() throws {
    for line in [
      #"{"id":null,"type":"result"}"#, #"{"id":1.5,"now":"2026-03-02T10:00:00+08:00","type":"result"}"#,
      #"{"id":1,"now":"today","type":"result"}"#, #"{"id":1,"type":"hello"}"#,
    ] {
      #expect(try fault(line, as: "answer") != nil, "\(line)")
    }
  }
}
