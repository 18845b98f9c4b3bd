import Understanding

/// Reads `refund.zh.txt`: a sentence a line, `# comment`, `! near miss => intent`.
struct ExampleReader {
  let faults: FaultList

  func read(_ text: String, intent: String, language: Language, path: String, into draft: inout Draft) {
    guard let index = draft.intents.firstIndex(where: { $0.name == intent }) else {
      let near = nearest(to: intent, among: draft.definition.intents)
      let remedy = near.map { "did you mean '\($0)'?" } ?? "add that file or remove this one"
      faults.add(
        Place(file: path, line: 1, column: 1), "no intent '\(intent)': there is no \(intent).yaml; \(remedy)")
      return
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let sentence = line.trimming
      let place = Place(file: path, line: number + 1, column: Self.column(of: sentence, in: line))
      if sentence.isEmpty || sentence.hasPrefix("#") { continue }
      if sentence.hasPrefix("!") || sentence.hasPrefix("！") {
        readNearMiss(sentence.dropFirst(), of: index, place, line, &draft)
      } else if sentence.contains("=>") {
        faults.add(place, "only a near miss names an intent; put a `!` before it, or remove the `=>` and what follows")
      } else {
        draft.add(example: String(sentence), of: intent, at: place)
        draft.intents[index].languages.insert(language)
      }
    }
  }

  /// `sentence => intent`, behind the `!`.
  private func readNearMiss(
    _ text: Substring, of index: Int, _ place: Place, _ line: Substring, _ draft: inout Draft
  ) {
    let parts = text.split(separator: "=>", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimming)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      faults.add(place, "a near miss needs its intent; write `! sentence => intent`")
      return
    }
    let target = String(parts[1])
    guard draft.definition.intents.contains(target) || draft.lostIntents.contains(target) else {
      let column = Self.column(of: parts[1], in: line)
      faults.add(
        Place(file: place.file, line: place.line, column: column),
        "no intent '\(target)'; \(advice(on: target, among: draft.definition.intents))")
      return
    }
    if target == draft.intents[index].name {
      faults.add(place, "a near miss of '\(target)' can't belong to it; remove `!` and `=> \(target)`, or name another")
      return
    }
    draft.intents[index].nearMisses.append((String(parts[0]), place))
    draft.add(example: String(parts[0]), of: target, isNearMiss: true, at: place)
  }

  private static func column(of part: Substring, in line: Substring) -> Int {
    line.unicodeScalars.distance(from: line.startIndex, to: part.startIndex) + 1
  }
}

extension Substring {
  /// Without spaces at both ends.
  var trimming: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
