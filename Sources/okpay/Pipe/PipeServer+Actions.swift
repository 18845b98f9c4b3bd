import Assistant
import Content
import Dialogue
import Foundation
import Understanding

/// What the host does for customers, with `--actions host`.
extension PipeServer {
  /// Takes the host's answer to an action.
  mutating func finishAction(
    _ key: String, outcome: String, data: [UInt8]?, in name: SessionName, _ cause: Cause
  ) throws {
    guard duties.actions else {
      throw RequestFault(.unknownOperation, "action_result is for --actions host", field: "op")
    }
    guard let session = try find(name), let action = session.conversation.outstanding(key),
      let shape = ActionShape.of(action.name)
    else {
      throw RequestFault(.unknownAction, "no such action is waited for in this session", field: "key")
    }
    let outcomes = shape.outcomes.filter { $0 != "timed_out" }
    guard outcomes.contains(outcome) else { throw RequestFault.field("outcome", outcomes.joined(separator: " or ")) }
    let facts = try ActionData(data).facts(of: shape, after: outcome)
    let outcome = BackOffice.Outcome(outcome, facts: facts)
    guard let turn = session.conversation.finish(key, outcome, at: clock.now) else { return }
    finish(turn, .actionFinished(key: key, outcome), of: session, cause)
  }
}

/// What a host found out, checked fact by fact: nothing that a flow could stumble over gets in.
private struct ActionData {
  /// The largest sum, in the smallest unit of its currency.
  private static let largestSum: Int64 = 1_000_000_000_000_000

  private let fields: JSONObject?

  init(_ json: [UInt8]?) throws(RequestFault) {
    do throws(JSONFault) {
      fields = try json.map { (json) throws(JSONFault) in try JSONObject(json) }
    } catch {
      throw .field("data", "an object")
    }
  }

  /// The facts, all of them with `ok` and none else; of a case the number may be left to us.
  func facts(of shape: ActionShape, after outcome: String) throws(RequestFault) -> SlotValues {
    let expected = outcome == "ok" ? shape.facts : [:]
    for member in fields?.members ?? [] where expected[member.key] == nil {
      throw .field("data", "without what this action doesn't find out with this outcome")
    }
    var facts: SlotValues = [:]
    for (name, fact) in expected.sorted(by: { $0.key < $1.key }) {
      switch fields?[name] {
      case nil, .null: if name != "case" { throw .field("data.\(name)", demand(fact)) }
      case let json?:
        guard let value = value(json, as: fact) else { throw .field("data.\(name)", demand(fact)) }
        facts[name] = value
      }
    }
    return facts
  }

  private func value(_ json: JSONValue, as fact: ActionShape.Fact) -> SlotValue? {
    switch (fact, json) {
    case (.one(let values), .string(let text)): values.contains(text) ? .choice(text) : nil
    case (.text, .string(let text)): text.hasAtMost(Request.caseLimit) && text.isFitForLine ? .text(text) : nil
    case (.moment, .string(let text)): Instant(rfc3339: text).map { .moment($0) }
    case (.amount, .object(let json)): amount(json)
    case (.one, _), (.text, _), (.moment, _), (.amount, _): nil
    }
  }

  /// `{"currency":"CNY","minor":5800}`.
  private func amount(_ json: [UInt8]) -> SlotValue? {
    guard let fields = try? JSONObject(json), case .integer(let minor) = fields["minor"],
      case .string(let currency) = fields["currency"], (0...Self.largestSum).contains(minor),
      currency.utf8.count == 3, currency.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return nil }
    return .amount(Amount(minor: minor, currency: currency))
  }

  private func demand(_ fact: ActionShape.Fact) -> String {
    switch fact {
    case .one(let values): values.joined(separator: " or ")
    case .amount: "an object with minor, an integer, and currency, a code of three letters"
    case .text: "a string of at most \(Request.caseLimit) characters without control characters or secrets"
    case .moment: "a moment as RFC 3339 writes it"
    }
  }
}
