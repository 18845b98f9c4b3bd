/// Something the assistant asks for, as declared.
public struct Slot: Sendable, Equatable {
  /// What values it takes.
  public enum Kind: String, Sendable, CaseIterable {
    case email
    case transactionID = "transaction_id"
    case amount
    case yesNo = "yes_no"
    case choice, text, day, phone
  }

  /// What happens when attempts run out or the customer doesn't know.
  public enum Fallback: String, Sendable, CaseIterable {
    case human, skip, end
  }

  /// How long a value is kept.
  public enum Lifetime: String, Sendable, CaseIterable {
    case flow, session
  }

  /// Unique in the catalogue: `email` for a shared slot, `refund.reason` for one of a flow. Texts and cues are keyed by it.
  public var key: String
  /// The name that flows use.
  public var name: String
  /// What values it takes.
  public var kind: Kind
  /// Names of the choices in their order; `yes` and `no` for a yes-no slot.
  public var choices: [String]
  /// Failed answers after which `whenExhausted` happens, from 1.
  public var attempts: Int
  /// What happens after too many failed answers.
  public var whenExhausted: Fallback
  /// What happens when the customer has no value.
  public var whenUnknown: Fallback
  /// How long a value is kept.
  public var lifetime: Lifetime
  /// How many reprompts are worded.
  public var reprompts: Int

  /// A slot; its texts stand under `key`.
  public init(
    key: String, name: String, kind: Kind, choices: [String] = [], attempts: Int = 3,
    whenExhausted: Fallback = .human, whenUnknown: Fallback = .human, lifetime: Lifetime = .flow, reprompts: Int = 2
  ) {
    self.key = key
    self.name = name
    self.kind = kind
    self.choices = choices
    self.attempts = attempts
    self.whenExhausted = whenExhausted
    self.whenUnknown = whenUnknown
    self.lifetime = lifetime
    self.reprompts = reprompts
  }

  /// The value of a slot the customer has no value for.
  public static let unknown = SlotValue.choice("unknown")
}
