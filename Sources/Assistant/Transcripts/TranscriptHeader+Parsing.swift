import Dialogue
import Understanding

extension TranscriptHeader {
  /// Takes in one header line.
  ///
  /// - Returns: what is wrong with it.
  mutating func set(_ name: String, to value: String, line: Int) -> String? {
    let value = String(value.drop { $0 == " " })
    guard let key = Key(rawValue: name) else {
      return "unknown key `\(name)`; keys are \(Key.allCases.map(\.rawValue).joined(separator: ", "))"
    }
    if lines[key] != nil, key != .given { return "`\(name)` stands twice; keep one" }
    if lines[key] == nil { lines[key] = line }
    switch key {
    case .title: title = value
    case .clock:
      guard let moment = Instant(rfc3339: value) else { return Self.noMoment(value) }
      clock = moment
    case .seed:
      guard let number = UInt64(value) else { return "`\(value)` is no seed; write a whole number from 0" }
      seed = number
    case .language:
      guard let chosen = Language(rawValue: value) else { return Self.noLanguage(value) }
      language = chosen
    case .tags: tags = value.split { $0 == " " || $0 == "," || $0 == "，" }.map(String.init)
    case .skip:
      if value.isEmpty { return "`skip` without a reason; say why it isn't replayed" }
      skip = value
    case .todo:
      if value.isEmpty { return "`todo` without a reason; say what is known to fail" }
      todo = value
    case .given:
      guard value.contains("=") else { return "`given` overrides nothing; write `given: settings.NAME = VALUE`" }
      given.append(value)
    }
    return nil
  }

  static func noMoment(_ text: String) -> String { "`\(text)` is no moment; write it like 2026-03-02T10:00:00+08:00" }

  static func noLanguage(_ text: String) -> String { "`\(text)` is no language; write zh or en" }
}
