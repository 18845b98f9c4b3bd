import Dialogue
import Understanding

/// Everything of `Intents/`, checked and immutable. Shared by all conversations.
public struct Catalog: Sendable {
  /// Reads messages.
  public let interpreter: Interpreter
  /// Flows, slots and what each intent does.
  public let playbook: Playbook
  /// Texts by key: `refund/read_back`, `email/question`, `_repair/greeting`, `title/refund`.
  public let texts: NameTable<Wording>
  /// The facts about the service.
  public let settings: Settings
  /// What the simulated back office knows.
  public let sandbox: Sandbox
  /// Finds what agents may not ask for.
  public let solicitations: Solicitations
  /// A hash of every byte that was read: 16 hexadecimal digits.
  public let contentHash: String

  /// The wording for a key.
  public func wording(_ key: String) -> Wording? { texts[key] }
}

extension Catalog {
  /// Reads and checks a folder.
  ///
  /// - Parameters:
  ///   - folder: the path of `Intents`.
  ///   - overrides: `settings.hotline = […]` or `sandbox.PATH = …`, a YAML value behind `=`; replaces one value before the check.
  ///   - cache: where compiled catalogues are kept; nil compiles each time.
  /// - Throws: every fault found, in the order of files and lines.
  public static func load(
    folder: String, overrides: [String] = [], cache: CatalogCache? = nil
  ) throws(ContentFaults) -> Catalog {
    var loader = CatalogLoader(folder: folder, overrides: overrides)
    return try loader.load(cache: cache)
  }
}
