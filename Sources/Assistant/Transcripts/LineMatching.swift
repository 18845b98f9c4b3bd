/// Finds the lines that two texts have in common.
enum LineMatching {
  /// Past this many differences the middle counts as rewritten: the table of the search grows with their square.
  private static let limit = 2000

  /// Positions of the lines kept on a shortest way from `old` to `new`, ascending.
  static func kept(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [(old: Int, new: Int)] {
    let shortest = min(old.count, new.count)
    var head = 0
    while head < shortest, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shortest - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    let middle = search(old[head..<old.count - tail].map(\.self), new[head..<new.count - tail].map(\.self))
    return (0..<head).map { ($0, $0) } + middle.map { ($0.old + head, $0.new + head) }
      + (0..<tail).map { (old.count - tail + $0, new.count - tail + $0) }
  }

  /// Myers' greedy search: for each number of differences the farthest line reached on each diagonal.
  private static func search(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [(old: Int, new: Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let most = min(old.count + new.count, limit)
    var reached = [Int](repeating: 0, count: 2 * most + 3)
    var trace: [[Int]] = []
    for differences in 0...most {
      trace.append(Array(reached[(most + 1 - differences)...(most + 1 + differences)]))
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        let (down, right) = (reached[most + 2 + diagonal], reached[most + diagonal] + 1)
        var x = diagonal == -differences || diagonal != differences && down >= right ? down : right
        while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
        reached[most + 1 + diagonal] = x
        if x >= old.count, x - diagonal >= new.count { return path(trace, old.count, new.count) }
      }
    }
    return []
  }

  /// Walks the way back from the end. `trace[d]` holds the diagonals -d to d as they were before step d.
  private static func path(_ trace: [[Int]], _ oldCount: Int, _ newCount: Int) -> [(old: Int, new: Int)] {
    var kept: [(old: Int, new: Int)] = []
    var (x, y) = (oldCount, newCount)
    for differences in trace.indices.reversed() {
      let reached = trace[differences]
      let diagonal = x - y
      let at = { (diagonal: Int) in
        reached.indices.contains(diagonal + differences) ? reached[diagonal + differences] : -1
      }
      let goesDown = diagonal == -differences || diagonal != differences && at(diagonal + 1) >= at(diagonal - 1) + 1
      let from = goesDown ? diagonal + 1 : diagonal - 1
      let start = differences == 0 ? 0 : at(from)
      let turn = differences == 0 ? 0 : goesDown ? start : start + 1
      while x > turn {
        (x, y) = (x - 1, y - 1)
        kept.append((x, y))
      }
      (x, y) = (start, start - from)
    }
    return kept.reversed()
  }
}
