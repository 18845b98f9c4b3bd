/// A part of a transcript: one line, or a line with the lines that continue it.
public struct TranscriptItem: Sendable, Equatable {
  /// What the lines are.
  public enum Kind: Sendable, Equatable {
    /// Header, prose or a blank line.
    case plain
    /// The customer says something. Lines are separated by `\n`.
    case user(TranscriptSession, String)
    /// Expected of the assistant's side. Lines are separated by `\n`, choices stand as `1. label`.
    case said(Line.Speaker, String)
    /// Expected to hold after the turn above.
    case check(TranscriptCheck)
    /// Something that happens besides the customer.
    case directive(TranscriptDirective)
  }

  /// What the lines are.
  public var kind: Kind
  /// The number of the first line, from 1.
  public var line: Int
  /// The lines as they stand in the file, with their line ends.
  public var source: String
}
