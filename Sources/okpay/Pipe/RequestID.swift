import Assistant

/// What a host calls a request; given back unchanged.
enum RequestID: Hashable, Sendable {
  case none
  case integer(Int64)
  case text(String)

  static let lengthLimit = 128

  /// Reads the member `id`.
  init(_ request: JSONObject) throws(RequestFault) {
    switch request["id"] {
    case nil, .null: self = .none
    case .integer(let number): self = .integer(number)
    case .string(let text) where text.hasAtMost(Self.lengthLimit): self = .text(text)
    case .string, .bool, .number, .array, .object:
      throw .field("id", "an integer of 64 bits or a string of at most \(Self.lengthLimit) characters")
    }
  }
}

extension String {
  /// Whether there are at most `limit` code points, which JSON Schema and most languages count as characters.
  func hasAtMost(_ limit: Int) -> Bool { utf8.count <= limit || unicodeScalars.count <= limit }
}
