import Understanding

/// The value of a filled slot.
public enum SlotValue: Hashable, Sendable {
  /// An e-mail address, an id, a day or free text.
  case text(String)
  /// One of the slot's choices by its name: `yes`, `no`, `not_received` …
  case choice(String)
  /// A sum of money.
  case amount(Amount)
}
