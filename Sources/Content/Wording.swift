import Understanding

/// A text in both languages, each with one or more variants.
public struct Wording: Sendable, Equatable {
  /// At least one text a language, said in turn.
  public var variants: [Language: [Template]]
  /// `file:line` it was written at.
  public var source: String

  /// A text that was written at `source`.
  public init(variants: [Language: [Template]], source: String) {
    self.variants = variants
    self.source = source
  }
}
