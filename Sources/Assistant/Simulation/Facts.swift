import Dialogue
import Understanding

/// What is true for a simulated customer: answers are taken from here and outcomes are held against it.
struct Facts: Equatable {
  var email: String
  /// Nil for one who has no id.
  var transaction: String?
  /// Nil for one who doesn't know it.
  var amount: Amount?
  /// The choice of each slot by its key; `yes` or `no` for yes-no slots.
  var choices: [String: String] = [:]
  /// What is said to slots of free text, by their keys.
  var texts: [String: String] = [:]

  /// The value of a slot; nil where the customer has none.
  func value(of slot: Slot) -> SlotValue? {
    switch slot.kind {
    case .email: .text(email)
    case .transactionID: transaction.map { .text($0) }
    case .amount: amount.map { .amount($0) }
    case .yesNo, .choice: choices[slot.key].map { .choice($0) }
    case .text: texts[slot.key].map { .text($0) }
    case .day, .phone: nil
    }
  }

  /// Makes `value` the one of a slot.
  mutating func set(_ value: SlotValue, for slot: Slot) {
    switch (slot.kind, value) {
    case (.email, .text(let text)): email = text
    case (.transactionID, .text(let text)): transaction = text
    case (.amount, .amount(let sum)): amount = sum
    case (.yesNo, .choice(let choice)), (.choice, .choice(let choice)): choices[slot.key] = choice
    case (.text, .text(let text)): texts[slot.key] = text
    case (.email, _), (.transactionID, _), (.amount, _), (.yesNo, _), (.choice, _), (.text, _), (.day, _), (.phone, _):
      return
    }
  }
}
