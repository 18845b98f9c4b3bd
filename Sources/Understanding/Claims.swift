/// Something that was found, and where.
struct Claim<Value> {
  var value: Value
  var range: Range<Int>
}

/// Settles overlaps: who claims first keeps the place.
struct Claims<Value> {
  /// What was kept, in order, not overlapping.
  private(set) var settled: [Claim<Value>] = []

  /// Adds claims in order; one that overlaps a settled claim or the one before it is dropped. Linear.
  mutating func settle(_ later: [Claim<Value>]) {
    guard !later.isEmpty else { return }
    var merged: [Claim<Value>] = []
    merged.reserveCapacity(settled.count + later.count)
    var next = 0
    for claim in later {
      while next < settled.count, settled[next].range.upperBound <= claim.range.lowerBound {
        merged.append(settled[next])
        next += 1
      }
      let free = next == settled.count || claim.range.upperBound <= settled[next].range.lowerBound
      if free, merged.last.map({ $0.range.upperBound <= claim.range.lowerBound }) ?? true { merged.append(claim) }
    }
    merged.append(contentsOf: settled[next...])
    settled = merged
  }
}
