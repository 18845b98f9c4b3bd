/// All faults of a transcript, in the order of its lines: never empty.
public struct TranscriptFaults: Error, Sendable, Equatable {
  public var faults: [TranscriptFault]
}
