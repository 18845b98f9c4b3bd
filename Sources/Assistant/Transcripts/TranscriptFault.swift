/// A mistake in a transcript.
public struct TranscriptFault: Error, Sendable, Equatable {
  /// From 1.
  public var line: Int
  /// In Unicode scalars, from 1.
  public var column: Int
  /// What is wrong, and behind a semicolon what to do about it.
  public var text: String

  /// A mistake at a place.
  public init(line: Int, column: Int, text: String) {
    self.line = line
    self.column = column
    self.text = text
  }

  /// `FILE:LINE:COLUMN: error: fault; remedy`, without a line break.
  public func description(in path: String) -> String { "\(path):\(line):\(column): error: \(text)" }
}
