import Testing

@testable import okpay

/// Words that start things, so that sessions are in different states.
private let words = [
  "我的付款失败了", "refund please", "TX2026030100018", "99.50 元", "lee@example.com", "yes", "不是",
  "转人工", "what are your hours?",
  "2",
]

/// `count` messages over `sessions` sessions in an order that only looks like chance.
private func messages(_ count: Int, over sessions: Int) -> [(session: String, line: String)] {
  var state: UInt64 = 42
  return (0..<count).map { number in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let session = "s\(number < sessions ? number : Int(state >> 33) % sessions)"
    return (session, say(words[Int(state >> 40) % words.count], id: "\(number)/\(session)", session: session))
  }
}

@Suite("Many sessions in one process don't know of each other")
struct PipeSessionTests {
  @Test("10,000 messages over 1,000 interleaved sessions get the answers of separate runs")
  func interleaved() throws {
    let all = messages(10_000, over: 1000)
    let outcome = try PipeProcess.run(Array(all.map(\.line).joined(separator: "\n").utf8))
    let answers = outcome.output.split(separator: "\n").dropFirst()
    #expect(try answers.map { try Wire($0).id } == all.indices.map { "\($0)/\(all[$0].session)" })
    let together = Dictionary(grouping: zip(all, answers), by: \.0.session).mapValues { $0.map { String($0.1) } }
    let requests = Dictionary(grouping: all, by: \.session).mapValues { $0.map(\.line) }
    #expect(requests.count == 1000)
    for (session, lines) in requests {
      var alone = PipeServer.still()
      #expect(try alone.answers(to: lines).map(\.text) == together[session])
    }
    for session in ["s0", "s17", "s500", "s999"] {
      let alone = try PipeProcess.run(Array((requests[session] ?? []).joined(separator: "\n").utf8))
      #expect(alone.output.split(separator: "\n").dropFirst().map(String.init) == together[session])
    }
  }

  /// `make fuzz` takes ten times as many.
  private static let stored = FuzzPlan.number("OKPAY_SESSIONS").map { Int($0) } ?? 1000

  @Test("with a store, and a restart in the middle, interleaved sessions get the answers of separate runs without one")
  func interleavedInStore() throws {
    let all = messages(10 * Self.stored, over: Self.stored)
    let arguments = ["--clock", "virtual", "--store", Product.makeFolder() + "/okpay.db"]
    var answers: [String] = []
    for half in [all[..<(all.count / 2)], all[(all.count / 2)...]] {
      let outcome = try PipeProcess.run(Array(half.map(\.line).joined(separator: "\n").utf8), arguments)
      #expect((outcome.status, outcome.error) == (0, ""))
      answers += outcome.output.split(separator: "\n").dropFirst().map(String.init)
    }
    try #require(answers.count == all.count)
    let together = Dictionary(grouping: zip(all, answers), by: \.0.session).mapValues { $0.map(\.1) }
    for (session, requests) in Dictionary(grouping: all, by: \.session) {
      var alone = PipeServer.still()
      for (index, request) in requests.enumerated() {
        alone.handle(.init(bytes: Array(request.line.utf8)[...]), number: index + 1)
      }
      let lines = alone.answers.bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      #expect(lines == together[session], "\(session)")
    }
  }

  @Test("the answers of a session come in the order of its requests, as many as there are")
  func order() throws {
    let all = messages(2000, over: 7)
    var server = PipeServer.still()
    let answers = try server.answers(to: all.map(\.line))
    for (session, answers) in Dictionary(grouping: answers, by: \.session) {
      // A talk may end and begin again; then it counts from 1 again.
      for (last, next) in zip(answers, answers.dropFirst()) {
        let goesOn = last.fields["status"] as? String != "closed"
        #expect(next.sequence == (goesOn ? (last.sequence ?? 0) + 1 : 1), "\(session ?? "")")
      }
    }
  }

  @Test("what is due while the clock moves comes before the answer, in the order of time")
  func timers() throws {
    var server = PipeServer.still()
    _ = try server.answers(to: messages(200, over: 50).map(\.line))
    var due: [String] = []
    for _ in 0..<100 {
      let lines = try server.answers(to: [#"{"op":"advance","seconds":900}"#])
      #expect(lines.dropLast().allSatisfy { $0.type == "event" })
      #expect(lines.last?.type == "result")
      due += lines.compactMap { $0.fields["at"] as? String }
    }
    #expect(due == due.sorted())
    // In one leap it is the same.
    var leaping = PipeServer.still()
    _ = try leaping.answers(to: messages(200, over: 50).map(\.line))
    let leap = try leaping.answers(to: [#"{"op":"advance","seconds":90000}"#])
    #expect(leap.compactMap { $0.fields["at"] as? String } == due)
  }

  @Test("the seed of a session depends on its name and the seed of the process alone")
  func seeds() {
    #expect(SessionName("a").seed(from: 1) == SessionName("a").seed(from: 1))
    let seeds = (0..<1000).flatMap { name in (0..<10).map { SessionName("s\(name)").seed(from: $0) } }
    #expect(Set(seeds).count == seeds.count)
  }
}
