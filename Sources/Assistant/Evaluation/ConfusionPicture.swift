/// What was meant (rows) against what it was read as (columns), as a picture.
struct ConfusionPicture {
  private static let cell = 30
  private static let letter = 7

  private let names: [String]
  private let expected: [String: Int]
  private let counts: [String: [String: Int]]

  init(_ evaluation: Evaluation) {
    let intents = evaluation.intents
    names = intents.map(\.intent)
    expected = intents.reduce(into: [:]) { $0[$1.intent] = $1.expected }
    var counts: [String: [String: Int]] = [:]
    for score in intents { counts[score.intent, default: [:]][score.intent] = score.right }
    for confusion in evaluation.confusions {
      counts[confusion.expected, default: [:]][confusion.read] = confusion.count
    }
    self.counts = counts
  }

  /// An `svg` element; its colours are those of the page.
  var svg: String {
    let margin = (names.map(\.count).max() ?? 0) * Self.letter + 12
    let size = margin + names.count * Self.cell + 2
    var svg = """
      <div class="wide"><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="confusion matrix" \
      width="\(size)" height="\(size)" viewBox="0 0 \(size) \(size)">

      """
    for (index, name) in names.enumerated() {
      let (name, place) = (EvaluationPage.escaped(name), margin + index * Self.cell)
      let middle = place + Self.cell / 2
      svg += "<text x=\"\(margin - 6)\" y=\"\(middle + 4)\" text-anchor=\"end\">\(name)</text>\n"
      svg += "<text transform=\"translate(\(middle + 4) \(margin - 6)) rotate(-90)\">\(name)</text>\n"
      svg += "<line x1=\"\(margin)\" y1=\"\(place)\" x2=\"\(size - 2)\" y2=\"\(place)\"/>"
      svg += "<line x1=\"\(place)\" y1=\"\(margin)\" x2=\"\(place)\" y2=\"\(size - 2)\"/>\n"
    }
    for (row, name) in names.enumerated() {
      for (column, read) in names.enumerated() {
        guard let count = counts[name]?[read], count > 0 else { continue }
        svg += cell(name, read, count, x: margin + column * Self.cell, y: margin + row * Self.cell)
      }
    }
    return svg + "</svg></div>"
  }

  private func cell(_ name: String, _ read: String, _ count: Int, x: Int, y: Int) -> String {
    // Never so strong that the number in it can't be read.
    let share = Double(count) / Double(max(expected[name] ?? 0, 1))
    let strength = 12 + Int((min(share, 1).squareRoot() * 53).rounded())
    let title = EvaluationPage.escaped("\(name) read as \(read): \(count)")
    let size = Self.cell - 2
    return """
      <g><title>\(title)</title><rect class="\(name == read ? "right" : "wrong")" x="\(x + 1)" y="\(y + 1)" \
      width="\(size)" height="\(size)" fill-opacity="0.\(strength)"/>\
      <text x="\(x + Self.cell / 2)" y="\(y + Self.cell / 2 + 4)" text-anchor="middle">\(count)</text></g>

      """
  }
}
