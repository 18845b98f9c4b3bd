/// A unit of money named beside a number.
struct CurrencyMark {
  enum Kind {
    /// `$` and `¥` alone: what stands behind the number may say whose.
    case openSymbol
    case symbol
    case code
    case word
  }

  var unit: CurrencyUnit
  var kind: Kind
  var range: Range<Int>
}

/// Finds the unit of money before or behind a number.
struct CurrencyTable {
  fileprivate struct Entry {
    let unit: CurrencyUnit
    let isCode: Bool
  }

  private let forward: WordTable<Entry>
  private let backward: WordTable<Entry>

  /// - Parameter words: folded words and their unit in the notation of `CurrencyUnit`.
  init(words: [String: String]) {
    var entries: [String: Entry] = [:]
    for (word, notation) in words { entries[word] = Entry(unit: CurrencyUnit(notation), isCode: false) }
    for code in CurrencyUnit.codes {
      entries[code.lowercased()] = Entry(unit: CurrencyUnit(CurrencyUnit.canonical(code)), isCode: true)
    }
    forward = WordTable(entries)
    backward = WordTable(entries, backwards: true)
  }

  /// The unit behind a number that ends at `end`; one space or hyphen may stand between.
  func suffix(in text: Scalars, at end: Int) -> CurrencyMark? {
    let hasSpace = text[end] == " "
    let start = hasSpace || (text[end] == "-" && text.isLetter(end + 1)) ? end + 1 : end
    guard let mark = mark(in: text, at: start) else { return nil }
    // `3 USD50`, `20 $ 37`: what touches the next number belongs to it.
    let next = mark.range.upperBound
    if hasSpace, mark.kind != .word, text.isDigit(next) || (text[next] == "." && text.isDigit(next + 1)) { return nil }
    return named(behind: mark, in: text) ?? mark
  }

  /// 100块台币, 500元港币: the unit of everyday speech says nothing where a currency is named right behind it.
  private func named(behind mark: CurrencyMark, in text: Scalars) -> CurrencyMark? {
    let end = mark.range.upperBound
    guard mark.kind == .word, mark.unit.power == 0, text.isHan(end - 1), mark.range.count == 1 || text[end - 1] == "钱",
      let match = forward.match(in: text, at: end), match.range.count > 1, match.value.unit.power == 0
    else { return nil }
    return CurrencyMark(unit: match.value.unit, kind: .word, range: mark.range.lowerBound..<match.range.upperBound)
  }

  /// The unit that begins at `start`.
  func mark(in text: Scalars, at start: Int) -> CurrencyMark? {
    if let unit = CurrencyUnit.symbol(text[start]) {
      return CurrencyMark(unit: unit, kind: .symbol, range: start..<start + 1)
    }
    if text.startsWord(start) {
      let (word, end) = text.word(at: start)
      if let unit = CurrencyUnit.named(word, before: text[end]) {
        return CurrencyMark(unit: unit, kind: .symbol, range: start..<end + 1)
      }
    }
    guard let match = forward.match(in: text, at: start) else { return nil }
    return CurrencyMark(unit: match.value.unit, kind: match.value.isCode ? .code : .word, range: match.range)
  }

  /// The unit before a number that begins at `start`; one space, `.` or `:` may stand between.
  func prefix(in text: Scalars, before start: Int) -> CurrencyMark? {
    var end = text.beforeSpace(start)
    if let unit = CurrencyUnit.symbol(text[end - 1]) {
      guard unit.power == 0 else { return nil }
      return symbolPrefix(in: text, at: end - 1, unit: unit)
    }
    if text[end - 1] == ":" || (text[end - 1] == "." && text.isLetter(end - 2)) { end = text.beforeSpace(end - 1) }
    guard let match = backward.match(in: text, at: end), match.value.unit.power == 0 else { return nil }
    // `块`, `dollars` and the like stand behind their number; `人民币`, `RMB`, `Rs` also before it.
    let isLatin = text.isLetter(match.range.lowerBound)
    guard match.value.isCode || (isLatin ? match.range.count <= 3 : match.range.count >= 2) else { return nil }
    return CurrencyMark(unit: match.value.unit, kind: match.value.isCode ? .code : .word, range: match.range)
  }

  /// The unit of one Han character right before `end`, such as the 块 of 块八毛.
  func singleHan(in text: Scalars, before end: Int) -> CurrencyMark? {
    guard let match = backward.match(in: text, at: end), match.range.count == 1, text.isHan(end - 1) else { return nil }
    return CurrencyMark(unit: match.value.unit, kind: .word, range: match.range)
  }

  private func symbolPrefix(in text: Scalars, at place: Int, unit: CurrencyUnit) -> CurrencyMark {
    let (word, start) = text.word(before: place)
    // `a $ 4 billion offer`: an article, not Australia.
    let isSpaced = text[place - 1] == " "
    if !isSpaced || (word != "a" && word != "s" && word != "r"),
      let named = CurrencyUnit.named(word, before: text[place])
    {
      return CurrencyMark(unit: named, kind: .symbol, range: start..<place + 1)
    }
    let isOpen = text[place] == "$" || text[place] == "¥"
    return CurrencyMark(unit: unit, kind: isOpen ? .openSymbol : .symbol, range: place..<place + 1)
  }
}

extension CurrencyTable: Packable {
  func pack(into packer: inout Packer) { packer.add(forward, backward) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    forward = try unpacker.next()
    backward = try unpacker.next()
  }
}

extension CurrencyTable.Entry: Packable {
  func pack(into packer: inout Packer) { packer.add(unit.code, unit.power, isCode) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    unit = CurrencyUnit(code: try unpacker.next(), power: try unpacker.next())
    isCode = try unpacker.next()
  }
}
