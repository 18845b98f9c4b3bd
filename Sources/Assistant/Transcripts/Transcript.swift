/// A recorded conversation that is a test: what the customer says and what the assistant must answer.
///
/// Keeps every line of its source, so printing gives the same bytes back.
public struct Transcript: Sendable, Equatable {
  /// What is pinned before anybody speaks.
  public var header: TranscriptHeader
  /// All lines, in order; also those of the header.
  public var items: [TranscriptItem]

  init(header: TranscriptHeader, items: [TranscriptItem]) {
    self.header = header
    self.items = items
  }

  /// Reads a transcript: UTF-8, lines end with LF or CRLF, a byte-order mark is allowed.
  ///
  /// - Parameter allowsUnanswered: whether a `user` line may stand without an expected line or check, for `--update` to
  ///   fill in; otherwise that is a fault.
  /// - Throws: all mistakes of the text at once.
  public init(parsing bytes: [UInt8], allowsUnanswered: Bool = false) throws(TranscriptFaults) {
    var parser = TranscriptParser()
    parser.parse(bytes)
    self = try parser.finish(allowsUnanswered: allowsUnanswered)
  }
}
