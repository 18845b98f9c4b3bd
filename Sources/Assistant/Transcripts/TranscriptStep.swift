/// What one input or directive of a transcript really brought about.
public struct TranscriptStep: Sendable, Equatable {
  /// The number of its line in the text of the replay, from 1.
  public var line: Int
  /// `user`, `user/B`, `! open`, `! advance` … without its text.
  public var cause: String
  /// In the order they happened; empty when nothing did.
  public var turns: [Turn]
}
