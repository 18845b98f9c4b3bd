import Understanding

/// Something the assistant asks for, as declared.
public final class Slot: Sendable {
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

  /// What a mere "ok" says to a yes-no slot.
  public enum Nod: String, Sendable, CaseIterable {
    /// It agrees.
    case yes
    /// The customer goes and does it; what came of it isn't known yet.
    case wait
  }

  /// How long a value is kept.
  public enum Lifetime: String, Sendable, CaseIterable {
    case flow, session
  }

  /// Unique in the catalogue: `email` for a shared slot, `refund.reason` for one of a flow. Texts and cues are keyed by it.
  public let key: String
  /// The name that flows use.
  public let name: String
  /// What values it takes.
  public let kind: Kind
  /// Names of the choices in their order; `yes` and `no` for a yes-no slot.
  public let choices: [String]
  /// Slots whose further values a choice takes with it, by the choice: both IDs of a double charge are one matter.
  public let joined: [String: String]
  /// Failed answers after which `whenExhausted` happens, from 1.
  public let attempts: Int
  /// What happens after too many failed answers.
  public let whenExhausted: Fallback
  /// What happens when the customer has no value.
  public let whenUnknown: Fallback
  /// How long a value is kept.
  public let lifetime: Lifetime
  /// What a mere "ok" says to it.
  public let nod: Nod
  /// How many reprompts are worded.
  public let reprompts: Int
  /// The key of its question.
  let question: String
  /// The keys of its choices, in their order.
  let labels: [String]
  /// The cue that speaks of it by its name.
  let nameCue: Cue.Kind

  /// A slot; its texts stand under `key`.
  public init(
    key: String, name: String, kind: Kind, choices: [String] = [], joined: [String: String] = [:], attempts: Int = 3,
    whenExhausted: Fallback = .human, whenUnknown: Fallback = .human, lifetime: Lifetime = .flow, nod: Nod = .yes,
    reprompts: Int = 2
  ) {
    self.key = key
    self.name = name
    self.kind = kind
    self.choices = choices
    self.joined = joined
    self.attempts = attempts
    self.whenExhausted = whenExhausted
    self.whenUnknown = whenUnknown
    self.lifetime = lifetime
    self.nod = nod
    self.reprompts = reprompts
    question = "\(key)/question"
    labels = choices.map { "\(key)/choice/\($0)" }
    nameCue = .talk("slot:\(key)")
  }

  /// The value of a slot the customer has no value for.
  public static let unknown = SlotValue.choice("unknown")
}

extension Slot: Equatable {
  public static func == (left: Slot, right: Slot) -> Bool {
    left === right
      || (left.key == right.key && left.name == right.name && left.kind == right.kind && left.choices == right.choices
        && left.joined == right.joined
        && left.attempts == right.attempts && left.whenExhausted == right.whenExhausted
        && left.whenUnknown == right.whenUnknown && left.lifetime == right.lifetime
        && left.nod == right.nod && left.reprompts == right.reprompts)
  }
}
