/// A numeral typed in digits with its grouping: `1,100.50`, `1.100,50`, `1'100`, `.75`.
///
/// The whole cluster of digits, points and commas is taken at once, so that no part of an IP address, a version or a
/// list ever passes for a number.
struct DigitNumeral {
  enum Reading: Equatable {
    case number(Numeral)
    /// A number only where money is meant: `12,50`, `1.234.567`.
    case money(Numeral)
    /// One or the other: `1,5` is 1.5 or two numbers.
    case ambiguous
    /// No number: `8.8.8.8`, `1,2,3`, more digits than fit.
    case none
  }

  let reading: Reading
  let end: Int
  let hasLeadingZeros: Bool

  /// Reads the cluster at `start`, a digit or a point before a digit.
  static func match(in text: Scalars, at start: Int) -> DigitNumeral {
    var cluster = Cluster()
    var index = start
    while true {
      let scalar = text[index]
      if Fold.isDigit(scalar) {
        cluster.append(digit: UInt64(scalar - 0x30))
      } else if scalar == "." || scalar == "," || scalar == "'", text.isDigit(index + 1) {
        cluster.append(separator: scalar)
      } else {
        break
      }
      index += 1
    }
    let leadingZeros = text[start] == "0" && text.isDigit(start + 1)
    return DigitNumeral(reading: cluster.reading, end: index, hasLeadingZeros: leadingZeros)
  }
}

/// Digits and where the separators stand among them, in constant space.
private struct Cluster {
  private var mantissa: UInt64 = 0
  private var overflows = false
  private var lengths: [Int] = []
  private var separators: [UInt32] = []
  private var length = 0

  mutating func append(digit: UInt64) {
    length += 1
    let (product, tooLarge) = mantissa.multipliedReportingOverflow(by: 10)
    let (sum, tooLargeToo) = product.addingReportingOverflow(digit)
    overflows = overflows || tooLarge || tooLargeToo
    mantissa = sum
  }

  mutating func append(separator: UInt32) {
    if separators.count < 8 {
      separators.append(separator)
      lengths.append(length)
    } else {
      overflows = true
    }
    length = 0
  }

  var reading: DigitNumeral.Reading {
    guard !overflows else { return .none }
    guard let last = separators.last else { return .number(Numeral(mantissa)) }
    let fraction = Numeral(mantissa, exponent: -length)
    let before = separators.dropLast()
    guard let first = before.first else { return readingOfSingle(last, fraction: fraction) }
    guard before.allSatisfy({ $0 == first }) else { return .none }
    if last == first {
      guard isGrouped(lengths + [length]) else { return .none }
      return last == "." ? .money(Numeral(mantissa)) : .number(Numeral(mantissa))
    }
    guard isGrouped(lengths), last != "'" else { return .none }
    return last == "," ? .money(fraction) : .number(fraction)
  }

  private func readingOfSingle(_ separator: UInt32, fraction: Numeral) -> DigitNumeral.Reading {
    if separator == "." { return .number(fraction) }
    if isGrouped(lengths + [length]) { return .number(Numeral(mantissa)) }
    guard separator == "," else { return .none }
    return length == 2 ? .money(fraction) : length == 1 ? .ambiguous : .none
  }

  /// Groups of three, or of two before the last three as in India.
  private func isGrouped(_ groups: [Int]) -> Bool {
    guard let first = groups.first, let last = groups.last, groups.count > 1, last == 3, first > 0 else { return false }
    let middle = groups.dropFirst().dropLast()
    return (first <= 3 && middle.allSatisfy { $0 == 3 }) || (first <= 2 && middle.allSatisfy { $0 == 2 })
  }
}
