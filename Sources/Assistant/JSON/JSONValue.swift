/// The value of a member of a `JSONObject`.
///
/// Arrays and objects stay what they are in the source, checked but not taken apart: memory stays in proportion to the
/// text however it is nested, and handing a value on unchanged costs nothing. Read an object with `JSONObject(_:)`.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number without fraction and exponent that is written back exactly as it was read.
  case integer(Int64)
  /// Any other number, as near as a `Double` comes: infinite when it is too large.
  case number(Double)
  case string(String)
  /// The source, brackets included.
  case array([UInt8])
  /// The source, braces included.
  case object([UInt8])
}
