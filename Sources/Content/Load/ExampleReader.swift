import Understanding

/// Reads `refund.zh.txt`: a sentence a line, `# comment`, `! near miss => intent`.
struct ExampleReader {
  let faults: FaultList

  func read(_ text: String, intent: String, path: String, into draft: inout Draft) {
    guard let index = draft.intents.firstIndex(where: { $0.name == intent }) else {
      faults.add(Place(file: path, line: 1, column: 1), "no intent '\(intent)': there is no \(intent).yaml")
      return
    }
    let names = draft.definition.intents
    for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.trimming
      let place = Place(file: path, line: number + 1, column: 1)
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard line.hasPrefix("!") else {
        draft.add(example: String(line), of: intent, at: place)
        continue
      }
      let parts = line.dropFirst().split(separator: "=>", maxSplits: 1)
      guard parts.count == 2 else {
        faults.add(place, "a near miss needs its intent: `! sentence => intent`")
        continue
      }
      let target = String(parts[1].trimming)
      guard names.contains(target) else {
        let hint = nearest(to: target, among: names).map { "; did you mean '\($0)'?" } ?? ""
        faults.add(place, "no intent '\(target)'\(hint)")
        continue
      }
      let sentence = String(parts[0].trimming)
      draft.intents[index].nearMisses.append((sentence, place))
      draft.add(example: sentence, of: target, at: place)
    }
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
