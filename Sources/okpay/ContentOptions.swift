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
    if let named = ProcessInfo.processInfo.environment["OKPAY_INTENTS"], !named.isEmpty { return named }
    if FileManager.default.fileExists(atPath: "Intents/_settings.yaml") { return "Intents" }
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

  /// Learned weights are kept where the XDG base directory specification puts caches.
  static var cache: ModelCache? {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["XDG_CACHE_HOME"], named.hasPrefix("/") { return ModelCache(folder: "\(named)/okpay") }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return ModelCache(folder: "\(home)/.cache/okpay")
  }

  /// Loads the content, or prints every fault on stderr and exits 78.
  func load(overrides: [String] = []) throws -> Catalog {
    do {
      return try Catalog.load(folder: folder, overrides: overrides, cache: Self.cache)
    } catch {
      try? Output.error.write("\(error)\n")
      throw ExitStatus.configuration.code
    }
  }
}
