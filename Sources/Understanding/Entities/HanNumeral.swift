/// A numeral in Han characters, or digits mixed with them: `两千四百五`, `壹佰`, `1.5万`, `200亿零四千230`, `三十几万`.
struct HanNumeral {
  let value: Numeral
  let end: Int
  /// Named vaguely: `几百`, `三十几万`, `100多`, `两三百`.
  let isVague: Bool

  /// Reads the longest numeral at `start`.
  static func match(in text: Scalars, at start: Int) -> HanNumeral? {
    var reader = HanNumeralReader(text: text, index: start)
    return reader.read()
  }

  /// The digit a character stands for: 零 … 九, formal and colloquial.
  static func digit(_ scalar: UInt32) -> UInt64? {
    switch scalar {
    case "零", "〇": 0
    case "一", "壹", "幺": 1
    case "二", "贰", "两", "俩": 2
    case "三", "叁", "参": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// 十, 百 and 千 as a power of ten.
  static func smallUnit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case "十", "拾": 1
    case "百", "佰": 2
    case "千", "仟": 3
    default: nil
    }
  }

  /// 万 and 亿 as a power of ten.
  static func bigUnit(_ scalar: UInt32) -> Int? { scalar == "万" ? 4 : scalar == "亿" ? 8 : nil }

  /// True for a character that can be part of a numeral.
  static func isPart(_ scalar: UInt32) -> Bool {
    Fold.isHan(scalar) && (digit(scalar) != nil || smallUnit(scalar) != nil || bigUnit(scalar) != nil)
  }
}
