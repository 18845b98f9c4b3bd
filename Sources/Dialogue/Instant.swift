/// A moment: milliseconds since 1970-01-01T00:00:00Z. Always handed in, never read from a clock here.
public struct Instant: Hashable, Comparable, Sendable {
  /// 9999-01-01T00:00:00Z: what is planned from here on can still be written down.
  public static let last = Instant(milliseconds: 253_370_764_800_000)

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

extension Instant: Codable {
  private enum CodingKeys: String, CodingKey {
    case milliseconds
  }

  /// - Throws: for a moment behind `last`, too.
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.container(keyedBy: CodingKeys.self).decode(Int64.self, forKey: .milliseconds)
    guard self <= .last else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no moment of ours"))
    }
  }
}
