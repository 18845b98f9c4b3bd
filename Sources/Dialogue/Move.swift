import Understanding

/// What the customer is doing, given what the assistant waits for. A message is one or several moves.
public enum Move: Equatable, Sendable {
  /// Wants this intent's flow.
  case start(String)
  /// Wants these too, later.
  case queue([String])
  /// Means one of these; the assistant must ask.
  case clarify([String])
  /// Says that it is not about this intent, and asks for nothing else.
  case notThat(String)
  /// Gives a slot of the current (or just started) task its value.
  case fill(String, SlotValue)
  /// Tried to answer, with a value that can't be accepted for this reason.
  case reject(String, reason: String)
  /// Gave a sum without its currency.
  case lacksCurrency(String, number: String)
  /// Gave an address whose domain looks mistyped.
  case oddDomain(String, typed: String, suggested: String)
  /// Replaces the value of a filled slot.
  case correct(String, SlotValue)
  /// The same for a task that another one interrupted.
  case correctBelow(flow: String, String, SlotValue)
  /// Gives a filled slot the value it has.
  case same(String)
  /// Says that a filled slot is wrong, without a new value.
  case reopen(String)
  /// Leaves a slot that was opened again as it was.
  case keep(String)
  /// Gives values before it is known what for.
  case setAside
  /// Names one more value of a slot that holds one already: its turn comes later.
  case another(String, SlotValue)
  /// Adds these values to the ticket that was filed last.
  case amend(SlotValues)
  /// Reports a matter again that was filed already.
  case reportAgain(String)
  case confirm, deny
  /// Doesn't know or doesn't have what was asked.
  case skip
  case why, whereFound
  case hold
  /// Says no more than "ok" where a value is asked for.
  case nod
  /// Tells a story in pieces, and there is more to come.
  case listen
  /// Asks what was noted for these slots.
  case recall([String])
  /// Asks why a value is shown with stars.
  case askAboutMask
  /// Asks something that the matter has words for, under this key.
  case question(String)
  case greet, thanks, goodbye, help, cancel, back, repeatThat, restart
  case switchLanguage(Language)
  /// Asks again for what is being done already.
  case restate
  /// Asks for the number of the ticket, or about the one named.
  case recallCase(String?)
  /// Asks which tasks are still open.
  case listTasks
  /// Asks for another task where only the question asked is listened to.
  case keepOut
  /// Says something that has to wait until the back office has answered.
  case wait
  /// Asked for something the assistant doesn't do; a topic it knows by name.
  case outOfScope(topic: String?)
  /// Shows distress and asks for nothing.
  case upset
  /// Not understood.
  case unclear(guesses: [String])
  /// Said nothing.
  case silence
}

extension Move {
  var isStart: Bool {
    if case .start = self { return true }
    return false
  }

  var isRejection: Bool {
    if case .reject = self { return true }
    return false
  }

  /// The slot of the current task that it speaks of.
  var slot: String? {
    switch self {
    case .fill(let name, _), .reject(let name, _), .lacksCurrency(let name, _), .oddDomain(let name, _, _),
      .correct(let name, _), .same(let name), .reopen(let name), .keep(let name), .another(let name, _):
      name
    case .start, .queue, .clarify, .notThat, .correctBelow, .setAside, .amend, .reportAgain, .confirm, .deny, .skip,
      .why, .whereFound, .hold,
      .nod, .listen, .recall, .askAboutMask, .question, .greet, .thanks, .goodbye, .help, .cancel, .back, .repeatThat,
      .restart, .switchLanguage, .restate, .recallCase,
      .listTasks, .keepOut, .wait, .outOfScope, .upset, .unclear, .silence:
      nil
    }
  }
}
