import Dialogue

/// The way a flow takes for somebody who answers each question from the facts and agrees to each read-back: what a talk is held
/// against. Found by walking the steps, without the dialogue.
struct Route: Equatable {
  enum Question: Equatable {
    case slot(String)
    case confirm([String])
  }

  enum Ending: Equatable {
    case end
    case handOff(reason: String)
  }

  /// In the order in which they come; without those that were answered before.
  var questions: [Question] = []
  var ending = Ending.end
  /// All slots at the end, also those the customer has no value for.
  var slots: SlotValues = [:]
  /// The last inputs of each action.
  var actions: [String: SlotValues] = [:]
  /// The slots at the time a case was filed; nil when none was.
  var filed: SlotValues?
  /// The key of the last text.
  var lastText: String?

  /// Turns of somebody who never says anything in vain.
  var length: Int { 1 + questions.count }
}

/// Walks a flow.
struct RouteFinder {
  /// More steps than any honest flow has.
  private static let budget = 400

  let playbook: Playbook
  let backOffice: BackOffice

  /// - Parameter given: slots that are filled before the first step.
  func route(of flow: Flow, facts: Facts, given: SlotValues) -> Route {
    var walk = Walk(finder: self, flow: flow, facts: facts)
    walk.route.slots = given
    for _ in 0..<Self.budget where walk.index < flow.steps.count && !walk.isOver { walk.step() }
    return walk.route
  }

  private struct Walk {
    let finder: RouteFinder
    let flow: Flow
    let facts: Facts
    var route = Route()
    var index = 0
    var isOver = false
    private var found: SlotValues = [:]

    init(finder: RouteFinder, flow: Flow, facts: Facts) {
      self.finder = finder
      self.flow = flow
      self.facts = facts
    }

    mutating func step() {
      let step = flow.steps[index]
      index += 1
      switch step.kind {
      case .say(let text): route.lastText = text
      case .ask(let name): ask(name)
      case .confirm(_, let slots): route.questions.append(.confirm(slots))
      case .branch(let on, let cases, let otherwise):
        let value = compared(on)
        index = cases.first { $0.name == value }?.target ?? otherwise
      case .require(let name, let fact, _): require(name, atMost: fact)
      case .act(let name, let inputs, let outcomes): act(name, inputs, outcomes)
      case .openCase(let text):
        route.filed = route.slots
        route.lastText = text
      case .handOff(let reason): end(.handOff(reason: reason))
      case .jump(let target): index = target
      case .end: end(.end)
      }
    }

    private mutating func ask(_ name: String) {
      guard route.slots[name] == nil, let slot = finder.playbook.slot(name, in: flow.name) else { return }
      route.questions.append(.slot(name))
      if let value = facts.value(of: slot) {
        route.slots[name] = value
        return
      }
      switch slot.whenUnknown {
      case .skip: route.slots[name] = Slot.unknown
      case .human: end(.handOff(reason: "stuck_at_\(name)"))
      case .end: end(.end)
      }
    }

    /// Who insists on more than was paid ends where the slot says.
    private mutating func require(_ name: String, atMost fact: String) {
      guard case .amount(let sum) = route.slots[name], case .amount(let most) = found[fact],
        sum.currency != most.currency || sum.minor > most.minor
      else { return }
      end(.handOff(reason: "stuck_at_\(name)"))
    }

    private mutating func act(_ name: String, _ inputs: [String], _ outcomes: [Step.Exit]) {
      let inputs = route.slots.filter { inputs.contains($0.key) }
      let outcome = finder.backOffice.perform(name, inputs)
      route.actions[name] = inputs
      found.merge(outcome.facts) { _, new in new }
      if let target = outcomes.first(where: { $0.name == outcome.name })?.target {
        index = target
      } else {
        end(.handOff(reason: "action_failed"))
      }
    }

    private func compared(_ name: String) -> String {
      if let setting = finder.playbook.settings[name] { return setting }
      guard let value = route.slots[name] ?? found[name] else { return "none" }
      return value.name ?? "some"
    }

    private mutating func end(_ ending: Route.Ending) {
      route.ending = ending
      isOver = true
    }
  }
}
