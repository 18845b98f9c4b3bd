/// A moment: milliseconds since 1970-01-01T00:00:00Z. Always handed in, never read from a clock here.
public struct Instant: Hashable, Comparable, Codable, Sendable {
  /// Since 1970-01-01T00:00:00Z; negative before.
  public var milliseconds: Int64

  /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  /// This moment, `seconds` later.
  public func advanced(bySeconds seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }
}
