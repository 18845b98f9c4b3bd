import Foundation
import Glibc
import Testing

@testable import okpay

@Suite("The pipes of okpay pipe")
struct PipeStreamTests {
  @Test("a host that waits for each answer never hangs, however it cuts its lines")
  func lockstep() throws {
    let pipe = try PipeProcess()
    #expect(try Wire(#require(pipe.line())).type == "hello")
    for number in 0..<300 {
      let line = Array((say("你好 \(number)", id: "\(number)", session: "s") + "\n").utf8)
      let cut = number % (line.count - 1) + 1
      pipe.send(Array(line[..<cut]))
      pipe.send(Array(line[cut...]))
      #expect(try Wire(#require(pipe.line())).id == "\(number)")
    }
    pipe.closeInput()
    #expect(pipe.finish() == .init(status: 0, output: "", error: ""))
  }

  @Test(
    "SIGTERM finishes what was read and exits 0, SIGINT exits 130",
    arguments: [(SIGTERM, 0), (SIGINT, 130)] as [(Int32, Int32)])
  func signals(signal: Int32, status: Int32) throws {
    let pipe = try PipeProcess()
    #expect(pipe.line() != nil)
    pipe.send(line: say("hi", id: "1", session: "s"))
    #expect(try Wire(#require(pipe.line())).id == "1")
    // The beginning of a line that nobody will end is no request.
    pipe.send(Array("{\"op\":\"pi".utf8))
    pipe.kill(signal)
    #expect(pipe.finish() == .init(status: status, output: "", error: ""))
    pipe.closeInput()
  }

  @Test("a signal in the middle of much input leaves whole lines, one for each request read")
  func signalUnderLoad() throws {
    let pipe = try PipeProcess()
    #expect(pipe.line() != nil)
    let descriptor = pipe.input
    Thread.detachNewThread {
      for number in 0..<1_000_000 {
        let line = Array((say("hi", id: "\(number)", session: "s") + "\n").utf8)
        guard write(descriptor, line, line.count) == line.count else { break }
      }
      close(descriptor)
    }
    for number in 0..<100 { #expect(try Wire(#require(pipe.line())).id == "\(number)") }
    pipe.kill(SIGTERM)
    let outcome = pipe.finish()
    #expect(outcome.status == 0)
    #expect(try Wire.lines(outcome.output).enumerated().allSatisfy { $1.id == "\($0 + 100)" })
  }

  @Test("a reader that is gone ends it with 74 and one line on stderr")
  func readerGone() throws {
    let pipe = try PipeProcess()
    #expect(pipe.line() != nil)
    pipe.closeOutput()
    pipe.send(line: say("hi", id: "1", session: "s"))
    pipe.process.waitUntilExit()
    let outcome = pipe.finish()
    #expect((outcome.status, outcome.isSignal) == (74, false))
    #expect(outcome.error == "okpay: pipe: the reader of the answers is gone\n")
    pipe.closeInput()
  }

  @Test("a slow reader stops the reading of stdin, and gets everything in the end")
  func slowReader() throws {
    let pipe = try PipeProcess()
    #expect(pipe.line() != nil)
    _ = fcntl(pipe.input, F_SETFL, O_NONBLOCK)
    let line = Array("{\"op\":\"ping\",\"id\":\"\(String(repeating: "x", count: 99))\"}\n".utf8)
    var (sent, offset) = (0, 0)
    while true {
      let count = line[offset...].withUnsafeBytes { write(pipe.input, $0.baseAddress, $0.count) }
      if count > 0 {
        sent += count
        offset = (offset + count) % line.count
      } else {
        var waiting = pollfd(fd: pipe.input, events: Int16(POLLOUT), revents: 0)
        if poll(&waiting, 1, 500) == 0 { break }
      }
      // Two pipes of 64 KiB and our buffers are all there is room for.
      guard sent < 8 << 20 else { break }
    }
    #expect(sent < 1 << 20)
    pipe.closeInput()
    let outcome = pipe.finish()
    #expect(outcome.status == 0)
    #expect(try Wire.lines(outcome.output).count == (sent + line.count - 1) / line.count)
  }

  @Test("a line without end does not take more memory than the limit")
  func endlessLine() throws {
    let pipe = try PipeProcess(["--line-limit", "100000"])
    #expect(pipe.line() != nil)
    func memory() throws -> Int {
      let status = try String(contentsOfFile: "/proc/\(pipe.process.processIdentifier)/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
      return try #require(Int(line.split { !$0.isNumber }.joined()))
    }
    let before = try memory()
    let chunk = [UInt8](repeating: UInt8(ascii: "{"), count: 1 << 20)
    for _ in 0..<100 { pipe.send(chunk) }
    pipe.send(line: "")
    #expect(try Wire(#require(pipe.line())).code == "line_too_long")
    #expect(try memory() - before < 4096)
    pipe.send(line: #"{"op":"ping","id":1}"#)
    #expect(try Wire(#require(pipe.line())).id == "1")
    pipe.closeInput()
    #expect(pipe.finish().status == 0)
  }

  @Test("what a stray print writes goes to stderr")
  func strayPrint() throws {
    let pipe = try PipeProcess()
    #expect(pipe.line() != nil)
    // Standing in for a library inside: the descriptor 1 of the process.
    let stray = try FileHandle(forWritingTo: URL(fileURLWithPath: "/proc/\(pipe.process.processIdentifier)/fd/1"))
    try stray.write(contentsOf: Data("stray\n".utf8))
    pipe.send(line: #"{"op":"ping","id":1}"#)
    #expect(try Wire(#require(pipe.line())).id == "1")
    pipe.closeInput()
    #expect(pipe.finish() == .init(status: 0, output: "", error: "stray\n"))
  }

  @Test("a closed stdin is an empty one, a closed stderr does no harm, a closed stdout is an error")
  func closedDescriptors() throws {
    func shell(_ redirection: String) throws -> PipeProcess.Outcome {
      let command = "echo '{\"op\":\"ping\"}' | \(Product.path) pipe \(redirection)"
      let pipe = try PipeProcess([command], program: "/bin/sh", command: ["-c"])
      pipe.closeInput()
      return pipe.finish()
    }
    #expect(try shell("2>&-").output.split(separator: "\n").count == 2)
    #expect(try shell(">&-") == .init(status: 74, output: "", error: "okpay: pipe: Bad file descriptor\n"))
    #expect(try shell("<&-").status == 0)
  }

  @Test("wrong options are refused before anything is written to stdout")
  func usage() throws {
    for arguments in [
      ["--clock", "sundial"], ["--start", "2026-03-02T10:00:00+08:00"], ["--clock", "virtual", "--start", "today"],
      ["--lang", "fr"], ["--log-level", "loud"], ["--line-limit", "0"], ["--seed", "-1"], ["extra"],
    ] {
      let outcome = try PipeProcess.run([], arguments)
      #expect((outcome.status, outcome.output) == (64, ""), "\(arguments)")
    }
  }
}
