import Content
import Dialogue

/// The values of facts that make a difference behind an action: one combination for each way that the branches of its flow
/// can go, instead of every product of values.
struct FactCases {
  private let flow: Flow
  private let action: String
  private let shape: ActionShape
  private var found: Set<[String: String]> = []
  private var seen: Set<[String: String]> = []

  /// - Parameter step: where the flow goes on when the action has found something out.
  init(_ flow: Flow, action: String, shape: ActionShape, from step: Int) {
    self.flow = flow
    self.action = action
    self.shape = shape
    follow(step, [:])
  }

  /// In a fixed order; facts that are left out may have any value.
  var combinations: [[String: String]] {
    found.sorted { left, right in
      left.map { "\($0)=\($1)" }.sorted().joined(separator: " ")
        < right.map { "\($0)=\($1)" }.sorted().joined(separator: " ")
    }
  }

  private mutating func follow(_ index: Int, _ known: [String: String]) {
    // A flow may go round; what was met there with the same facts needs no second look.
    guard index < flow.steps.count else {
      found.insert(known)
      return
    }
    guard seen.insert(known.merging(["": "\(index)"]) { own, _ in own }).inserted else { return }
    switch flow.steps[index].kind {
    case .say, .ask, .confirm, .require, .openCase: follow(index + 1, known)
    case .jump(let target): follow(target, known)
    case .handOff, .end: found.insert(known)
    case .act(let name, _, let outcomes):
      found.insert(known)
      if name != action { for exit in outcomes { follow(exit.target, known) } }
    case .branch(let on, let cases, let otherwise):
      let values = shape.facts[on]?.values ?? []
      if values.isEmpty || known[on] != nil {
        let exits = known[on].map { value in cases.filter { $0.name == value }.map(\.target) }
        for target in exits.map({ $0.isEmpty ? [otherwise] : $0 }) ?? cases.map(\.target) + [otherwise] {
          follow(target, known)
        }
        return
      }
      for exit in cases where values.contains(exit.name) {
        follow(exit.target, known.merging([on: exit.name]) { _, new in new })
      }
      if let other = values.first(where: { value in !cases.contains { $0.name == value } }) {
        follow(otherwise, known.merging([on: other]) { _, new in new })
      }
    }
  }
}
