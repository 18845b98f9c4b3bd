import Understanding

/// A catalogue together with what it was made of, for tools that judge the content as a whole.
public struct CatalogSources: Sendable {
  /// What conversations go by.
  public let catalog: Catalog
  /// The words and sentences that messages are read by.
  public let definition: InterpreterDefinition
  /// Where the steps of each flow stand, in their order.
  public let stepPlaces: [String: [Place]]

  /// Reads and checks a folder.
  ///
  /// - Parameters:
  ///   - folder: the path of `Intents`.
  ///   - cache: where compiled catalogues are kept; nil learns the examples.
  /// - Throws: every fault found, in the order of files and lines.
  public static func load(folder: String, cache: CatalogCache? = nil) throws(ContentFaults) -> CatalogSources {
    var loader = CatalogLoader(folder: folder, overrides: [])
    return try loader.loadSources(cache: cache)
  }
}
