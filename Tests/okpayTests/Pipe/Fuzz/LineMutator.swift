@testable import Assistant
@testable import okpay

/// Spoils lines, in the ways in which hosts, disks and enemies do.
enum LineMutator {
  private static let tokens: [[UInt8]] = [
    [0], [0x0A], [0x0D], [0x0D, 0x0A], [0x1B], [0x7F], [0x80], [0xC0, 0x80], [0xC3], [0xE4, 0xBD], [0xED, 0xA0, 0x80],
    [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF],
    Array("\u{85}\u{2028}\u{2029}".utf8), Array("\u{202E}\u{200B}\u{FEFF}".utf8), Array("e\u{301}\u{301}".utf8),
    Array("👨‍👩‍👧‍👦".utf8), Array(#"\ud83d"#.utf8), Array(#"\ude00\ud83d"#.utf8), Array(#"\ud83d\ude00"#.utf8),
    Array(#"\u0000"#.utf8), Array(#"\u000a"#.utf8), Array(#"\x"#.utf8), Array("\"".utf8), Array("\\".utf8),
    Array("{".utf8), Array("}".utf8), Array("[".utf8), Array("]".utf8), Array(",".utf8), Array(":".utf8),
    Array("null".utf8), Array("true".utf8), Array("NaN".utf8), Array("-0".utf8), Array("{}".utf8),
    Array(#","id":{}"#.utf8), Array(#""op":"shutdow","#.utf8), Array(#","state":{},"#.utf8),
  ]
  private static let numbers = [
    "0", "-1", "1", "2147483648", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "18446744073709551615", "1e308", "1e999", "-1e999", "1e-999", "0.1", "01", "1000000000",
    "9007199254740993", "1" + String(repeating: "0", count: 400),
  ]
  private static let words = [
    "", "x", "\\u0000", "\\n", "message", "open", "s1", "ok", "a1", "zh", "refund", "reset_password", "T-000000", "***",
    "4111 1111 1111 1111", "￥9999999999999999999999999", "9223372036854775807元", "\\\"},{\\\"op\\\":\\\"ping\\\"}",
  ]

  /// A line made of `line` and, now and then, of `other`; may hold line feeds.
  static func mutate(_ line: [UInt8], with other: [UInt8], limit: Int, _ random: inout SplitMix) -> [UInt8] {
    var line = line
    for _ in 0...random.below(3) {
      switch random.below(11) {
      case 0: if !line.isEmpty { line[random.below(line.count)] ^= 1 << random.below(8) }
      case 1: line.removeSubrange(random.range(in: line.count, atMost: 8))
      case 2:
        let part = Array(line[random.range(in: line.count, atMost: 40)])
        line.insert(contentsOf: part, at: random.below(line.count + 1))
      case 3, 4: line.insert(contentsOf: random.pick(tokens), at: random.below(line.count + 1))
      case 5: line.removeLast(random.below(line.count + 1))
      case 6: line = Array(line[..<random.below(line.count + 1)] + other[random.below(other.count + 1)...])
      case 7, 8: line = mutateValue(in: line, &random)
      case 9: line = nested(line, &random)
      default: line = padded(line, to: limit, &random)
      }
    }
    return line
  }

  /// Another number or another word in the place of one.
  static func mutateValue(in line: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    random.once(in: 2) ? otherNumber(in: line, &random) : otherWord(in: line, &random)
  }

  private static func otherNumber(in line: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let starts = line.indices.filter { isDigit(line[$0]) && ($0 == 0 || !isDigit(line[$0 - 1])) }
    guard !starts.isEmpty else { return line }
    let start = random.pick(starts)
    return line[..<start] + Array(random.pick(numbers).utf8) + line[start...].drop(while: isDigit)
  }

  private static func otherWord(in line: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let quotes = line.indices.filter { line[$0] == 0x22 }
    guard quotes.count > 1 else { return line }
    let index = random.below(quotes.count - 1)
    let word =
      random.once(in: 8) ? String(repeating: "长", count: random.pick([127, 128, 129, 4000, 4001])) : random.pick(words)
    return line[...quotes[index]] + Array(word.utf8) + line[quotes[index + 1]...]
  }

  /// Brackets as deep as is taken, more or less, in a field nobody knows.
  private static func nested(_ line: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    guard line.first == UInt8(ascii: "{") else { return line }
    let depth = random.pick([1, 62, 63, 64, 65, 1000, 100_000])
    let isObject = random.once(in: 2)
    let opening = String(repeating: isObject ? #"{"a":"# : "[", count: depth)
    let closing = String(repeating: isObject ? "}" : "]", count: random.once(in: 5) ? depth - 1 : depth)
    return Array("{\"deep\":\(opening)\(isObject ? "1" : "")\(closing)\(line.count > 2 ? "," : "")".utf8)
      + line.dropFirst()
  }

  /// As long as a line may be, a byte less or one more.
  private static func padded(_ line: [UInt8], to limit: Int, _ random: inout SplitMix) -> [UInt8] {
    let missing = limit + random.below(3) - 1 - line.count
    // The usual limit is a megabyte: seldom enough.
    guard missing > 0, limit < 100_000 || random.once(in: 40) else { return line }
    let place = random.once(in: 2) ? line.count : random.below(line.count + 1)
    return line[..<place] + [UInt8](repeating: random.pick([0x20, 0x61, 0x5B]), count: missing) + line[place...]
  }
}
