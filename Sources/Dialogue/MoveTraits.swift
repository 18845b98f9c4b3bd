/// What the engine must know about every kind of move.
struct MoveTraits: OptionSet {
  let rawValue: UInt8
  /// Should have brought a task further; what has it not is asked or done as often as the customer likes.
  static let stall = MoveTraits(rawValue: 1 << 0)
  /// Takes back something that was said before, or tries to, or adds to it.
  static let correction = MoveTraits(rawValue: 1 << 1)
  /// Nothing was understood, nor a topic known by name.
  static let unclear = MoveTraits(rawValue: 1 << 2)
  /// Names tasks that come later, or leaves open which is meant.
  static let later = MoveTraits(rawValue: 1 << 3)
  /// May be no more than a cry: asks for nothing that could be done.
  static let cry = MoveTraits(rawValue: 1 << 4)
  /// Is listened to while the back office is at work.
  static let interruption = MoveTraits(rawValue: 1 << 5)
  /// Was understood and brings nothing further: misunderstandings before it still count.
  static let aside = MoveTraits(rawValue: 1 << 6)
}

extension Move {
  var traits: MoveTraits {
    switch self {
    case .fill, .reject, .lacksCurrency, .oddDomain, .same, .confirm, .deny, .skip, .back, .restart, .restate, .keepOut:
      .stall
    case .nod: [.stall, .aside]
    case .correct, .reopen, .keep: [.stall, .correction]
    case .correctBelow, .another, .amend: .correction
    case .silence: [.stall, .unclear]
    case .unclear, .outOfScope(topic: nil): [.stall, .unclear, .cry]
    case .queue: .later
    case .setAside: [.later, .aside, .stall]
    case .clarify: [.later, .cry, .aside]
    case .greet, .help: [.cry, .aside]
    case .repeatThat, .switchLanguage, .recallCase: [.interruption, .aside]
    case .start, .cancel: .interruption
    case .why, .whereFound, .hold, .thanks, .listTasks, .outOfScope, .listen, .recall, .askAboutMask, .question,
      .reportAgain:
      .aside
    case .notThat, .goodbye, .wait, .upset: []
    }
  }

  var isStall: Bool { traits.contains(.stall) }
  var isAside: Bool { traits.contains(.aside) }
  var isCorrection: Bool { traits.contains(.correction) }
  var isTopic: Bool { if case .outOfScope(topic: .some) = self { true } else { false } }
  var isUnclear: Bool { traits.contains(.unclear) }
  var namesLaterTask: Bool { traits.contains(.later) }
  var asksNothing: Bool { traits.contains(.cry) }
  var mayInterrupt: Bool { traits.contains(.interruption) }
}
