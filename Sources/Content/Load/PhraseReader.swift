import Understanding

/// Reads keywords: lists of patterns in both languages.
struct PhraseReader {
  /// Nil where the file that holds them couldn't be read: then nothing can be said about their names.
  var rules: [String: [Pattern]]? = [:]

  /// `{zh: [..], en: [..]}`; both languages are required.
  func inBoth(_ value: YAMLValue) -> [(phrase: InterpreterDefinition.Phrase, text: String, place: Place)] {
    let mapping = value.mapping(Language.allCases.map(\.rawValue))
    return Language.allCases.flatMap { language in
      guard let list = mapping[language.rawValue] else {
        let name = language.rawValue
        value.fault("'\(name)' is missing: keywords are given in both languages; add `\(name): […]`")
        return [(phrase: InterpreterDefinition.Phrase, text: String, place: Place)]()
      }
      return phrases(list)
    }
  }

  /// A list of patterns.
  func phrases(_ value: YAMLValue) -> [(phrase: InterpreterDefinition.Phrase, text: String, place: Place)] {
    value.texts.compactMap { text, element in
      do throws(PatternFault) {
        let pattern = try Pattern(text, rules: rules ?? [:])
        return (InterpreterDefinition.Phrase(pattern, text: text, source: element.source), text, element.place)
      } catch .unknownRule where rules == nil {
        return nil
      } catch {
        element.fault("keyword '\(text)': \(error)")
        return nil
      }
    }
  }
}
