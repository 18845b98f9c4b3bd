import Dialogue
import Understanding

/// Everything of `Intents/`, checked and immutable. Shared by all conversations.
public struct Catalog: Sendable {
  /// Reads and checks a folder.
  ///
  /// - Parameters:
  ///   - folder: the path of `Intents`.
  ///   - overrides: `settings.hotline = […]` or `sandbox.PATH = …`, a YAML value behind `=`; replaces one value before the check.
  /// - Throws: every fault found, in the order of files and lines.
  public static func load(folder: String, overrides: [String] = []) throws(ContentFaults) -> Catalog { Catalog() }
}

/// The faults of a content folder: never empty.
public struct ContentFaults: Error, Sendable, CustomStringConvertible {
  /// One a line: `file:line:column: error: fault; remedy`.
  public var faults: [String]

  public init(faults: [String]) { self.faults = faults }

  public var description: String { faults.joined(separator: "\n") }
}
