/// A set of words over Unicode scalars, with a number for each word.
struct Trie: Sendable {
  private struct Edge: Hashable, Sendable {
    let node: Int32
    let scalar: UInt32
  }

  private var edges: [Edge: Int32] = [:]
  private var words: [Int32] = [-1]
  private var count: Int32 = 0

  /// Adds a word; its number, from 0 on, the same for the same word.
  mutating func insert(_ word: [UInt32]) -> Int {
    var node: Int32 = 0
    for scalar in word {
      let edge = Edge(node: node, scalar: scalar)
      if let next = edges[edge] {
        node = next
      } else {
        words.append(-1)
        node = Int32(words.count - 1)
        edges[edge] = node
      }
    }
    if words[Int(node)] < 0 {
      words[Int(node)] = count
      count += 1
    }
    return Int(words[Int(node)])
  }

  /// Calls `found` with the number and the end of every word that begins at `start`.
  func walk(_ text: [UInt32], from start: Int, _ found: (Int, Int) -> Void) {
    var node: Int32 = 0
    var place = start
    while place < text.count, let next = edges[Edge(node: node, scalar: text[place])] {
      node = next
      place += 1
      if words[Int(node)] >= 0 { found(Int(words[Int(node)]), place) }
    }
  }

  /// The end of the longest word that begins at `start`.
  func longest(_ text: [UInt32], from start: Int) -> Int? {
    var end: Int?
    walk(text, from: start) { _, place in end = place }
    return end
  }
}
