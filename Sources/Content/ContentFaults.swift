/// The faults of a content folder: never empty.
public struct ContentFaults: Error, Sendable, CustomStringConvertible {
  /// In the order of files and lines.
  public var faults: [ContentFault]

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// One fault: its place, what is wrong, and what to do.
public struct ContentFault: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var place: Place
  public var message: String

  /// `file:line:column: error: message`
  public var description: String { "\(place): error: \(message)" }

  public static func < (left: ContentFault, right: ContentFault) -> Bool {
    (left.place, left.message) < (right.place, right.message)
  }
}

/// A place in a file; lines and columns count from 1, columns in characters.
public struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  public var description: String { "\(file):\(line):\(column)" }

  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
