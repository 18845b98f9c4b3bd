import Testing
import Understanding

@testable import Dialogue

@Suite("A locked step")
struct LockedStepTests {
  /// Reset, with its question locked or not.
  private func playbook(isLocked: Bool) -> Playbook {
    let sample = Sample.playbook
    var roles = sample.roles
    roles["reset"] = sample.flow("reset").map { flow in
      let steps = flow.steps.map { Step(id: $0.id, kind: $0.kind, isLocked: isLocked) }
      return .flow(Flow(name: flow.name, steps: steps, priority: flow.priority, team: flow.team))
    }
    return Playbook(roles: roles, slots: sample.slots, settings: sample.settings, limits: sample.limits)
  }

  private func answers(to reading: Reading, isLocked: Bool) -> (said: [String], state: DialogueState) {
    let playbook = playbook(isLocked: isLocked)
    var state = DialogueState(language: .english)
    _ = Reducer.reduce(&state, .heard(Sample.reading("reset")), by: playbook)
    let effects = Reducer.reduce(&state, .heard(reading), by: playbook)
    let said = effects.compactMap { effect -> String? in
      if case .say(let saying) = effect { saying.text } else { nil }
    }
    return (said, state)
  }

  @Test("another question is put off and asked again")
  func otherQuestion() {
    let question = Sample.reading("hours", "and when are you open")
    #expect(answers(to: question, isLocked: false).said == ["hours/now", "email/question"])
    let (said, state) = answers(to: question, isLocked: true)
    #expect(said == ["_repair/locked", "email/question"])
    #expect(state.prompt == .slot("email"))
  }

  @Test("an answer, stopping and a person get through")
  func wayOut() {
    #expect(answers(to: Sample.email("a@b.co"), isLocked: true).state.prompt == .confirm)
    let stop = answers(to: Sample.mention("cancel", "stop this"), isLocked: true).state
    #expect(stop.frames.isEmpty)
    #expect(answers(to: Sample.reading("person", "agent"), isLocked: true).state.prompt == .action(key: "desk"))
  }
}
