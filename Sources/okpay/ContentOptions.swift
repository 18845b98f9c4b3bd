import ArgumentParser
import Content
import Foundation

/// Where the content is, for every command that needs it.
struct ContentOptions: ParsableArguments {
  @Option(help: "The folder of intents (default: $OKPAY_INTENTS, ./Intents, or the one beside the program).")
  var intents: String?

  /// The folder to use.
  var folder: String {
    if let intents { return intents }
    if let named = Self.environment("OKPAY_INTENTS"), !named.isEmpty { return named }
    if access("Intents/_settings.yaml", F_OK) == 0 { return "Intents" }
    var place = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<5 {
      let candidate = place.appendingPathComponent("Intents")
      if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("_settings.yaml").path) {
        return candidate.path
      }
      place.deleteLastPathComponent()
    }
    return "Intents"
  }

  /// Compiled catalogues are kept where the XDG base directory specification puts caches.
  static var cache: CatalogCache? {
    if let named = environment("XDG_CACHE_HOME"), named.hasPrefix("/") { return CatalogCache(folder: "\(named)/okpay") }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return CatalogCache(folder: "\(home)/.cache/okpay")
  }

  /// Asked for one by one: few of them are needed, and there may be many.
  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Loads the content.
  func read(overrides: [String] = []) throws(ContentFaults) -> Catalog {
    try Catalog.load(folder: folder, overrides: overrides, cache: Self.cache)
  }

  /// Loads the content, or prints every fault on stderr and exits 78.
  func load(overrides: [String] = []) throws -> Catalog {
    do {
      return try read(overrides: overrides)
    } catch {
      try? Output.error.write("\(error)\n")
      throw ExitStatus.configuration.code
    }
  }
}
