/// The text of one YAML file, for places that the parser doesn't tell.
///
/// Lines and columns count from 1, columns in Unicode scalars as the parser counts them.
final class YAMLText {
  let file: String
  private let text: String
  private lazy var lines = text.split(separator: "\n", omittingEmptySubsequences: false)

  init(_ text: String, file: String) {
    self.text = text
    self.file = file
  }

  /// The first place at or behind `start` where `words` stand on one line.
  func place(of words: String, from start: Place) -> Place? {
    guard lines.indices.contains(start.line - 1) else { return nil }
    for number in start.line - 1..<lines.count {
      let scalars = lines[number].unicodeScalars
      let rest = scalars.dropFirst(number == start.line - 1 ? start.column - 1 : 0)
      if let found = rest.firstRange(of: Array(words.unicodeScalars)) {
        let column = scalars.distance(from: scalars.startIndex, to: found.lowerBound) + 1
        return Place(file: file, line: number + 1, column: column)
      }
    }
    return nil
  }

  /// The second place of a key that a mapping holds twice, below the first one at the same indentation.
  func repetition(of key: String, first: Place) -> Place? {
    let forms = [key, "\"\(key)\"", "'\(key)'"]
    for number in first.line..<max(lines.count, first.line) {
      let line = lines[number]
      let text = line.trimming
      if text.isEmpty || text.hasPrefix("#") { continue }
      let column = line.unicodeScalars.prefix { $0 == " " }.count + 1
      if column < first.column { return nil }
      guard column == first.column, let form = forms.first(where: { text.hasPrefix($0) }) else { continue }
      guard text.dropFirst(form.count).trimming.hasPrefix(":") else { continue }
      return Place(file: file, line: number + 1, column: column)
    }
    return nil
  }

  /// The line and column of a character, counted from the beginning of the file.
  func place(ofCharacter offset: Int) -> Place {
    let before = text.prefix(offset)
    let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0
    return Place(file: file, line: before.count { $0 == "\n" } + 1, column: column + 1)
  }
}
