import Assistant
import Understanding

/// What a host asks for, checked field by field.
enum Request: Equatable {
  case message(SessionName, text: String, language: Language?)
  /// Greets, or takes back a state.
  case open(SessionName, language: Language?, state: [UInt8]?)
  case state(SessionName)
  case close(SessionName)
  case forget(SessionName)
  case advance(seconds: Int)
  case ping
  case shutdown

  /// The most code points of a text.
  static let textLimit = Conversation.longestMessage
  static let nameLimit = 128
  /// About thirty years: a clock that is moved on can't overflow.
  static let secondsLimit = 1_000_000_000

  /// Reads everything but the `id`; unknown fields are ignored, `null` is the same as nothing.
  init(_ fields: JSONObject) throws(RequestFault) {
    let name = try fields.text("session", limit: Self.nameLimit, orElse: .invalidField)
    let session = name.map(SessionName.init) ?? .unnamed
    switch try fields.text("op", limit: .max, orElse: .invalidField) ?? "message" {
    case "message":
      guard let text = try fields.text("text", limit: Self.textLimit, orElse: .textTooLong) else {
        throw .field("text", "a string")
      }
      self = .message(session, text: text, language: try fields.language())
    case "open":
      // Checked so that a host notices a mistake now and not when the customer's name begins to matter.
      _ = try fields.text("customer", limit: Self.nameLimit, orElse: .invalidField)
      self = .open(session, language: try fields.language(), state: try fields.state())
    case "state": self = .state(session)
    case "close": self = .close(session)
    case "forget": self = .forget(session)
    case "advance":
      guard case .integer(let seconds) = fields["seconds"], (0...Int64(Self.secondsLimit)).contains(seconds) else {
        throw .field("seconds", "an integer from 0 to \(Self.secondsLimit)")
      }
      self = .advance(seconds: Int(seconds))
    case "ping": self = .ping
    case "shutdown": self = .shutdown
    default: throw RequestFault(.unknownOperation, "op is none of this server's", field: "op")
    }
  }
}

extension JSONObject {
  /// A string, or nil when it is missing; a longer one than `limit` is the fault `tooLong`.
  fileprivate func text(_ name: String, limit: Int, orElse tooLong: RequestFault.Code) throws(RequestFault) -> String? {
    switch self[name] {
    case nil, .null: return nil
    case .string(let text):
      guard text.hasAtMost(limit) else {
        throw RequestFault(tooLong, "\(name) must be at most \(limit) characters", field: name)
      }
      return text
    case .bool, .integer, .number, .array, .object: throw .field(name, "a string")
    }
  }

  fileprivate func language() throws(RequestFault) -> Language? {
    switch self["language"] {
    case nil, .null: return nil
    case .string(let code):
      if let language = Language(rawValue: code) { return language }
      fallthrough
    case .bool, .integer, .number, .array, .object:
      throw .field("language", Language.allCases.map(\.rawValue).joined(separator: " or "))
    }
  }

  fileprivate func state() throws(RequestFault) -> [UInt8]? {
    switch self["state"] {
    case nil, .null: return nil
    case .object(let json): return json
    case .bool, .integer, .number, .string, .array: throw .field("state", "an object that the op state gave")
    }
  }
}
