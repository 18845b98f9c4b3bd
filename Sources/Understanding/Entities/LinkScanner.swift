/// Finds web addresses, so that nothing inside them is taken for anything else.
struct LinkScanner {
  private let text: Scalars

  init(text: Scalars) { self.text = text }

  func scan() -> [Claim<Entity.Value?>] {
    var found: [Claim<Entity.Value?>] = []
    var index = 0
    while index < text.count {
      guard text.startsWord(index), isLink(index) else {
        index += 1
        continue
      }
      let start = index
      while isLinkSign(text[index]) { index += 1 }
      found.append(Claim(value: nil, range: start..<index))
    }
    return found
  }

  private func isLink(_ index: Int) -> Bool {
    guard text[index] == "h" || text[index] == "w" else { return false }
    let (word, end) = text.word(at: index)
    if word == "www" { return text[end] == "." }
    return (word == "http" || word == "https") && text[end] == ":" && text[end + 1] == "/"
  }

  private func isLinkSign(_ scalar: UInt32) -> Bool {
    scalar > 0x20 && scalar < 0x7F && scalar != "\"" && scalar != "<" && scalar != ">"
  }
}
