/// A word that was read as another one.
public struct SpellingRepair: Hashable, Sendable {
  /// Where the word stands: offsets in Unicode scalars of the utterance.
  public var range: Range<Int>
  /// What it was read as, folded.
  public var text: String

  /// A repair at its place.
  public init(_ text: String, at range: Range<Int>) {
    self.text = text
    self.range = range
  }
}
