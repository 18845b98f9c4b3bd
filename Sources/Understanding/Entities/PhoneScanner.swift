/// Finds telephone numbers, so that their digits are no sums.
///
/// What a mask leaves of one, `***4321`, is one too: recordings hold no others.
struct PhoneScanner {
  /// The longest number with its country code and an extension.
  private static let mostDigits = 20
  private static let mask: [UInt32] = [0x2A, 0x2A, 0x2A]
  private let text: Scalars

  init(text: Scalars) { self.text = text }

  private struct Cluster {
    var digits: [UInt8] = []
    var groups: [Int] = []
    var hasPlus = false
    var hasParentheses = false
    var hasSigns = false
    var end = 0
    var firstGroupEnd = 0
  }

  func scan() -> [Claim<Entity.Value?>] {
    guard text.hasDigits else { return [] }
    var found: [Claim<Entity.Value?>] = []
    var index = 0
    while index < text.count {
      if let masked = masked(at: index) {
        found.append(masked)
        index = masked.range.upperBound
        continue
      }
      guard begins(index) else {
        index += 1
        continue
      }
      let cluster = cluster(at: index)
      guard isPhone(cluster, hasCue: { hasCue(before: index) }) else {
        index = max(cluster.firstGroupEnd, index + 1)
        continue
      }
      let digits = cluster.digits.prefix(Self.mostDigits)
      let number = (cluster.hasPlus ? "+" : "") + String(decoding: digits, as: UTF8.self)
      found.append(Claim(value: .phone(number), range: index..<cluster.end))
      index = cluster.end
    }
    return found
  }

  private func masked(at start: Int) -> Claim<Entity.Value?>? {
    guard text.matches(Self.mask, at: start) else { return nil }
    guard text[start - 1] != "*", !text.isAlphanumeric(start - 1) else { return nil }
    let digits = start + Self.mask.count
    let end = text.endOfDigits(digits)
    guard end == digits + 4, !text.isLetter(end) else { return nil }
    let number = (start..<end).map { UInt8(truncatingIfNeeded: text[$0]) }
    return Claim(value: .phone(String(decoding: number, as: UTF8.self)), range: start..<end)
  }

  private func begins(_ index: Int) -> Bool {
    let previous = text[index - 1]
    guard !text.isAlphanumeric(index - 1), previous != "_", previous != "#" else { return false }
    if text.isDigit(index) {
      return !((previous == "." || previous == "," || previous == "-" || previous == "/") && text.isDigit(index - 2))
    }
    if text[index] == "+" { return text.isDigit(index + 1) || text[index + 1] == "(" }
    return text[index] == "(" && (text.isDigit(index + 1) || text[index + 1] == "+")
  }

  private func cluster(at start: Int) -> Cluster {
    var cluster = Cluster()
    cluster.digits.reserveCapacity(Self.mostDigits + 1)
    cluster.groups.reserveCapacity(8)
    var index = start
    var group = 0
    while true {
      let scalar = text[index]
      if Fold.isDigit(scalar) {
        group += 1
        if cluster.digits.count <= Self.mostDigits { cluster.digits.append(UInt8(truncatingIfNeeded: scalar)) }
        cluster.end = index + 1
      } else {
        if group > 0 {
          cluster.groups.append(group)
          if cluster.firstGroupEnd == 0 { cluster.firstGroupEnd = index }
          if cluster.digits.count > Self.mostDigits || isComplete(cluster, at: index) { break }
        }
        group = 0
        guard isJoint(at: index, &cluster) else { break }
      }
      index += 1
    }
    if text[cluster.end] == ")", cluster.hasParentheses { cluster.end += 1 }
    return cluster
  }

  /// A mobile number is over where a space follows: what comes next is a sum or another number.
  private func isComplete(_ cluster: Cluster, at index: Int) -> Bool {
    text[index] == " " && Self.isMobile(cluster.digits)
  }

  private func isJoint(at index: Int, _ cluster: inout Cluster) -> Bool {
    switch text[index] {
    case "+":
      cluster.hasPlus = true
      return cluster.digits.isEmpty
    case "(", ")":
      cluster.hasParentheses = true
      return true
    case "-", ".", "/":
      cluster.hasSigns = true
      return isBeforeMore(index)
    case " ": return isBeforeMore(index)
    default: return false
    }
  }

  private func isBeforeMore(_ index: Int) -> Bool {
    let next = text[index + 1]
    return Fold.isDigit(next) || next == "(" || next == " " || next == "-" || next == "/"
  }

  private func isPhone(_ cluster: Cluster, hasCue: () -> Bool) -> Bool {
    let count = cluster.digits.count
    guard count >= 5, count <= Self.mostDigits, !text.isLetter(cluster.end) else { return false }
    if cluster.hasPlus { return count >= 7 && count <= 16 }
    if Self.isMobile(cluster.digits) { return true }
    let groups = cluster.groups
    let startsWithZero = cluster.digits.first == 0x30
    let isAbroad = startsWithZero && cluster.digits[1] == 0x30
    if isAbroad { return count >= 9 && groups.count > 1 || hasCue() }
    if cluster.hasParentheses { return count >= 7 && count <= 15 }
    if startsWithZero, groups.count > 1 { return count >= 9 && count <= 17 }
    let isGrouped = cluster.hasSigns && groups.count > 1 && groups.allSatisfy { $0 <= 5 }
    if isGrouped, groups.suffix(2) == [3, 4] || groups.suffix(2) == [4, 4] { return true }
    return count <= 15 && hasCue()
  }

  /// A Chinese mobile number, with or without its country code.
  private static func isMobile(_ digits: [UInt8]) -> Bool {
    guard digits.count == 11 || digits.count == 13 else { return false }
    let local = digits.starts(with: [0x38, 0x36]) ? digits.dropFirst(2) : digits[...]
    guard local.count == 11, let first = local.first, let second = local.dropFirst().first else { return false }
    return first == 0x31 && second >= 0x33
  }

  /// A word such as `phone` or 电话 a few characters before.
  private func hasCue(before start: Int) -> Bool {
    var index = start - 1
    while index >= 0, start - index <= 16, !Scalars.endsSentence(text[index]) {
      if Fold.isDigit(text[index]) { return false }
      if Self.cues.match(in: text, at: index) != nil { return true }
      index -= 1
    }
    return false
  }

  private static let cues = WordTable<Void>([
    "phone": (), "telephone": (), "tel": (), "mobile": (), "cell": (), "fax": (), "call": (), "whatsapp": (),
    "电话": (), "手机": (), "座机": (), "热线": (), "拨打": (), "传真": (),
  ])
}
