import Dialogue

/// Writes transcripts and their lines.
public enum TranscriptPrinter {
  /// The text of a transcript: byte for byte what was parsed.
  public static func print(_ transcript: Transcript) -> String {
    transcript.items.map(\.source).joined()
  }

  /// What a line of the assistant shows: its text, then a line `1. label` for each choice.
  static func text(of line: Line) -> String {
    let labels = line.choices.enumerated().map { "\($0 + 1). \(oneLine($1))" }
    return ([printable(line.text)] + labels).joined(separator: "\n")
  }

  /// `key: text`, further lines of the text indented by two spaces.
  static func entry(_ key: String, _ text: String) -> String {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = lines[0].isEmpty ? "\(key):" : "\(key): \(lines[0])"
    return lines.dropFirst().reduce(first) { $0 + "\n  " + $1 }
  }

  static func check(_ check: TranscriptCheck) -> String {
    // A value is one line: shown slots may hold free text of the customer.
    let value = check.value.map(oneLine)
    return switch check.subject {
    case .intent: "= intent \(value ?? "none")"
    case .language: "= language \(value ?? "none")"
    case .status: "= status \(value ?? "none")"
    case .flow: "= flow \(value ?? "none")"
    case .asking: "= asking \(value ?? "none")"
    case .caseNumber: "= case \(value ?? "none")"
    case .slot(let name): value.map { "= slot \(name) \($0)" } ?? "= no slot \(name)"
    }
  }

  /// `text` with `\n` for every line break and a space for every other control character but the tab.
  static func printable(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 }
    if isPlain { return text }
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" && !afterReturn {
        scalars.append("\n")
      } else if scalar != "\n" {
        let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
        scalars.append(isControl ? " " : scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(scalars)
  }

  private static func oneLine(_ text: String) -> String {
    printable(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `1d2h3m4s`, without the parts that are zero; `0s` for nothing.
  static func duration(milliseconds: Int64) -> String {
    let parts = [
      (milliseconds / 86_400_000, "d"), (milliseconds / 3_600_000 % 24, "h"), (milliseconds / 60_000 % 60, "m"),
      (milliseconds / 1000 % 60, "s"), (milliseconds % 1000, "ms"),
    ]
    let text = parts.filter { $0.0 != 0 }.map { "\($0.0)\($0.1)" }.joined()
    return text.isEmpty ? "0s" : text
  }
}
