import Understanding

/// Reads what customers are shown: `{zh: …, en: …}`, each a text or a list of variants.
struct TextReader {
  var draft: Draft

  /// Reads a wording and keeps it under `key`.
  mutating func read(_ value: YAMLValue?, as key: String) {
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
        guard let source = text.text else { return nil }
        if source.isEmpty { text.fault("the text is empty; write one") }
        let template = Template(source)
        checkBraces(template, in: text)
        for invented in Invented.contacts(in: template) {
          text.faults.add(
            text.place(of: invented),
            "'\(invented)' looks like a number, link or address; put it in _settings.yaml and write {settings.…}")
        }
        for name in Set(template.names).sorted() {
          draft.placeholders[key, default: []].append((name, text.place(of: "{\(name)}")))
        }
        return template
      }
    }
    draft.texts[key] = Wording(variants: variants, source: value.source)
  }

  /// `{邮箱}` and `｛email｝` would be shown as they stand.
  private func checkBraces(_ template: Template, in value: YAMLValue) {
    for part in template.parts {
      switch part {
      case .text(let text):
        guard let brace = text.first(where: { "{}｛｝".contains($0) }) else { continue }
        value.faults.add(
          value.place(of: String(brace)),
          "'\(brace)' begins or ends no placeholder; write the whole in ASCII, such as {email}")
      case .value: continue
      }
    }
  }
}
