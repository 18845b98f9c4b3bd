import Dialogue
import Testing

@testable import okpay

@Suite("Sessions that no store holds end when nobody uses them")
struct IdleSessionTests {
  private static let day = #"{"op":"advance","seconds":86400}"#

  /// The events among `wires`, as `session event seq`.
  private func events(_ wires: [Wire]) -> [String] {
    wires.filter { $0.type == "event" }
      .map { "\($0.session ?? "?") \($0.event ?? "?") \($0.sequence ?? 0)" }
  }

  @Test("after as long as a task is kept: the host is told, and the name begins anew")
  func afterForgetting() throws {
    var server = PipeServer.still(language: .english)
    _ = try server.answers(to: [say("I forgot my password", session: "a"), say("hello", session: "b")])
    let wires = try server.answers(to: [#"{"op":"advance","seconds":86399}"#])
    #expect(events(wires) == ["a timer 2", "a timer 3"])
    #expect(server.sessions.count == 2)
    let last = try server.answers(to: [#"{"op":"advance","seconds":1}"#])
    #expect(events(last) == ["a timer 4", "a closed 5", "b closed 2"])
    #expect(last.first { $0.event == "closed" }?.status == "closed")
    #expect(server.sessions.count == 0)
    #expect(try server.answers(to: [say("hello", session: "a")]).map(\.sequence) == [1])
  }

  @Test("each counts from its own last use, in the order of time, however the clock is moved")
  func order() throws {
    func run(_ step: Int) throws -> [String] {
      var server = PipeServer.still(limits: .init(idleSeconds: 600), language: .english)
      for name in ["a", "b", "c"] {
        _ = try server.answers(to: [say("I forgot my password", session: name), #"{"op":"advance","seconds":100}"#])
      }
      _ = try server.answers(to: [say("hold on", session: "a"), #"{"op":"close","session":"b"}"#])
      var told: [String] = []
      for _ in 0..<1200 / step { told += events(try server.answers(to: [#"{"op":"advance","seconds":\#(step)}"#])) }
      return told
    }
    let leaping = try run(1200)
    #expect(leaping.filter { $0.contains("closed") } == ["c closed 3", "a closed 5"])
    #expect(try run(1) == leaping)
  }

  @Test("customers who wait for a person or are with one stay until they are given back")
  func agents() throws {
    var server = PipeServer.still(
      limits: .init(idleSeconds: 600), language: .english, duties: .init(agents: true))
    _ = try server.answers(to: [say("let me talk to a human", session: "a"), say("hello", session: "b")])
    #expect(events(try server.answers(to: [Self.day])).filter { $0.contains("closed") } == ["b closed 2"])
    #expect(try server.answers(to: [#"{"op":"agent_leave","session":"a"}"#]).last?.type == "result")
    #expect(events(try server.answers(to: [Self.day])).last?.hasPrefix("a closed") == true)
    #expect(server.sessions.count == 0)
  }

  @Test("with the clock of the machine they are waited for")
  func systemClock() throws {
    var server = PipeServer.still(limits: .init(idleSeconds: 1), language: .english)
    server.clock = .system(SystemClock())
    #expect(server.millisecondsUntilDue() == nil)
    _ = try server.answers(to: [say("what are your hours?")])
    let wait = try #require(server.millisecondsUntilDue())
    #expect((1...1000).contains(wait))
  }

  @Test("customers who never come back leave nothing behind")
  func many() throws {
    var server = PipeServer.still(limits: .init(idleSeconds: 60), language: .english)
    for number in 0..<100 {
      let wires = try server.answers(
        to: (0..<20).map { say("I forgot my password", session: "\(number)/\($0)") } + [
          #"{"op":"advance","seconds":60}"#
        ])
      #expect(wires.count == 41)
      #expect(server.sessions.count == 0)
    }
    _ = try server.answers(to: [Self.day])
    #expect(server.deadlines.first == nil)
  }

  @Test("--expire is for sessions without a store, and at least a minute")
  func options() throws {
    for options in [
      ["--expire", "59"], ["--expire", "60", "--store", Product.makeFolder() + "/s"], ["--expire", "-1"],
    ] {
      #expect(try PipeProcess.run([], options).status == 64, "\(options)")
    }
    let host = try HostProcess(["--expire", "60"])
    try host.say("你好")
    #expect(try host.wait(seconds: 59).isEmpty)
    #expect(try host.wait(seconds: 1).map(\.event) == ["closed"])
    host.end()
  }
}
