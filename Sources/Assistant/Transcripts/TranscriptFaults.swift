/// All faults of a transcript, in the order of its lines: never empty.
public struct TranscriptFaults: Error, Sendable, Equatable {
  /// One for each mistake.
  public var faults: [TranscriptFault]
}
