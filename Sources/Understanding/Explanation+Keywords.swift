/// How near messages come to keywords that they don't hit.
extension Interpreter {
  /// Of the keywords of an intent that weren't hit the one of which most was said; nil when nothing of any was.
  func nearestKeyword(of label: Int, in scan: Scan) -> Explanation.Rival.Keyword? {
    let hits = Set(scan.hits.map { Int($0.tag) })
    var best: (nearness: Nearness, source: String)?
    for (number, tag) in tags.enumerated() {
      guard case .keyword(label) = tag, !hits.contains(number), let pattern = try? Pattern(wordings[number])
      else { continue }
      let nearness = Nearness(of: pattern.nodes, to: scan.folded.scalars)
      guard nearness.said > 0 else { continue }
      if best.map({ nearness.isNearer(than: $0.nearness) }) ?? true { best = (nearness, sources[number]) }
    }
    return best.map { Explanation.Rival.Keyword(text: $0.nearness.text, source: $0.source) }
  }
}

/// How much of a keyword's nearest wording a text holds.
private struct Nearness {
  /// Fewer letters in common are chance.
  private static let shortestWord = 3

  /// The scalars of the wording.
  var wanted = 0
  /// Those of them that the text holds.
  var said = 0
  /// The wording, `…` for a gap.
  var text = ""

  init(of nodes: [Pattern.Node], to text: [UInt32]) {
    for node in nodes {
      switch node {
      case .literal(let word, let prefix):
        append(prefix ? Fold.text(word) + "*" : Fold.text(word))
        wanted += word.count
        said += Self.common(word, text)
      case .gap: append("…")
      case .optional: continue
      case .choice(let options):
        let options = options.map { Nearness(of: $0, to: text) }
        guard let first = options.first else { continue }
        let best = options.dropFirst().reduce(first) { $1.isNearer(than: $0) ? $1 : $0 }
        append(best.text)
        wanted += best.wanted
        said += best.said
      }
    }
  }

  func isNearer(than other: Nearness) -> Bool {
    let (left, right) = (said * other.wanted, other.said * wanted)
    return left == right ? said > other.said : left > right
  }

  private mutating func append(_ word: String) {
    guard !word.isEmpty else { return }
    text += text.isEmpty ? word : " " + word
  }

  /// The length of the longest part of `word` that stands in `text`: a whole word or the beginning of one for Latin letters.
  private static func common(_ word: [UInt32], _ text: [UInt32]) -> Int {
    let isLatin = word.contains(where: Fold.isLetter)
    var longest = 0
    for start in text.indices where !isLatin || start == 0 || !Fold.isLetter(text[start - 1]) {
      for first in isLatin ? 0..<1 : word.indices {
        var length = 0
        while first + length < word.count, start + length < text.count, word[first + length] == text[start + length] {
          length += 1
        }
        longest = max(longest, length)
      }
    }
    return isLatin && longest < min(shortestWord, word.count) ? 0 : longest
  }
}
