/// Why bytes are not the JSON that was wanted, and where.
public struct JSONFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    case notUTF8 = "not UTF-8"
    case notObject = "no object"
    case unexpected = "unexpected character"
    case unfinished = "the text ends too early"
    case trailing = "more text behind the object"
    case controlCharacter = "raw control character in a string"
    case badEscape = "unknown escape"
    case loneSurrogate = "lone surrogate"
    case badNumber = "malformed number"
    case tooDeep = "nested too deeply"
  }

  /// What is wrong.
  public var kind: Kind
  /// Counts bytes from 0.
  public var offset: Int

  /// A fault at a byte.
  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  public var description: String { "\(kind.rawValue) at byte \(offset)" }
}
