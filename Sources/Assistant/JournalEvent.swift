import Dialogue
import Foundation
import Understanding

/// What came to a conversation from outside, in the form in which a journal keeps it.
///
/// The same events in the same order under the same content lead to the same conversation, in any process.
public enum JournalEvent: Equatable, Sendable {
  /// The talk began, with the seed of all that varies in it.
  case began(seed: UInt64, Language)
  /// A state that the host kept was taken up; as JSON.
  case restored(state: String)
  case opened
  /// The customer's message, without secrets.
  case heard(String)
  /// A message too long to be read; what it said is not kept.
  case heardTooMuch
  /// The host switched the language.
  case switched(Language)
  /// Every timer due until then fired.
  case advanced
  /// The host did what it was asked for.
  case actionFinished(key: String, BackOffice.Outcome)
  case agentJoined(String)
  /// What an agent wrote, without secrets; nil where it was kept from the customer.
  case agentSaid(name: String, String?)
  case agentLeft(caseNumber: String?)
  case closed

  /// Its name in a journal.
  public var kind: String {
    switch self {
    case .began: "began"
    case .restored: "restored"
    case .opened: "opened"
    case .heard: "heard"
    case .heardTooMuch: "heard_too_much"
    case .switched: "switched"
    case .advanced: "advanced"
    case .actionFinished: "action_finished"
    case .agentJoined: "agent_joined"
    case .agentSaid: "agent_said"
    case .agentLeft: "agent_left"
    case .closed: "closed"
    }
  }

  /// What else has to be kept of it; personal data as far as the customer gave any.
  public var input: String {
    switch self {
    case .began(let seed, let language): "\(seed) \(language.rawValue)"
    case .restored(let state): state
    case .heard(let utterance): utterance
    case .switched(let language): language.rawValue
    case .actionFinished(let key, let outcome): Self.text(FinishedAction(key: key, outcome: outcome))
    case .agentJoined(let name): name
    case .agentSaid(let name, let text): Self.text([name] + [text].compactMap(\.self))
    case .agentLeft(let number): number ?? ""
    case .opened, .heardTooMuch, .advanced, .closed: ""
    }
  }

  /// The event of a kind; nil for what is none.
  public init?(kind: String, input: String) {
    switch kind {
    case "began":
      let parts = input.split(separator: " ")
      guard parts.count == 2, let seed = UInt64(parts[0]), let language = Language(rawValue: String(parts[1])) else {
        return nil
      }
      self = .began(seed: seed, language)
    case "restored": self = .restored(state: input)
    case "opened": self = .opened
    case "heard": self = .heard(input)
    case "heard_too_much": self = .heardTooMuch
    case "switched":
      guard let language = Language(rawValue: input) else { return nil }
      self = .switched(language)
    case "advanced": self = .advanced
    case "action_finished":
      guard let action = Self.value(FinishedAction.self, in: input) else { return nil }
      self = .actionFinished(key: action.key, action.outcome)
    case "agent_joined": self = .agentJoined(input)
    case "agent_said":
      guard let parts = Self.value([String].self, in: input), (1...2).contains(parts.count) else { return nil }
      self = .agentSaid(name: parts[0], parts.dropFirst().first)
    case "agent_left": self = .agentLeft(caseNumber: input.isEmpty ? nil : input)
    case "closed": self = .closed
    default: return nil
    }
  }

  private struct FinishedAction: Codable {
    var key: String
    var outcome: BackOffice.Outcome
  }

  private static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func value<Value: Decodable>(_ type: Value.Type, in text: String) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
