/// A shape of ids such as `TX9{4,16}` or `T-999999-9`, ready to be matched.
///
/// Customers type ids with spaces and dashes inside, without the ones that belong there, and in small letters: all of that
/// is folded away, and the id comes out as its shape writes it.
struct IdentifierShape {
  private enum Sign: Equatable {
    case literal(UInt32)
    case digit
    case letter
    /// A dash or other sign of the shape: optional in the text, always in the id.
    case separator(UInt32)
  }

  private struct Part {
    let sign: Sign
    var least = 1
    var most = 1
  }

  private let notation: String
  private var parts: [Part] = []
  /// True where every id of this shape holds a digit: a text without one holds no such id.
  var hasDigit: Bool { parts.contains { $0.sign == .digit && $0.least > 0 } }

  /// - Parameter notation: literal characters, `9` for a digit, `A` for a letter, `{4}` or `{4,16}` repeats the sign before.
  init(_ notation: String) {
    self.notation = notation
    var rest = Array(notation.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "{", let close = rest.firstIndex(of: "}") {
        let bounds = String(String.UnicodeScalarView(rest[..<close])).split(separator: ",").compactMap { Int($0) }
        if let least = bounds.first, let most = bounds.last, !parts.isEmpty {
          parts[parts.count - 1].least = least
          parts[parts.count - 1].most = max(least, most)
        }
        rest = rest[(close + 1)...]
      } else {
        parts.append(Part(sign: Self.sign(scalar)))
      }
    }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Sign {
    if scalar == "9" { return .digit }
    if scalar == "A" { return .letter }
    let folded = Fold.word(String(scalar)).first ?? scalar.value
    let isName = Fold.isLetter(folded) || Fold.isDigit(folded) || Fold.isHan(folded)
    return isName ? .literal(folded) : .separator(folded)
  }

  /// The id that begins at `start`, upper-cased, and its end.
  func match(in text: Scalars, at start: Int) -> (id: String, end: Int)? {
    guard mayBegin(with: text[start]) else { return nil }
    var id = String.UnicodeScalarView()
    var index = start
    var group = 0
    for part in parts {
      if case .separator(let sign) = part.sign {
        Unicode.Scalar(sign).map { id.append($0) }
        continue
      }
      var count = 0
      while count < part.most, let next = place(of: part, from: index, count: count, group: &group, in: text) {
        let scalar = text[next]
        Unicode.Scalar(Fold.isLetter(scalar) ? scalar - 0x20 : scalar).map { id.append($0) }
        index = next + 1
        count += 1
      }
      if count < part.least { return nil }
    }
    guard index > start, !text.isAlphanumeric(index), !continues(at: index, in: text) else { return nil }
    return (String(id), index)
  }

  /// Where the next sign of `part` stands: right there, or behind one separator.
  private func place(of part: Part, from index: Int, count: Int, group: inout Int, in text: Scalars) -> Int? {
    if fits(part.sign, text[index]) {
      group += 1
      return index
    }
    guard group > 0 else { return nil }
    switch text[index] {
    case "-", "_", ".", "#", ":": break
    case " ": guard mayCrossSpace(part, count: count, group: group, at: index, in: text) else { return nil }
    default: return nil
    }
    let next = text[index] == " " ? index + 1 : text.afterSpace(index + 1)
    guard fits(part.sign, text[next]) else { return nil }
    group = 1
    return next
  }

  /// An id that is whole so far ends at a space, unless it is typed in short groups: `TX 2026 0301 0001`.
  private func mayCrossSpace(_ part: Part, count: Int, group: Int, at index: Int, in text: Scalars) -> Bool {
    guard part.sign == .digit, count >= part.least else { return true }
    let end = text.endOfDigits(index + 1)
    return group <= 5 && end - index > 4 && end - index <= 7 && !MeasureWords.follow(in: text, at: end)
      && !(text.isHan(end) || text[end] == ".")
  }

  /// False where no id of this shape begins: nearly everywhere.
  private func mayBegin(with scalar: UInt32) -> Bool {
    guard let first = parts.first, first.least > 0 else { return true }
    if case .separator = first.sign { return true }
    return fits(first.sign, scalar)
  }

  private func fits(_ sign: Sign, _ scalar: UInt32) -> Bool {
    switch sign {
    case .literal(let literal): scalar == literal
    case .digit: Fold.isDigit(scalar)
    case .letter: Fold.isLetter(scalar)
    case .separator(let separator): scalar == separator
    }
  }

  /// `T005-2333-100731`: what goes on behind a dash is another kind of number.
  private func continues(at index: Int, in text: Scalars) -> Bool {
    (text[index] == "-" || text[index] == "_") && text.isAlphanumeric(index + 1)
  }
}

extension IdentifierShape: Packable {
  func pack(into packer: inout Packer) { packer.add(notation) }

  init(from unpacker: inout Unpacker) throws(Damage) { self.init(try unpacker.next(String.self)) }
}
