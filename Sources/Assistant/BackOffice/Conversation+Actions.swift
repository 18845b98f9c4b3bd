import Content
import Dialogue

/// What a conversation asks its host to do, where the back office is the host's.
extension Conversation {
  /// An action that was asked for and is not answered yet; nil for one that is not known, is answered or took too long.
  public func outstanding(_ key: String) -> HostAction? { state.actions.first { $0.key == key } }

  /// The host has done what `key` asked for, or has failed to.
  ///
  /// An answer that is no longer waited for, since the customer cancelled or went to a person, changes nothing visible.
  ///
  /// - Parameter outcome: one that the action can have, with all facts that its shape names; a case without a number gets one.
  /// - Returns: nil, with nothing done, when no such action is outstanding.
  public func finish(_ key: String, _ outcome: BackOffice.Outcome, at now: Instant) -> Turn? {
    guard let action = outstanding(key) else { return nil }
    var facts = outcome.facts
    if action.name == "open_case", outcome.name == "ok", facts["case"] == nil { facts["case"] = .text(newCaseNumber()) }
    end(action, outcome: outcome.name, facts: facts, at: now)
    return turn(at: now)
  }

  /// When the first outstanding action counts as timed out.
  var nextActionDue: Instant? { state.actions.map(\.due).min() }

  /// Asks the host for an action.
  func ask(_ key: String, _ name: String, _ inputs: SlotValues, at now: Instant) {
    var data = inputs
    if name == "amend_case", let frame = state.dialogue.top { data["case"] = frame.facts["case"] }
    let flow = state.dialogue.top?.flow ?? (name == "amend_case" ? state.dialogue.lastEnded?.flow : nil)
    let action = HostAction(
      key: key, name: name, flow: flow, data: data,
      due: now.advanced(bySeconds: service.catalog.settings.actionSeconds))
    state.actions.append(action)
    asked.append(action)
  }

  /// Gives up the first action whose time is up. Nil where nobody waits for it any more: then nothing is said.
  func giveUpAction(at due: Instant) -> Turn? {
    guard let action = state.actions.first(where: { $0.due == due }) else { return nil }
    let isAwaited = state.dialogue.prompt == .action(key: action.key)
    end(action, outcome: "timed_out", facts: [:], at: due)
    return isAwaited ? turn(at: due) : nil
  }

  private func end(_ action: HostAction, outcome: String, facts: SlotValues, at now: Instant) {
    state.actions.removeAll { $0.key == action.key }
    takeOverContent(at: now)
    apply(.actionFinished(key: action.key, outcome: outcome, facts: facts), at: now)
    state.silence.restart(state.dialogue, at: now)
  }

  /// What the settings know of the hours: no host need be asked.
  func checkHours(_ day: SlotValue?, at now: Instant) -> BackOffice.Outcome {
    var facts: SlotValues = ["hours.state": .choice(hours.isOpen(at: now) ? "open" : "closed")]
    if let next = hours.nextOpening(after: now) { facts["hours.next"] = .moment(next) }
    if case .text(let name) = day, let day = hours.day(named: name, now: now) {
      facts["hours.day"] = .text(name)
      facts["hours.on_day"] = .text(hours.text(on: day, state.dialogue.language))
    }
    return BackOffice.Outcome("ok", facts: facts)
  }
}
