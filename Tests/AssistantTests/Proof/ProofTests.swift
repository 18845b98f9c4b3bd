import Content
import Dialogue
import Testing
import Understanding

@testable import Assistant

@Suite("A proof of the whole content")
struct ProofTests {
  /// What is proved of a flow of these steps, put in place of one that is shipped.
  private func faults(of steps: [Step.Kind], priority: Priority = .normal, misses: Int = 3) -> [String] {
    let flow = "contact_info"
    let steps = steps.enumerated().map { Step(id: "step \($0)", kind: $1) }
    let sources = Planted.sources { playbook, _ in
      playbook.limits.misses = misses
      playbook.roles[flow] = .flow(Flow(name: flow, steps: steps, priority: priority, team: "general"))
    }
    return faults(Proof(sources, flows: [flow]))
  }

  /// What is broken at the steps of one flow, its guests left out.
  private func faults(_ proof: Proof, in flow: String = "contact_info") -> [String] {
    proof.faults.filter { $0.fault.place.file.hasSuffix("/\(flow).yaml") }.map {
      "\($0.property.rawValue): \($0.fault.message)"
    }
  }

  @Test("a person who is out of reach")
  func human() throws {
    let sources = Planted.sources { playbook, _ in
      let steps = [Step(id: "say", kind: .say("contact_info/other_ways")), Step(id: "end", kind: .end)]
      playbook.roles["human_agent"] = .flow(
        Flow(name: "human_agent", steps: steps, priority: .normal, team: "general"))
    }
    #expect(
      faults(Proof(sources, flows: ["service_hours"]), in: "service_hours").contains(
        "human: no person within two turns of asking for one"))
  }

  @Test("a case that nobody agreed to, and one that an urgent flow opens")
  func consent() {
    let steps: [Step.Kind] = [.ask("email"), .openCase("refund/case_opened"), .end]
    let fault = "consent: 'open_case' without a yes to a read-back right before"
    #expect(faults(of: steps).contains(fault))
    #expect(!faults(of: steps, priority: .urgent).contains(fault))
    let outcomes = ["ok", "failed", "timed_out"].map { Step.Exit($0, to: 3) }
    let agreed: [Step.Kind] = [
      .ask("email"), .confirm("reset_password/read_back", slots: ["email"]),
      .act("send_reset_mail", inputs: ["email"], outcomes: outcomes), .end,
    ]
    #expect(!faults(of: agreed).contains { $0.hasPrefix("consent:") })
  }

  @Test("a yes that leads round in a circle, and so never to an end")
  func circle() {
    let steps: [Step.Kind] = [.ask("email"), .confirm("reset_password/read_back", slots: ["email"]), .jump(1)]
    let loop = "loop: a customer who says yes, again and again, is never offered a person"
    let counted = faults(of: steps)
    #expect(counted.contains("end: no answers lead from here to the end") && !counted.contains(loop))
    // Without the counter that ends such things, it goes on for ever.
    #expect(faults(of: steps, misses: 100).contains(loop))
  }

  @Test("a flow that a question ends is not said to go on for ever")
  func end() {
    let steps: [Step.Kind] = [.ask("email"), .confirm("reset_password/read_back", slots: ["email"]), .end]
    #expect(!faults(of: steps).contains("end: no answers lead from here to the end"))
    #expect(!faults(of: steps).contains { $0.hasPrefix("human:") })
    #expect(!faults(of: steps).contains("loop: a customer who says yes, again and again, is never offered a person"))
  }

  @Test("a value that isn't there yet, and a text without one of the languages")
  func wording() {
    #expect(
      faults(of: [.say("reset_password/read_back"), .end])
        .contains("answer: {email} of 'reset_password/read_back' has no value here"))
    let sources = Planted.sources { _, texts in
      texts["contact_info/other_ways"]?.variants[.chinese] = nil
    }
    #expect(
      faults(Proof(sources, flows: ["contact_info"]))
        .contains("answer: 'contact_info/other_ways' is not worded in 'zh'"))
  }

  @Test("the talk behind a fault replays as it is, and shows what the fault says")
  func counterExample() throws {
    let steps = [
      Step(id: "ask", kind: .ask("email")), Step(id: "open", kind: .openCase("refund/case_opened")),
      Step(id: "end", kind: .end),
    ]
    let sources = Planted.sources { playbook, _ in
      playbook.roles["contact_info"] = .flow(
        Flow(name: "contact_info", steps: steps, priority: .normal, team: "general"))
    }
    let fault = try #require(
      Proof(sources, flows: ["contact_info"]).faults.first {
        $0.property == .consent && $0.fault.place.file.hasSuffix("contact_info.yaml")
      })
    let transcript = try Transcript(parsing: Array(fault.transcript.utf8))
    let replay = try TranscriptPlayer(catalog: sources.catalog).play(transcript)
    #expect(replay.text == fault.transcript)
    #expect(replay.steps.last?.turns.last?.caseNumber != nil)
  }

  @Test("the same content is walked the same way")
  func repeatable() {
    let first = Proof(Planted.shipped, flows: ["report_fraud"])
    let second = Proof(Planted.shipped, flows: ["report_fraud"])
    #expect(first.faults == second.faults && first.extents == second.extents)
    #expect(first.extents.map(\.language) == Language.allCases)
    #expect(first.extents.allSatisfy { $0.states > 10 && $0.turns > $0.states })
  }

  @Test("the shipped content holds")
  func shipped() {
    let proof = Proof(Planted.shipped)
    #expect(proof.faults.map(\.fault.description) == [])
    #expect(proof.extents.count == 2 * Set(proof.extents.map(\.flow)).count)
  }
}
