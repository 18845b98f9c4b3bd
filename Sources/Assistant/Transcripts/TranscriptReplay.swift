/// A transcript as the assistant plays it now.
public struct TranscriptReplay: Sendable, Equatable {
  /// The same file with what the assistant really did in it.
  public var text: String
  /// What happened, in the order of the lines.
  public var steps: [TranscriptStep]
}
