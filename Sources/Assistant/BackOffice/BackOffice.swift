import Content
import Dialogue
import Understanding

/// What the assistant can have done for it. A struct of closures, so that a host or a test can put its own in place.
public struct BackOffice: Sendable {
  /// How an action ended, and what it found out.
  public struct Outcome: Sendable, Hashable, Codable {
    /// One of the action's outcomes, such as `ok` or `not_found`.
    public var name: String
    /// What a flow may show or branch on, by name: `transaction.status`.
    public var facts: SlotValues

    /// An outcome and what came out of it.
    public init(_ name: String, facts: SlotValues = [:]) {
      self.name = name
      self.facts = facts
    }
  }

  /// True when the host carries out what flows ask for and answers later, with `Conversation.finish`.
  public private(set) var isOutside = false

  /// Carries out an action by its name with its inputs.
  public var perform: @Sendable (_ action: String, _ inputs: SlotValues) -> Outcome

  /// A back office of one closure, which is called on the conversation's thread and must not block it for long.
  public init(perform: @escaping @Sendable (_ action: String, _ inputs: SlotValues) -> Outcome) {
    self.perform = perform
  }

  /// The host's own.
  public static let outside: BackOffice = {
    var office = BackOffice { _, _ in Outcome("failed") }
    office.isOutside = true
    return office
  }()

  /// The simulated one of `_sandbox.yaml`: deterministic, instant.
  ///
  /// A reset mail is "sent" for every address alike, so that nobody learns which accounts exist. A transaction is found only
  /// with the address it belongs to. Addresses are compared as far as masking leaves them, so that a recording, which holds
  /// masked addresses only, replays.
  public static func sandbox(_ sandbox: Sandbox) -> BackOffice {
    BackOffice { action, inputs in
      switch action {
      case "send_reset_mail": return Outcome("ok")
      case "look_up_transaction": return lookUp(inputs, in: sandbox)
      default: return Outcome("failed")
      }
    }
  }

  private static func lookUp(_ inputs: SlotValues, in sandbox: Sandbox) -> Outcome {
    guard case .text(let id) = inputs["transaction_id"], case .text(let email) = inputs["email"],
      let found = sandbox.transactions[id.uppercased()],
      Mask.email(found.email) == Mask.email(email.lowercased())
    else { return Outcome("not_found") }
    return Outcome(
      "ok",
      facts: [
        "transaction.status": .choice(found.status), "transaction.reason": .choice(found.reason),
        "transaction.overdue": .choice(found.isOverdue ? "yes" : "no"), "transaction.amount": .amount(found.amount),
      ])
  }
}
