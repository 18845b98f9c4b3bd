/// Makes equal what reads equal: width, case, traditional and simplified characters, spaces between Han, invisible characters.
///
/// One pass, linear in the length. Offsets into the original are kept, so what is found in the folded text can be cut out
/// of what the customer typed.
public enum Fold {
  /// Folds `text`.
  public static func fold(_ text: String) -> Folded {
    fold(scalars(of: text))
  }

  /// The Unicode scalars of `text`.
  static func scalars(of text: String) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar.value) }
    return scalars
  }

  /// Folds Unicode scalars. The result is never longer than the input.
  public static func fold(_ raw: [UInt32]) -> Folded {
    var scalars: [UInt32] = []
    var origin: [Int32] = []
    scalars.reserveCapacity(raw.count)
    origin.reserveCapacity(raw.count + 1)
    var spaceAt: Int?
    let table = table
    for index in raw.indices {
      let folded = foldScalar(at: index, in: raw, by: table)
      if folded == dropped { continue }
      if folded == space {
        if spaceAt == nil { spaceAt = index }
        continue
      }
      if let place = spaceAt, let last = scalars.last {
        if !(isHan(last) && isHan(folded)) {
          scalars.append(space)
          origin.append(Int32(place))
        }
      }
      spaceAt = nil
      scalars.append(folded)
      origin.append(Int32(index))
    }
    origin.append(Int32(raw.count))
    return Folded(scalars: scalars, origin: origin)
  }

  /// Folded scalars as text.
  public static func text(_ scalars: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(Unicode.Scalar(scalar) ?? " ") }
    return String(text)
  }

  /// Folds a word of content, such as a keyword, to scalars.
  public static func word(_ text: String) -> [UInt32] { fold(text).scalars }

  /// True for a Han character (unified ideographs, extension A and B, and 〇).
  @inlinable public static func isHan(_ scalar: UInt32) -> Bool {
    (scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0x3400 && scalar <= 0x4DBF)
      || (scalar >= 0x20000 && scalar <= 0x2FA1F) || scalar == 0x3007
  }

  /// True for a folded ASCII letter.
  @inlinable public static func isLetter(_ scalar: UInt32) -> Bool { scalar >= 0x61 && scalar <= 0x7A }

  /// True for a folded ASCII digit.
  @inlinable public static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  private static let space: UInt32 = 0x20
  private static let dropped: UInt32 = 0xFFFF
  private static let fullWidthComma: UInt32 = 0xFF0C

  private static func foldScalar(at index: Int, in raw: [UInt32], by table: [UInt16]) -> UInt32 {
    let scalar = raw[index]
    guard scalar < 0xFFFF else {
      return scalar >= 0xE0000 && scalar <= 0xE01EF ? dropped : scalar
    }
    if scalar == fullWidthComma {
      // Groups of full-width digits: １，１００. Elsewhere it is a comma of the sentence, never part of a number.
      let between =
        index > 0 && index + 1 < raw.count && isFullWidthDigit(raw[index - 1]) && isFullWidthDigit(raw[index + 1])
      return between ? 0x2C : fullWidthComma
    }
    return UInt32(table[Int(scalar)])
  }

  private static func isFullWidthDigit(_ scalar: UInt32) -> Bool { scalar >= 0xFF10 && scalar <= 0xFF19 }

  /// What each scalar of the basic plane folds to; 0xFFFF drops it.
  private static let table: [UInt16] = {
    var table = (0...UInt16.max).map { $0 }
    for value in UInt32(0x41)..<0x250 {
      let lower = Unicode.Scalar(value)!.properties.lowercaseMapping.unicodeScalars
      if lower.count == 1, let only = lower.first, only.value < 0xFFFF { table[Int(value)] = UInt16(only.value) }
    }
    for value in 0xFF01...0xFF5E { table[value] = table[value - 0xFEE0] }
    table[Int(fullWidthComma)] = UInt16(fullWidthComma)
    let pairs = zip(characters(TraditionalCharacters.traditional), characters(TraditionalCharacters.simplified))
    for (traditional, simplified) in pairs where simplified < 0xFFFF { table[Int(traditional)] = UInt16(simplified) }
    for value in [0x09, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, 0x202F, 0x205F, 0x3000] + Array(0x2000...0x200A) {
      table[value] = UInt16(space)
    }
    for value in Array(0x00...0x08) + Array(0x0E...0x1F) + [0x7F, 0xAD, 0x061C, 0x180E, 0xFEFF]
      + Array(0x200B...0x200F) + Array(0x202A...0x202E) + Array(0x2060...0x206F) + Array(0xFE00...0xFE0F)
    {
      table[value] = UInt16(dropped)
    }
    // Letters and signs that customers use for one another.
    var meant = (0...UInt16.max).map { $0 }
    for (from, to) in [
      ("帐", "账"), ("￥", "¥"), ("￡", "£"), ("’", "'"), ("‘", "'"), ("`", "'"), ("“", "\""), ("”", "\""), ("－", "-"),
      ("—", "-"), ("–", "-"), ("。", "。"), ("｡", "。"), ("著", "着"), ("妳", "你"), ("咗", "了"), ("嘅", "的"),
    ] {
      meant[Int(from.unicodeScalars.first!.value)] = UInt16(to.unicodeScalars.first!.value)
    }
    for value in table.indices { table[value] = meant[Int(table[value])] }
    table[0x2028] = 0x0A
    table[0x2029] = 0x0A
    return table
  }()

  private static func characters(_ text: StaticString) -> [UInt32] {
    text.description.unicodeScalars.map(\.value).filter { $0 != 0x0A }
  }
}
