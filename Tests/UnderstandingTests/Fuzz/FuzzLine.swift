/// A line that nobody would write, made from a seed and a number.
struct FuzzLine {
  static let longest = 4_000

  /// The line.
  let text: String
  /// The card number that was planted in it.
  private(set) var card: FuzzCard?

  init(_ number: Int, seed: UInt64, examples: [[Unicode.Scalar]]) {
    var random = FuzzRandom(seed: seed &+ UInt64(number) &* 0xD134_2543_DE82_EF95)
    var maker = Maker(random: random, examples: examples)
    var scalars = maker.line()
    random = maker.random
    if random.once(in: 5) {
      let card = FuzzCard(&random)
      scalars = Self.plant(card, in: scalars.prefix(Self.longest - 100), &random)
      self.card = card
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.prefix(Self.longest))
    text = String(view)
  }

  // What stands beside a number must not make it another one: no letters and no signs that belong to numbers.
  private static let before = [" ", "、", "：", "卡号", "是", "\n", "!", "(", "card ", "😀 ", "卡："]
  private static let behind = ["", " ", "，", "。", "过期了", "\n", ")", "!", " and ", "👍", "的卡"]

  private static func plant(
    _ card: FuzzCard, in scalars: ArraySlice<Unicode.Scalar>, _ random: inout FuzzRandom
  ) -> [Unicode.Scalar] {
    let place = random.below(scalars.count + 1)
    let end = place == scalars.count ? random.pick(behind) : random.pick(Array(behind.dropFirst()))
    return scalars[..<place] + random.pick(before).unicodeScalars + card.text + end.unicodeScalars + scalars[place...]
  }
}

/// Makes lines of one kind or another.
private struct Maker {
  var random: FuzzRandom
  let examples: [[Unicode.Scalar]]

  mutating func line() -> [Unicode.Scalar] {
    var line: [Unicode.Scalar]
    switch random.below(40) {
    case 0...2: line = bytes()
    case 3...6: line = scripts()
    case 7: return repeated()
    default:
      line = examples.isEmpty ? [] : random.pick(examples)
      for _ in 0...random.below(4) { line = mutated(line) }
    }
    if random.once(in: 60) {
      let length = random.below(FuzzLine.longest)
      while line.count < length { line += mutated(line.isEmpty ? scripts() : Array(line.prefix(400))) + [" "] }
    }
    return line
  }

  private mutating func bytes() -> [Unicode.Scalar] {
    let bytes = (0..<random.below(200)).map { _ in UInt8(truncatingIfNeeded: random.next() >> 16) }
    return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x7F, 0x30...0x39, 0x61...0x7A, 0x80...0x24F, 0x300...0x36F, 0x370...0x3FF, 0x400...0x4FF, 0x590...0x6FF,
    0x900...0x97F, 0xE00...0xE7F, 0x2000...0x206F, 0x20A0...0x20BF, 0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
    0xFE00...0xFEFF, 0xFF00...0xFFEF, 0x1F300...0x1FAFF, 0x20000...0x2A6DF, 0xE0000...0xE01EF, 0x10FF00...0x10FFFF,
  ]

  private mutating func scripts() -> [Unicode.Scalar] {
    (0...random.below(80)).map { _ in scalar() }
  }

  private mutating func scalar() -> Unicode.Scalar {
    let range = random.pick(Self.ranges)
    return Unicode.Scalar(range.lowerBound + UInt32(random.below(range.count))) ?? "x"
  }

  private static let units = [
    "1", "1 ", "1.", "1,", "4111 ", "a@", "@", "a.", "a@b.", "code ", "is ", "密码是", "验证码", "一", "一百", "万", "十", "¥",
    "$1", "TX",
    "TX1 ", "TX1-", "2026-", "*", "l***@", "第", "and ", "还有", "1月", "+", "+86 ", "password is ", "password ", "a few ",
    "hundred ",
    "point ", "https://", "x", "é", "元", "1元", "[", "[card]", "[code", "不", "yes ", "to ", "的", "T-1", "'", "...",
    "\u{301}",
  ]

  private mutating func repeated() -> [Unicode.Scalar] {
    let unit = Array((random.pick(Self.units) + (random.once(in: 2) ? random.pick(Self.units) : "")).unicodeScalars)
    let count = random.once(in: 10) ? FuzzLine.longest : random.below(300)
    return (0..<count / unit.count).flatMap { _ in unit }
  }

  private mutating func mutated(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard !line.isEmpty, !examples.isEmpty else { return scripts() }
    var line = line
    let place = random.below(line.count)
    let end = min(line.count, place + 1 + random.below(8))
    switch random.below(9) {
    case 0: line.swapAt(place, random.below(line.count))
    case 1: line.removeSubrange(place..<end)
    case 2: line.insert(scalar(), at: place)
    case 3: line.insert(contentsOf: line[place..<end], at: end)
    case 4: line += [random.pick([" ", "，", "。", "\n"])] + random.pick(examples)
    case 5: line = line.map { (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0)! : $0 }
    case 6: line.insert(random.pick(["\u{200B}", "\u{200D}", "\u{FEFF}", "\u{2060}", "\u{AD}"]), at: place)
    case 7: line.insert(random.pick(["😀", "👍", "🏦", "🇨"]), at: place)
    default: line.insert(contentsOf: random.pick(Self.units).unicodeScalars, at: place)
    }
    return line
  }
}
