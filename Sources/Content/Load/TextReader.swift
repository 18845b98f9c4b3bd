import Understanding

/// Reads what customers are shown: `{zh: …, en: …}`, each a text or a list of variants.
enum TextReader {
  /// Reads a wording and keeps it under `key`.
  static func read(_ value: YAMLValue?, as key: String, into draft: inout Draft) {
    guard let value else { return }
    let mapping = value.mapping(Language.allCases.map(\.rawValue))
    var variants: [Language: [Template]] = [:]
    for language in Language.allCases {
      guard let texts = mapping[language.rawValue] else {
        if !mapping.entries.isEmpty || value.node.mapping != nil {
          value.fault("'\(language.rawValue)' is missing: every text is worded in both languages")
        }
        continue
      }
      variants[language] = texts.listOrOne.compactMap { text in
        guard let source = text.text else { return nil }
        if source.isEmpty { text.fault("the text is empty") }
        if let invented = Invented.contact(in: source) {
          text.fault(
            "'\(invented)' looks like a number, link or address; put it in _settings.yaml and write {settings.…}")
        }
        return Template(source)
      }
    }
    draft.texts[key] = Wording(variants: variants, source: value.source)
    draft.textPlaces[key] = value.place
  }
}

/// Numbers, links and addresses must come from the settings: a reply that holds one itself is a fault.
enum Invented {
  private static let domains = ["com", "cn", "net", "org", "io", "hk", "tw", "me", "app", "shop", "top", "xyz", "info"]

  /// The first thing in a text that looks like a phone number, a link or an address.
  static func contact(in text: String) -> String? {
    guard mayHold(text) else { return nil }
    for word in text.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber || "-+.@:/_".contains($0))) })
    {
      let lower = word.lowercased()
      if lower.contains("://") || lower.hasPrefix("www.") { return String(word) }
      let parts = lower.split(separator: ".", omittingEmptySubsequences: false)
      if parts.count > 1, let last = parts.last, domains.contains(String(last.prefix { $0.isLetter })),
        parts[0].contains(where: \.isLetter)
      {
        return String(word)
      }
      if let at = lower.firstIndex(of: "@"), at > lower.startIndex, lower.index(after: at) < lower.endIndex {
        return String(word)
      }
      if word.count(where: \.isNumber) >= 5 { return String(word) }
    }
    return nil
  }

  /// A quick look that most texts pass: none of the signs such things are made of stands in them.
  private static func mayHold(_ text: String) -> Bool {
    var digits = 0
    var previous: UInt8 = 0
    var dotted = false
    for byte in text.utf8 {
      let isWord = byte < 0x80 && (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      if byte == UInt8(ascii: "@") || (byte == UInt8(ascii: "/") && previous == byte) { return true }
      if dotted, isWord || isDigit { return true }
      dotted = byte == UInt8(ascii: ".")
      if isDigit { digits += 1 }
      previous = byte
    }
    return digits >= 5
  }
}
