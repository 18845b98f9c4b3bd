import Understanding

/// A payment card number that no reading may show, written in one of the many ways in which customers write them.
struct FuzzCard {
  /// The digits.
  let digits: [UInt32]
  /// The number as it is typed.
  let text: [Unicode.Scalar]

  private static let issued: [(prefix: String, length: Int)] = [
    ("4", 13), ("4", 16), ("4", 19), ("51", 16), ("55", 16), ("34", 15), ("37", 15), ("62", 16), ("62", 17), ("62", 18),
    ("62", 19), ("35", 16), ("6011", 16), ("2223", 16), ("3600", 14), ("6304", 16),
  ]
  private static let gaps = ["", "", " ", " ", "-", ".", " - ", "·", "_", "\u{3000}", "\u{A0}", "–", "  ", "\u{200B}"]
  private static let groupings = [[4, 4, 4, 4, 4], [4, 6, 5], [6, 13], [1], [2], [3], [5], [8]]

  init(_ random: inout FuzzRandom) {
    let (prefix, length) = random.pick(Self.issued)
    var digits = prefix.unicodeScalars.map { $0.value - 0x30 }
    while digits.count < length - 1 { digits.append(UInt32(random.below(10))) }
    digits.append(Self.checkDigit(digits))
    self.digits = digits.map { $0 + 0x30 }
    let gap = Array(random.pick(Self.gaps).unicodeScalars)
    let groups = random.pick(Self.groupings)
    let isWide = random.once(in: 6)
    var text: [Unicode.Scalar] = []
    var group = 0
    var inGroup = 0
    for digit in digits {
      if inGroup == groups[group % groups.count] {
        text += gap
        group += 1
        inGroup = 0
      }
      text.append(Unicode.Scalar(digit + (isWide ? 0xFF10 : 0x30))!)
      inGroup += 1
    }
    self.text = text
  }

  private static func checkDigit(_ digits: [UInt32]) -> UInt32 {
    var sum: UInt32 = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = place % 2 == 0 ? digit * 2 : digit
      sum += value > 9 ? value - 9 : value
    }
    return (10 - sum % 10) % 10
  }

  /// True when the number can still be read in `text`, however its digits are grouped.
  func isShown(in text: String) -> Bool {
    var run: [UInt32] = []
    var gap = 0
    for scalar in Fold.fold(text).scalars + [0x0A] {
      if Fold.isDigit(scalar) {
        run.append(scalar)
        gap = 0
        continue
      }
      gap += 1
      if gap <= 3, " -.·_".unicodeScalars.contains(where: { $0.value == scalar }) { continue }
      if run.count >= digits.count, Self.contains(run, digits) { return true }
      run = []
    }
    return false
  }

  private static func contains(_ run: [UInt32], _ digits: [UInt32]) -> Bool {
    (0...run.count - digits.count).contains { run[$0..<$0 + digits.count].elementsEqual(digits) }
  }
}
