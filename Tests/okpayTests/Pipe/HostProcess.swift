import Foundation
import Glibc
import Testing

@testable import okpay

/// A host in lockstep with a running `okpay pipe`.
struct HostProcess {
  let pipe: PipeProcess

  init(_ options: [String], clock: [String] = ["--clock", "virtual"]) throws {
    pipe = try PipeProcess(clock + options)
    #expect(try Wire(#require(pipe.line())).type == "hello")
  }

  /// Sends a request; the events that come before its answer, and the answer.
  @discardableResult
  func ask(_ request: String) throws -> [Wire] {
    pipe.send(line: request)
    var wires: [Wire] = []
    repeat { wires.append(try Wire(#require(pipe.line()))) } while wires.last?.type == "event"
    return wires
  }

  /// The answer to a request.
  func answer(_ request: String) throws -> Wire { try #require(try ask(request).last) }

  /// The answer to the last of several messages.
  @discardableResult
  func say(_ texts: String...) throws -> Wire {
    var last: Wire?
    for text in texts { last = try answer(okpayTests.say(text)) }
    return try #require(last)
  }

  /// The events of so many seconds.
  func wait(seconds: Int) throws -> [Wire] {
    try ask(#"{"op":"advance","seconds":\#(seconds)}"#).dropLast()
  }

  func finish(_ key: String, _ outcome: String, data: String? = nil) throws -> Wire {
    let data = data.map { #","data":\#($0)"# } ?? ""
    return try answer(#"{"op":"action_result","key":"\#(key)","outcome":"\#(outcome)"\#(data)}"#)
  }

  /// Ends the input; nothing may have gone wrong.
  func end() {
    pipe.closeInput()
    #expect(pipe.finish() == .init(status: 0, output: "", error: ""))
  }
}
