import Dialogue
import Foundation
import Testing
import Understanding

@testable import Assistant
@testable import Content

@Suite("Simulated talks")
struct SimulationTests {
  @Test("the same seed gives the same talks on any number of threads, another seed gives others")
  func determinism() {
    let result = Stage.simulation().run(talks: 600, threads: 1)
    #expect(Stage.simulation().run(talks: 600, threads: 2) == result)
    #expect(Stage.simulation(seed: 2).run(talks: 600, threads: 2).checksum != result.checksum)
    #expect(result.total().talks == 600)
    #expect(SimulationReport(result).lines.count == 1 + 16 + 1 + 1)
  }

  @Test("customers who only answer reach what they came for")
  func cooperative() throws {
    let result = Stage.simulation(tempers: [.cooperative, .terse]).run(talks: 600, threads: 2)
    #expect(try #require(result.success()) > 0.95)
  }

  @Test("a mail sent without a read-back is noticed")
  func unconfirmed() {
    let catalog = Stage.catalog(changing: "reset_password") { index, step in
      if case .confirm = step.kind { return .jump(index + 1) }
      return step.kind
    }
    let goals = ["reset_password"]
    let planted = Stage.simulation(of: catalog, tempers: [.cooperative], goals: goals).run(talks: 20, threads: 1)
    #expect(planted.failures.contains { $0.kind == Breach.unconfirmed.rawValue })
    let shipped = Stage.simulation(tempers: [.cooperative], goals: goals).run(talks: 20, threads: 1)
    #expect(!shipped.failures.contains { $0.kind == Breach.unconfirmed.rawValue })
  }

  /// A refund whose question for the merchant leads nowhere.
  private static let broken = Stage.catalog(changing: "refund") { index, step in
    if case .ask("merchant_contacted") = step.kind { return .jump(index) }
    return step.kind
  }

  @Test("a flow that goes round in circles lowers the success")
  func circle() {
    let result = Stage.simulation(of: Self.broken, tempers: [.cooperative], goals: ["refund"]).run(
      talks: 20, threads: 1)
    #expect(result.success() == 0)
    #expect(result.worst.first?.first.kind == Failure.handedOff.rawValue)
    #expect(result.worst.first?.count == 20)
  }

  @Test("a talk that failed is written down and replays")
  func recording() throws {
    // A seed whose talks hold no near tie that a masked address decides the other way.
    let simulation = Stage.simulation(of: Self.broken, goals: ["refund"], seed: 2)
    let examples = simulation.run(talks: 48, threads: 1).examples(8)
    #expect(examples.count == 8)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("simulation-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for failure in examples {
      let path = folder.appendingPathComponent("\(failure.name).chat").path
      try simulation.record(failure, to: path)
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let replay = try TranscriptPlayer(catalog: Self.broken).play(Transcript(parsing: bytes))
      #expect(Array(replay.text.utf8) == bytes)
    }
  }

  @Test("what was asked twice is listed with the answer")
  func lostAnswers() {
    var result = SimulationResult()
    let plan = TalkPlan(number: 3, temper: .angry, language: .chinese, goal: "refund", seed: 1)
    let lost = LostAnswer(slot: "amount", text: "付了…")
    result.add(
      SimulatedTalk.Result(outcome: .failure(.endless), turns: 60, shortest: 4, lost: [lost, lost], breaches: [.echo]),
      of: plan)
    #expect(SimulationReport(result).lost(5) == ["count  asked twice  answer", "    2  amount       付了…"])
    #expect(
      SimulationReport(result).worst(5) == [
        "count  failure              goal    first talk",
        "    1  endless              refund  angry-zh-refund-3",
        "    1  said the same twice  refund  angry-zh-refund-3",
      ])
    #expect(result.broken == 1 && result.success() == 0 && result.success(of: .silent) == nil)
  }
}
