import Dialogue

/// Finds moves that may be made for ever: cycles in which only one move is made.
///
/// States that the walk takes for one may hide a counter, so a cycle counts only where the very state comes back.
struct LoopCheck {
  private let exploration: Exploration

  init(_ exploration: Exploration) { self.exploration = exploration }

  /// A state in each cycle of a move and the number of the move; the states first reached first.
  func loops() -> [(node: Int, move: Int)] {
    var edges = Array(repeating: [(from: Int, to: Int)](), count: exploration.phrasebook.moves.count)
    for edge in exploration.edges where !edge.isSettled {
      guard let to = edge.to else { continue }
      edges[Int(edge.move)].append((Int(edge.from), Int(to)))
    }
    var found: [(node: Int, move: Int)] = []
    for (number, move) in exploration.phrasebook.moves.enumerated()
    where !move.isOwnChoice(by: exploration.world.playbook) {
      found += cycles(edges[number]).map { ($0, number) }
    }
    return found.sorted { ($0.node, $0.move) < ($1.node, $1.move) }
  }

  /// The move made from a state, again and again, until the very state comes back, or for so long that no counter would
  /// matter to anybody; nil when it ends before.
  func circle(of move: UserMove, from number: Int) -> [(move: UserMove, consequence: Consequence)]? {
    var path: [(move: UserMove, consequence: Consequence)] = []
    var seen = [Self.bare(exploration.nodes[number].state)]
    var state = exploration.nodes[number].state
    while path.count < Self.longest {
      let next = exploration.world.consequences(of: move, in: state).first { !Exploration.isSettled($0) }
      guard let next else { return nil }
      path.append((move, next))
      state = next.state
      if path.count > Self.shown, seen.contains(Self.bare(state)) { return path }
      seen.append(Self.bare(state))
    }
    return path
  }

  /// More answers than any counter lets pass that content sets.
  private static let longest = 120
  /// How often the move is shown at least.
  private static let shown = 2

  /// A state without what every turn changes.
  private static func bare(_ state: DialogueState) -> DialogueState {
    var bare = state
    bare.lastSaid = []
    bare.actionCount = 0
    return bare
  }

  /// The states that lie on cycles or between them: what is left when states that lead to none of the others, or that none leads to, are
  /// taken away again and again.
  private func cycles(_ edges: [(from: Int, to: Int)]) -> [Int] {
    let forward = Dictionary(grouping: edges, by: \.from).mapValues { $0.map(\.to) }
    let backward = Dictionary(grouping: edges, by: \.to).mapValues { $0.map(\.from) }
    let ahead = Self.trim(Set(edges.flatMap { [$0.from, $0.to] }), counts: forward, followers: backward)
    return Self.trim(ahead, counts: backward, followers: forward).sorted()
  }

  /// Takes away states without a neighbour in `counts` that is left, and tells `followers`.
  private static func trim(_ states: Set<Int>, counts: [Int: [Int]], followers: [Int: [Int]]) -> Set<Int> {
    var left = states
    var degrees: [Int: Int] = [:]
    for state in states { degrees[state] = counts[state]?.count { states.contains($0) } ?? 0 }
    var open = Array(states.filter { degrees[$0] == 0 })
    while let state = open.popLast() {
      left.remove(state)
      for follower in followers[state] ?? [] where left.contains(follower) {
        degrees[follower, default: 0] -= 1
        if degrees[follower] == 0 { open.append(follower) }
      }
    }
    return left
  }
}
