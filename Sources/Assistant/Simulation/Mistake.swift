import Dialogue

/// A slot that a customer gets wrong before getting it right.
struct Mistake: Equatable {
  let slot: String
  /// What is said instead, in order; the right value comes after the last.
  var wrong: [String]
  /// The values of `wrong` as they are understood; nil for what is no value at all, so that the assistant must ask again.
  var values: [SlotValue?]
  /// How many questions pass before it is noticed. A read-back shows it at once.
  var patience: Int
}
