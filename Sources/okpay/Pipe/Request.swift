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
  /// The host has done what it was asked for; `data` is what came out of it.
  case actionResult(SessionName, key: String, outcome: String, data: [UInt8]?)
  case agentJoin(SessionName, agent: String)
  case agentMessage(SessionName, agent: String, text: String)
  /// The agent, where one is named, and the ticket, where one was filed.
  case agentLeave(SessionName, agent: String?, caseNumber: String?)
  case reload
  case advance(seconds: Int)
  case ping
  case shutdown

  /// The most code points of a text.
  static let textLimit = Conversation.longestMessage
  static let nameLimit = 128
  static let caseLimit = 64
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
      self = .open(session, language: try fields.language(), state: try fields.object("state"))
    case "state": self = .state(session)
    case "close": self = .close(session)
    case "forget": self = .forget(session)
    case "advance":
      guard case .integer(let seconds) = fields["seconds"], (0...Int64(Self.secondsLimit)).contains(seconds) else {
        throw .field("seconds", "an integer from 0 to \(Self.secondsLimit)")
      }
      self = .advance(seconds: Int(seconds))
    case "action_result":
      self = .actionResult(
        session, key: try fields.needed("key"), outcome: try fields.needed("outcome"), data: try fields.object("data"))
    case "agent_join": self = .agentJoin(session, agent: try fields.agent())
    case "agent_message":
      guard let text = try fields.text("text", limit: Self.textLimit, orElse: .textTooLong) else {
        throw .field("text", "a string")
      }
      self = .agentMessage(session, agent: try fields.agent(), text: text)
    case "agent_leave":
      let agent = try fields.text("agent", limit: Self.nameLimit, orElse: .invalidField)
      self = .agentLeave(session, agent: agent, caseNumber: try fields.caseNumber())
    case "reload": self = .reload
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

  /// The source of an object, or nil when it is missing.
  fileprivate func object(_ name: String) throws(RequestFault) -> [UInt8]? {
    switch self[name] {
    case nil, .null: return nil
    case .object(let json): return json
    case .bool, .integer, .number, .string, .array:
      throw .field(name, name == "state" ? "an object that the op state gave" : "an object")
    }
  }

  /// A name or a number that must be there.
  fileprivate func needed(_ name: String) throws(RequestFault) -> String {
    guard let text = try text(name, limit: Request.nameLimit, orElse: .invalidField) else {
      throw .field(name, "a string")
    }
    return text
  }

  /// What an agent is called: something that can be shown.
  fileprivate func agent() throws(RequestFault) -> String {
    let name = try needed("agent")
    guard name.isFitForLine else { throw .field("agent", "a name without control characters") }
    return name
  }

  fileprivate func caseNumber() throws(RequestFault) -> String? {
    guard let number = try text("case", limit: Request.caseLimit, orElse: .invalidField) else { return nil }
    guard number.isFitForLine else { throw .field("case", "a number without control characters or secrets") }
    return number
  }
}

extension String {
  /// Whether customers may be shown it within a line: some sign to be seen, no control characters, no secret.
  var isFitForLine: Bool {
    unicodeScalars.contains { !$0.properties.isWhitespace }
      && unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      && Redactor.redact(self).secrets.isEmpty
  }
}

extension Request {
  /// The session that it changes, or may have changed already.
  var session: SessionName? {
    switch self {
    case .message(let name, _, _), .open(let name, _, _), .close(let name), .actionResult(let name, _, _, _),
      .agentJoin(let name, _), .agentMessage(let name, _, _), .agentLeave(let name, _, _):
      name
    case .state, .forget, .advance, .ping, .reload, .shutdown: nil
    }
  }
}
