/// A JSON object, read strictly after RFC 8259 from untrusted bytes.
public struct JSONObject: Hashable, Sendable {
  /// A name with its value.
  public struct Member: Hashable, Sendable {
    /// The name, its escapes decoded.
    public var key: String
    /// What the name stands for.
    public var value: JSONValue
  }

  /// Arrays and objects may be nested this deeply, the object itself counted.
  public static let depthLimit = 64

  /// In the order of the source; a name may come twice.
  public let members: [Member]

  /// Reads `source`, which holds one object and white space around it.
  ///
  /// - Throws: the first fault; `notUTF8` before any other.
  public init(_ source: ArraySlice<UInt8>) throws(JSONFault) {
    members = try source.withUnsafeBufferPointer { (bytes) throws(JSONFault) in
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: Span(_unsafeElements: bytes))
      } catch {
        throw JSONFault(.notUTF8, at: error.byteOffsets.lowerBound)
      }
      var reader = JSONReader(bytes)
      return try reader.document()
    }
  }

  /// Reads `source`, see `init(_:)` for a slice.
  public init(_ source: [UInt8]) throws(JSONFault) { try self.init(source[...]) }

  /// The value of a name, the last one if it comes more than once; nil when it is missing.
  public subscript(key: String) -> JSONValue? { members.last { $0.key == key }?.value }
}
