import Assistant
import Content

/// Why a request gets an `error` instead of a `result`.
struct RequestFault: Error, Equatable {
  /// What a host can tell apart; the wire name is the raw value.
  enum Code: String, CaseIterable {
    case invalidJSON = "invalid_json"
    case invalidUTF8 = "invalid_utf8"
    case lineTooLong = "line_too_long"
    case invalidField = "invalid_field"
    case unknownOperation = "unknown_op"
    case textTooLong = "text_too_long"
    case alreadyOpen = "already_open"
    case tooManySessions = "too_many_sessions"
    case overloaded
    case unknownAction = "unknown_action"
    case contentInvalid = "content_invalid"
    case `internal`
  }

  var code: Code
  /// A sentence for a developer; never holds what the customer wrote.
  var message: String
  /// The field to blame.
  var field: String?
  /// With `invalidUTF8`: the first bad byte of the line, from 0.
  var offset: Int?
  /// With `internal`: the number of the log line that tells more.
  var incident: Int?
  /// With `contentInvalid`: every fault of the content that was refused.
  var faults: [ContentFault] = []
  /// Whether the same request may succeed later.
  var isRetryable: Bool { code == .tooManySessions || code == .overloaded }

  init(_ code: Code, _ message: String, field: String? = nil, offset: Int? = nil, incident: Int? = nil) {
    self.code = code
    self.message = message
    self.field = field
    self.offset = offset
    self.incident = incident
  }

  /// The fault of a line that is no JSON object.
  init(_ fault: JSONFault, line: ArraySlice<UInt8>, number: Int) {
    // ASCII written as UTF-16 without a mark is UTF-8 to the letter; to the one who sent it, it is not.
    let start = Array(line.prefix(2))
    if start == [UInt8(ascii: "{"), 0] || start == [0, UInt8(ascii: "{")] {
      self.init(.invalidUTF8, "line \(number) is UTF-16; send UTF-8", offset: start[0] == 0 ? 0 : 1)
    } else if fault.kind == .notUTF8 {
      self.init(.invalidUTF8, "line \(number) is not UTF-8 at byte \(fault.offset)", offset: fault.offset)
    } else if fault.kind == .notObject {
      self.init(.invalidJSON, "line \(number) is not a JSON object")
    } else {
      self.init(.invalidJSON, "line \(number) is not a JSON object: \(fault)")
    }
  }

  /// The fault of a field that is missing or is not what it has to be.
  static func field(_ name: String, _ demand: String) -> RequestFault {
    RequestFault(.invalidField, "\(name) must be \(demand)", field: name)
  }
}
