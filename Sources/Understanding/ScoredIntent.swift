/// An intent with the confidence, 0 to 1, that a message means it.
public struct ScoredIntent: Hashable, Sendable {
  public var name: String
  public var score: Double

  public init(_ name: String, score: Double) {
    self.name = name
    self.score = score
  }
}
