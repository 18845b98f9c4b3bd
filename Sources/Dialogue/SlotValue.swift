import Understanding

/// The value of a filled slot or of a fact.
public enum SlotValue: Hashable, Codable, Sendable {
  /// An e-mail address, an id, a day or free text.
  case text(String)
  /// One of the slot's choices by its name: `yes`, `no`, `not_received` …
  case choice(String)
  /// A sum of money.
  case amount(Amount)
  /// A moment.
  case moment(Instant)

  /// What `when` compares; nil for values that are not compared.
  public var name: String? {
    switch self {
    case .text(let text): text
    case .choice(let name): name
    case .amount, .moment: nil
    }
  }
}
