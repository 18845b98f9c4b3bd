/// A state comes back from outside, where anything may have happened to it.
enum SnapshotNumbers {
  /// No count, sum or moment of a state has more.
  private static let mostDigits = 16

  /// Whether all numbers of a JSON text are such as states hold: whole, not negative and far from where counting on would
  /// overflow.
  static func areSound(in json: [UInt8]) -> Bool {
    var (isText, isEscaped, digits) = (false, false, 0)
    for byte in json {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-"): return false
      case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "."): if digits > 0 { return false }
      case UInt8(ascii: "\""): (isText, digits) = (true, 0)
      default: digits = 0
      }
      if digits > mostDigits { return false }
    }
    return true
  }
}
