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
        if value.node.mapping != nil {
          let name = language.rawValue
          value.fault("'\(name)' is missing: every text is worded in both languages; add `\(name): …`")
        }
        continue
      }
      let list = texts.listOrOne
      if list.isEmpty, texts.node.sequence != nil { texts.fault("the list of texts is empty; give at least one") }
      variants[language] = list.compactMap { text in
        guard let template = template(text) else { return nil }
        draft.placeholders[key, default: []] += Set(template.names).sorted().map { ($0, text.place) }
        return template
      }
    }
    draft.texts[key] = Wording(variants: variants, source: value.source)
  }

  private static func template(_ value: YAMLValue) -> Template? {
    guard let source = value.text else { return nil }
    if source.isEmpty { value.fault("the text is empty; write one") }
    let template = Template(source)
    for part in template.parts {
      switch part {
      case .text(let text): check(text, in: value)
      case .value: continue
      }
    }
    return template
  }

  /// What stands between placeholders.
  private static func check(_ text: String, in value: YAMLValue) {
    // `{邮箱}` and `｛email｝` would be shown as they stand.
    if let brace = text.unicodeScalars.first(where: { "{}｛｝".unicodeScalars.contains($0) }) {
      value.faults.add(
        value.place(of: String(brace)),
        "'\(brace)' begins or ends no placeholder; write the whole in ASCII, such as {email}")
    }
    for contact in Invented.contacts(in: text) {
      value.faults.add(
        value.place(of: contact),
        "'\(contact)' looks like a number, link or address; put it in _settings.yaml and write {settings.…}")
    }
  }
}
