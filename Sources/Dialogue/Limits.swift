/// Numbers of `_settings.yaml` that the dialogue goes by.
public struct Limits: Sendable, Equatable {
  /// Misunderstandings in a row before a human is offered.
  public var misses = 3
  /// Open tasks on the stack.
  public var depth = 3
  /// Options in a clarification.
  public var options = 3
  /// A best guess at least this likely is acted on while something else is being asked.
  public var sure = 0.5
  /// With a best guess less likely than this, a runner-up within `margin` makes the assistant ask which was meant.
  public var askBelow = 0.6
  /// See `askBelow`.
  public var margin = 0.3
  /// Guesses less likely than this are never offered.
  public var offer = 0.12
  /// The largest amount accepted, in minor units.
  public var largestAmount: Int64 = 100_000_000_00

  /// The limits of a file that sets none.
  public init() {}
}
