/// Something content asked to be told of: a slot's hint or word, or a cue of the whole talk.
public struct Cue: Hashable, Sendable {
  /// What a cue is for.
  public enum Kind: Hashable, Sendable {
    /// A choice of a slot, understood at any time.
    case hint(slot: String, choice: String)
    /// A choice of a slot, understood only while that slot is asked.
    case word(slot: String, choice: String)
    /// A cue of `_entities.yaml`: `urgent`, `unknown`, `correction`, `why` …
    case talk(String)
  }

  /// The cue of what is named only in passing.
  static let passing = Kind.talk("passing")
  /// The cue of what hasn't happened.
  static let supposed = Kind.talk("supposed")

  /// What it is for.
  public var kind: Kind
  /// Offsets in Unicode scalars of the utterance.
  public var range: Range<Int>

  /// A cue at its place.
  public init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
