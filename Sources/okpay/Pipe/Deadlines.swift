import Dialogue

/// When which session wants to be woken: the earliest first, found without looking at the others.
struct Deadlines {
  struct Entry: Equatable {
    var due: Instant
    var session: SessionName

    /// Sessions due at one time come in the order of their names, so that every run is the same.
    func isBefore(_ other: Entry) -> Bool { (due, session) < (other.due, other.session) }
  }

  /// A binary heap: no entry is before its parent at `(index - 1) / 2`.
  private var heap: [Entry] = []

  /// The earliest entry.
  var first: Entry? { heap.first }

  mutating func insert(_ entry: Entry) {
    heap.append(entry)
    var index = heap.count - 1
    while index > 0, heap[index].isBefore(heap[(index - 1) / 2]) {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func removeFirst() {
    guard let last = heap.popLast(), !heap.isEmpty else { return }
    heap[0] = last
    var index = 0
    while true {
      let children = [2 * index + 1, 2 * index + 2].filter { $0 < heap.count }
      guard let child = children.min(by: { heap[$0].isBefore(heap[$1]) }), heap[child].isBefore(heap[index]) else {
        return
      }
      heap.swapAt(index, child)
      index = child
    }
  }
}
