import Content
import Dialogue
import Understanding

/// Finds texts that a customer would see with a hole in them.
struct WordingCheck {
  /// What the desk fills in by itself, at any moment.
  private static let ambient: Set<String> = ["agent", "agent_label", "place", "wait"]

  private let renderers: [Renderer]
  private let catalog: Catalog
  /// By text: the places for values in all its variants, or what is missing of the text itself.
  private var texts: [String: Result<[String], Missing>] = [:]
  /// Whether a choice is worded, by the slot or text it belongs to.
  private var choices: [String: Bool] = [:]

  private struct Missing: Error { let message: String }

  init(_ catalog: Catalog) {
    self.catalog = catalog
    let service = Service(catalog)
    renderers = Language.allCases.map { language in
      Renderer(service: service, language: language, now: Instant(milliseconds: 0))
    }
  }

  /// What is missing in a saying in one of the languages; nil when nothing is.
  mutating func fault(in saying: Saying) -> String? {
    for key in [saying.text] + saying.choices {
      switch places(in: key) {
      case .failure(let missing): return missing.message
      case .success(let names):
        for name in names where !isFilled(name, in: saying) { return "{\(name)} of '\(key)' has no value here" }
      }
    }
    return nil
  }

  private mutating func places(in key: String) -> Result<[String], Missing> {
    if let known = texts[key] { return known }
    var result = Result<[String], Missing>.success([])
    var names: Set<String> = []
    for language in Language.allCases {
      let variants = catalog.wording(key)?.variants[language] ?? []
      if variants.isEmpty { result = .failure(Missing(message: "'\(key)' is not worded in '\(language.rawValue)'")) }
      names.formUnion(variants.flatMap(\.names))
    }
    if case .success = result { result = .success(names.subtracting(Self.ambient).sorted()) }
    texts[key] = result
    return result
  }

  private mutating func isFilled(_ name: String, in saying: Saying) -> Bool {
    switch saying.values[name] {
    case .text(let text): return !text.isEmpty
    case .amount, .moment: return true
    case .choice(let choice):
      let key = "\(saying.flow ?? "") \(name) \(choice)"
      if let known = choices[key] { return known }
      let isWorded = renderers.allSatisfy { !$0.value(name, saying).isEmpty }
      choices[key] = isWorded
      return isWorded
    case nil: return renderers.allSatisfy { !$0.value(name, saying).isEmpty }
    }
  }
}
