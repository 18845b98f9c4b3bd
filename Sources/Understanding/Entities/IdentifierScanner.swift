/// Finds ids in the configured shapes.
struct IdentifierScanner {
  private let text: Scalars
  private let shapes: [IdentifierShape]

  init(text: Scalars, shapes: [IdentifierShape]) {
    self.text = text
    self.shapes = shapes
  }

  func scan(as value: (String) -> Entity.Value) -> [Claim<Entity.Value?>] {
    guard text.hasDigits || !shapes.allSatisfy(\.hasDigit) else { return [] }
    var found: [Claim<Entity.Value?>] = []
    var index = 0
    while index < text.count {
      guard let match = match(at: index) else {
        index += 1
        continue
      }
      found.append(Claim(value: value(match.id), range: index..<match.end))
      index = match.end
    }
    return found
  }

  private func match(at index: Int) -> (id: String, end: Int)? {
    guard text.isAlphanumeric(index), !text.isAlphanumeric(index - 1), text[index - 1] != "_" else { return nil }
    for shape in shapes {
      if let match = shape.match(in: text, at: index) { return match }
    }
    return nil
  }
}
