/// Messages of a single vague word: `密码`, `cash`.
extension Interpreter {
  /// What the message may mean when it is nothing but such a word; else nothing.
  func options(in scan: Scan) -> [String] {
    for hit in scan.hits {
      guard case .opener(let number) = tags[Int(hit.tag)], isAllThereIs(hit.range, in: scan) else { continue }
      return openers[number].map { model.labels[Int($0)] }
    }
    return []
  }

  private func isAllThereIs(_ range: Range<Int>, in scan: Scan) -> Bool {
    let text = scan.folded.scalars
    let isSaying = { (place: Int) in text[place] != 0x20 && !Scalars.isPunctuation(text[place]) }
    let start = text.indices.first(where: isSaying) ?? text.count
    let end = (text.indices.last(where: isSaying) ?? -1) + 1
    return matcher.isPassable(text, min(start, range.lowerBound)..<range.lowerBound)
      && matcher.isPassable(text, range.upperBound..<max(end, range.upperBound))
  }
}
