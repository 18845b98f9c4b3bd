import Content
import Dialogue

/// Which slots and facts a flow may still ask for, show or branch on, step by step, as it goes on: backward data flow.
struct Liveness: Sendable {
  private var live: [String: Set<String>] = [:]

  /// - Parameter shown: the names of the values that a text shows.
  init(_ flow: Flow, shown: (String) -> [String]) {
    var sets = Array(repeating: Set<String>(), count: flow.steps.count + 1)
    var changes = true
    while changes {
      changes = false
      for (index, step) in flow.steps.enumerated().reversed() {
        let found = Self.names(at: step, next: index + 1, sets, shown)
        if found != sets[index] {
          sets[index] = found
          changes = true
        }
      }
    }
    for (step, set) in zip(flow.steps, sets) { live[step.id] = set }
  }

  /// Names that count while the task waits at a step.
  func names(at step: String) -> Set<String> { live[step] ?? [] }

  private static func names(
    at step: Step, next: Int, _ sets: [Set<String>], _ shown: (String) -> [String]
  ) -> Set<String> {
    switch step.kind {
    case .say(let text), .openCase(let text): return sets[next].union(shown(text))
    case .ask(let slot): return sets[next].union([slot])
    case .confirm(let text, let slots): return sets[next].union(shown(text)).union(slots)
    case .require(let slot, let fact, let text): return sets[next].union(shown(text)).union([slot, fact])
    case .branch(let on, let cases, let otherwise):
      return (cases.map(\.target) + [otherwise]).reduce(into: [on]) { $0.formUnion(sets[$1]) }
    case .act(let name, let inputs, let outcomes):
      return outcomes.reduce(into: Set(inputs)) { found, exit in
        // What is found out anew replaces what was known.
        let new = exit.name == "ok" ? ActionShape.of(name)?.facts.keys.map { $0 } ?? [] : []
        found.formUnion(sets[exit.target].subtracting(new))
      }
    case .jump(let target): return sets[target]
    case .handOff, .end: return []
    }
  }
}
