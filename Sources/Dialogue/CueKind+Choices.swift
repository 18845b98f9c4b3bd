import Understanding

extension Cue.Kind {
  /// The choice of a slot that it names.
  func choice(of slot: Slot, byWords: Bool) -> String? {
    switch self {
    case .hint(slot.key, let choice): slot.choices.contains(choice) ? choice : nil
    case .word(slot.key, let choice): byWords && slot.choices.contains(choice) ? choice : nil
    case .hint, .word, .talk: nil
    }
  }
}
