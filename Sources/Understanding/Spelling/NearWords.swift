/// Words that can be found by a spelling one letter away: added, left out, mistaken or swapped with its neighbour.
///
/// Every word is filed under itself and under each of the spellings that lack one of its letters; two words are one letter apart
/// only if they share one of these (symmetric deletion).
struct NearWords: Sendable {
  /// The words one after the other, the most frequent first.
  let letters: FlatArray<UInt32>
  /// How many letters the longest has, at least as many as are mended at all.
  let longest: Int
  /// Where each word begins; one more at the end.
  let starts: FlatArray<Int32>
  /// Hashes of spellings, ascending, and the word each belongs to.
  let keys: FlatArray<UInt64>
  let owners: FlatArray<Int32>

  /// - Parameter words: the most frequent first; it wins where several are equally near.
  init(_ words: [[UInt32]]) {
    var letters: [UInt32] = []
    var starts: [Int32] = [0]
    var filed: [(key: UInt64, owner: Int32)] = []
    for (number, word) in words.enumerated() {
      letters += word
      starts.append(Int32(letters.count))
      Self.eachKey(of: word) { filed.append(($0, Int32(number))) }
    }
    filed.sort { ($0.key, $0.owner) < ($1.key, $1.owner) }
    longest = words.reduce(SpellingMender.shortest) { max($0, $1.count) }
    self.letters = FlatArray(letters)
    self.starts = FlatArray(starts)
    keys = FlatArray(filed.map(\.key))
    owners = FlatArray(filed.map(\.owner))
  }

  /// The most frequent word one letter away; it begins with the same letter, as nearly every slip leaves it.
  func nearest(to word: [UInt32]) -> [UInt32]? {
    var best = Int32.max
    Self.eachKey(of: word) { key in
      var place = lowerBound(of: key)
      while place < keys.count, keys[place] == key, owners[place] < best {
        if isNear(owners[place], word) { best = owners[place] }
        place += 1
      }
    }
    return best == .max ? nil : Array(letters[range(of: best)])
  }

  private func isNear(_ owner: Int32, _ word: [UInt32]) -> Bool {
    let range = range(of: owner)
    return letters[range.lowerBound] == word[0] && Spelling.isOneSlip(letters[range], from: word)
  }

  private func range(of word: Int32) -> Range<Int> { Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) }

  private func lowerBound(of key: UInt64) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func eachKey(of word: [UInt32], _ body: (UInt64) -> Void) {
    body(SpellingMender.hash(word[...]))
    var shorter = Array(word.dropFirst())
    for place in word.indices {
      if place > 0 { shorter[place - 1] = word[place - 1] }
      // A doubled letter is left out only once.
      if place > 0, word[place] == word[place - 1] { continue }
      body(SpellingMender.hash(shorter[...]))
    }
  }
}
