/// A line of a file of labelled sentences that is none.
public struct LabelledSentenceFault: Error, Sendable, Equatable {
  /// From 1.
  public var line: Int
  /// What is wrong, and what to do.
  public var message: String
}
