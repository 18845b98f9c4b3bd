/// An intent with the confidence, 0 to 1, that a message means it.
public struct ScoredIntent: Hashable, Sendable {
  /// The intent's name.
  public var name: String
  /// From 0 to 1.
  public var score: Double

  /// An intent with its confidence.
  public init(_ name: String, score: Double) {
    self.name = name
    self.score = score
  }
}
