import Understanding

/// All faults of a folder of content, and how much there is in it.
///
/// Beside what keeps a `Catalog` from loading it finds what only shows once the examples have been learned: an example that
/// is not read as its own intent, and a near miss that is read as the intent in whose file it stands.
public struct ContentCheck: Sendable, Equatable {
  /// In the order of files and lines; empty when all is well.
  public let faults: [ContentFault]
  /// How many intents there are.
  public let intents: Int
  /// Sentences learned from, near misses with an intent of their own among them.
  public let examples: Int
  /// In both languages.
  public let keywords: Int
  /// Texts that customers are shown, each worded in both languages.
  public let texts: Int

  /// Reads and checks a folder.
  ///
  /// - Parameters:
  ///   - folder: the path of `Intents`.
  ///   - cache: where compiled catalogues are kept; nil learns each time.
  public init(folder: String, cache: CatalogCache? = nil) {
    var loader = CatalogLoader(folder: folder, overrides: [])
    let (faults, draft) = loader.check(cache: cache)
    self.faults = faults
    intents = draft.intents.count
    examples = draft.definition.examples.count
    keywords = draft.intents.reduce(0) { $0 + $1.keywords.count }
    texts = draft.texts.count
  }
}
