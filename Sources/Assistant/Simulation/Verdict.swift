import Dialogue

/// Why a talk failed.
enum Failure: String, Sendable, CaseIterable {
  /// The task never began, or the customer gave up on it.
  case lost
  /// Passed to a person although there was another way.
  case handedOff = "handed off"
  /// The task was dropped before its end.
  case dropped
  /// The task ended in another way than it should have.
  case wrongEnding = "wrong ending"
  /// The task ended as it should, with other values.
  case wrongValues = "wrong values"
  /// More turns than anybody bears.
  case endless
}

/// Watches what is done in a talk until it is clear how it ended.
struct Verdict {
  enum Outcome: Equatable {
    case success
    case failure(Failure)
  }

  private let goal: Flow
  private let route: Route
  /// The texts that the goal's steps say.
  private let texts: Set<String>
  /// Slots of free text, which may be worded in any way.
  private let free: Set<String>
  private(set) var outcome: Outcome?
  private var hasBegun = false
  private var lastText: String?
  private var actions: [String: SlotValues] = [:]
  private var filed: SlotValues?

  init(goal: Flow, route: Route, playbook: Playbook) {
    self.goal = goal
    self.route = route
    free = Set(goal.questions.filter { playbook.slot($0, in: goal.name)?.kind == .text })
    texts = Set(
      goal.steps.compactMap { step in
        switch step.kind {
        case .say(let text), .openCase(let text): text
        case .ask, .confirm, .require, .branch, .act, .handOff, .jump, .end: nil
        }
      })
  }

  /// Takes in what a turn did and which tasks are open after it.
  mutating func note(_ effects: [Effect], open frames: [Frame]) {
    guard outcome == nil else { return }
    for effect in effects {
      switch effect {
      case .say(let saying): if texts.contains(saying.text) { lastText = saying.text }
      case .act(_, "open_case", let inputs): filed = inputs
      case .act(_, let name, let inputs): actions[name] = inputs
      case .handOff(let handOff): judge(handOff)
      case .announce, .sayAgain, .leaveQueue, .tellAgent, .close: continue
      }
    }
    guard outcome == nil else { return }
    if frames.contains(where: { $0.flow == goal.name }) {
      hasBegun = true
    } else if hasBegun || lastText != nil {
      outcome = effects.contains(where: \.isGoingOn) ? ended : .failure(.dropped)
    }
  }

  /// The talk is over.
  mutating func close(afterTurns turns: Int, bound: Int) {
    if outcome == nil { outcome = .failure(turns >= bound ? .endless : .lost) }
  }

  private mutating func judge(_ handOff: HandOff) {
    guard outcome == nil else { return }
    guard route.ending == .handOff(reason: handOff.reason) else {
      outcome = .failure(.handedOff)
      return
    }
    outcome = agree(route.slots, handOff.slots) && hasFiled ? .success : .failure(.wrongValues)
  }

  private var ended: Outcome {
    // What an instant answer says depends on the calendar.
    if goal.isInstant { return .success }
    guard route.ending == .end, lastText == route.lastText else { return .failure(.wrongEnding) }
    let isRight = route.actions.allSatisfy { name, inputs in agree(inputs, actions[name] ?? [:]) }
    return isRight && hasFiled ? .success : .failure(.wrongValues)
  }

  private var hasFiled: Bool { route.filed.map { agree($0, filed ?? [:]) } ?? (filed == nil) }

  private func agree(_ expected: SlotValues, _ actual: SlotValues) -> Bool {
    expected.allSatisfy { name, value in
      free.contains(name) && value != Slot.unknown ? actual[name] != nil : actual[name] == value
    }
  }
}

extension Effect {
  /// True for what is said when a task has come to its end: the question for more, or back to what was left.
  fileprivate var isGoingOn: Bool {
    guard case .say(let saying) = self else { return false }
    return [Repair.anythingElse, .resumed, .next].map(\.text).contains(saying.text)
  }
}
