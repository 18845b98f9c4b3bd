/// A set of words over Unicode scalars, with a number for each word.
struct Trie: Sendable {
  private let edges: HashTable
  /// The word that ends at the node an edge leads to, by the edge's number; −1 for none. Node 0 is the root, edge n leads to node n + 1.
  private let words: FlatArray<Int32>

  fileprivate init(edges: HashIndex, words: [Int32]) {
    self.edges = HashTable(edges)
    self.words = FlatArray(words)
  }

  /// Calls `found` with the number and the end of every word that begins at `start`.
  @inline(__always)
  func walk(_ text: [UInt32], from start: Int, _ found: (Int, Int) -> Void) {
    var node = 0
    var place = start
    while place < text.count, let edge = edges.find(Self.key(node, text[place])) {
      node = edge + 1
      place += 1
      if words[edge] >= 0 { found(Int(words[edge]), place) }
    }
  }

  /// The end of the longest word that begins at `start`.
  func longest(_ text: [UInt32], from start: Int) -> Int? {
    var end: Int?
    walk(text, from: start) { _, place in end = place }
    return end
  }

  fileprivate static func key(_ node: Int, _ scalar: UInt32) -> UInt64 {
    HashIndex.mixed(UInt64(node) << 24 | UInt64(scalar))
  }
}

extension Trie: Packable {
  func pack(into packer: inout Packer) { packer.add(edges, words) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    edges = try unpacker.next()
    words = try unpacker.next()
    guard words.count == edges.count else { throw Damage() }
  }
}

/// Puts a `Trie` together.
struct TrieBuilder {
  private var edges = HashIndex(capacity: 1024)
  private var words: [Int32] = []
  private var count: Int32 = 0

  var trie: Trie { Trie(edges: edges, words: words) }

  /// Adds a word of at least one scalar; its number, from 0 on, the same for the same word.
  mutating func insert(_ word: [UInt32]) -> Int {
    var node = 0
    for scalar in word {
      let edge = edges.number(Trie.key(node, scalar))
      if edge == words.count { words.append(-1) }
      node = edge + 1
    }
    guard node > 0 else { return 0 }
    if words[node - 1] < 0 {
      words[node - 1] = count
      count += 1
    }
    return Int(words[node - 1])
  }
}
