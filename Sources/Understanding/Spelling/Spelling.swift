/// How far apart two spellings are.
public enum Spelling {
  /// Letters added, left out, mistaken or swapped with their neighbours (optimal string alignment).
  ///
  /// Takes time in proportion to the product of both lengths.
  public static func distance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for i in left.indices {
      var next = [i + 1]
      for j in right.indices {
        var best = min(row[j] + (left[i] == right[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, before[j - 1] + 1) }
        next.append(best)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }

  /// True when the distance is 1: found by what is left between the common beginning and the common end.
  @inlinable
  public static func isOneSlip<Letter: Equatable>(
    _ left: some RandomAccessCollection<Letter>, from right: some RandomAccessCollection<Letter>
  ) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let (left, right) = (left.dropFirst(start), right.dropFirst(start))
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let (from, to) = (Array(left.dropLast(end)), Array(right.dropLast(end)))
    switch (from.count, to.count) {
    case (0, 1), (1, 0), (1, 1): return true
    case (2, 2): return from[0] == to[1] && from[1] == to[0]
    default: return false
    }
  }
}
