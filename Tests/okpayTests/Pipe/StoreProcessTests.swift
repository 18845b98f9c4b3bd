import Foundation
import Storage
import Testing

@testable import okpay

@Suite("A pipe process with a store on disk")
struct StoreProcessTests {
  private let path = Product.makeFolder() + "/okpay.db"

  private var arguments: [String] { ["--clock", "virtual", "--lang", "en", "--store", path] }

  /// `make fuzz` kills more often.
  private static let kills = ProcessInfo.processInfo.environment["OKPAY_KILLS"].flatMap { Int($0) } ?? 12

  /// A host's record of what it asked for and what it was answered.
  private struct Record {
    /// How many requests were made of each session.
    var sent: [String: Int] = [:]
    /// By session: which requests were answered, with the numbers of their answers.
    var answers: [String: [Int: Int]] = [:]

    /// What has no answer yet.
    func open(_ name: String) -> [Int] { (0..<(sent[name] ?? 0)).filter { answers[name]?[$0] == nil } }

    /// The requests of a session that have no answer, and some new ones: never more than a store knows again.
    mutating func requests(_ names: [String], new count: Int) -> [String] {
      var requests = names.flatMap { name in open(name).map { (name, $0) } }
      for name in names where count > 0 {
        for _ in 0..<min(Int.random(in: 1...count), Session.remembered - open(name).count) {
          requests.append((name, sent[name, default: 0]))
          sent[name, default: 0] += 1
        }
      }
      return requests.map { say("hello no. \($1)", id: "\($1)", session: $0) }
    }

    mutating func note(_ wire: Wire) throws {
      let (name, number) = (try #require(wire.session), try #require(Int(wire.id)))
      let sequence = try #require(wire.sequence)
      #expect(answers[name]?[number] ?? sequence == sequence)
      answers[name, default: [:]][number] = sequence
    }
  }

  @Test("killed at any moment loses no answered turn and doubles none")
  func killed() throws {
    let names = ["a", "b", "c"]
    var record = Record()
    for round in 0...Self.kills {
      let isLast = round == Self.kills
      let pipe = try PipeProcess(arguments)
      _ = try #require(pipe.line())
      for request in record.requests(names, new: isLast ? 0 : 20) { pipe.send(line: request) }
      if isLast {
        pipe.closeInput()
      } else {
        usleep(.random(in: 0...15_000))
        pipe.kill(SIGKILL)
      }
      while let line = pipe.line() { try record.note(Wire(line)) }
      if !isLast { pipe.closeInput() }
      _ = pipe.finish()
      if isLast || round % 10 == 0 { #expect(try Store(path: path).verify().fault == nil) }
    }
    for name in names {
      let expected = Dictionary(uniqueKeysWithValues: (0..<(record.sent[name] ?? 0)).map { ($0, $0 + 1) })
      #expect(record.answers[name] == expected, "session \(name)")
    }
    if Self.kills > 100 { print("kills: \(Self.kills), with \(record.sent.values.reduce(0, +)) requests") }
  }

  @Test("on a disk that is full says so, goes on, and loses nothing that it answered")
  func fullDisk() throws {
    let shell = "ulimit -f 1200; exec \"$0\" \"$@\""
    let pipe = try PipeProcess(arguments, program: "/bin/sh", command: ["-c", shell, Product.path, "pipe"])
    _ = try #require(pipe.line())
    var answered = 0
    var refusal: Wire?
    for number in 1...2_000 where refusal == nil {
      pipe.send(line: say("hello", id: "\(number)"))
      let wire = try Wire(#require(pipe.line()))
      if wire.type == "result" { answered += 1 } else { refusal = wire }
    }
    #expect(refusal?.code == "overloaded")
    #expect((refusal?.fields["error"] as? NSDictionary)?["retryable"] as? Bool == true)
    #expect(answered > 10)
    pipe.send(line: #"{"id":"p","op":"ping"}"#)
    #expect(try Wire(#require(pipe.line())).type == "result")
    pipe.closeInput()
    #expect(pipe.finish().status == 0)
    // With room again, the next answer follows on the last.
    let next = try PipeProcess(arguments)
    _ = try #require(next.line())
    next.send(line: say("hello", id: "again"))
    #expect(try Wire(#require(next.line())).sequence == answered + 1)
    next.closeInput()
    #expect(next.finish().status == 0)
    #expect(try Store(path: path).verify().fault == nil)
  }

  @Test("on a disk that fills up under requests sent ahead keeps what it answers and refuses what it does not keep")
  func fullDiskAhead() throws {
    let shell = "ulimit -f 1200; exec \"$0\" \"$@\""
    var input: [UInt8] = []
    for number in 0..<4_000 {
      let session = "s\(number % 5)"
      // A name that begins anew makes for a commit in the middle of a batch.
      let close = #"{"id":"\#(number)","op":"close","session":"\#(session)"}"#
      input += Array((number % 7 == 6 ? close : say("hello", id: "\(number)", session: session)).utf8) + [0x0A]
    }
    let outcome = try PipeProcess.run(
      input, arguments, program: "/bin/sh", command: ["-c", shell, Product.path, "pipe"])
    #expect(outcome.status == 0)
    let answers = try Wire.lines(outcome.output).dropFirst()
    #expect(answers.map(\.id) == (0..<4_000).map { "\($0)" })
    let refused = answers.filter { $0.code == "overloaded" }
    #expect(refused.count > 100 && refused.count < 3_900)
    let store = try Store(path: path)
    #expect(try store.journal().compactMap(\.requestID) == answers.filter { $0.type == "result" }.map(\.id))
    #expect(try store.verify().fault == nil)
  }

  @Test("refuses a file that is no store, in one line, and leaves it")
  func noStore() throws {
    try "a diary".write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = try PipeProcess(arguments).finish()
    #expect(outcome.status == 65)
    #expect(
      outcome.error
        == "okpay: \(path): not a store of okpay or damaged (no database); restore a copy, or name another file\n"
    )
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "a diary")
  }

  @Test("refuses a file that another process has open")
  func inUse() throws {
    let first = try PipeProcess(arguments)
    _ = try #require(first.line())
    let outcome = try PipeProcess(arguments).finish()
    #expect(outcome.status == 74)
    #expect(outcome.error == "okpay: \(path): in use by another process; end that one, or name another file\n")
    first.closeInput()
    #expect(first.finish().status == 0)
  }
}
