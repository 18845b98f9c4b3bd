/// The faults of a content folder: never empty.
public struct ContentFaults: Error, Sendable, CustomStringConvertible {
  /// In the order of files and lines.
  public var faults: [ContentFault]

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
