import Content
import Dialogue
import Understanding

/// The desk's side of a conversation: queue, agents, and what they say.
extension Conversation {
  /// When the next timer (queue, agent, an action, the customer's silence) is due.
  public var nextDue: Instant? {
    let silent = state.silence.due(service.catalog.settings.silence)?.at
    return Self.earlier(Self.earlier(state.desk.nextDue, nextActionDue), silent)
  }

  private static func earlier(_ one: Instant?, _ other: Instant?) -> Instant? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }

  /// Fires every timer due until `now`, in due order: a turn each, at the time it was due.
  public func advance(to now: Instant) -> [Turn] {
    var turns: [Turn] = []
    while let due = nextDue, due <= now {
      if nextActionDue == due {
        if let turn = giveUpAction(at: due) { turns.append(turn) }
        continue
      }
      if let silent = state.silence.due(service.catalog.settings.silence), silent.at == due {
        state.silence.pass(silent.silence)
        apply(.silent(silent.silence), at: due)
      } else {
        work(at: due)
        state.silence.restart(state.dialogue, at: due)
      }
      turns.append(turn(at: due))
    }
    return turns
  }

  /// The desk does what is due.
  private func work(at due: Instant) {
    switch state.desk.state {
    case .idle: break
    case .waiting: agentJoins(at: due)
    case .serving: agentLeaves(at: due)
    }
  }

  // MARK: - Hand-off

  /// Takes the customer into the queue, or files the case when nobody is in.
  func take(_ handOff: HandOff, at now: Instant) {
    guard service.hours.isOpen(at: now) else {
      let number = state.dialogue.caseNumber ?? newCaseNumber()
      var values: SlotValues = ["case": .text(number)]
      if let next = service.hours.nextOpening(after: now) { values["hours.next"] = .moment(next) }
      apply(.deskClosed(values: values), at: now)
      return
    }
    guard agents == .simulated else { return queueOutside(handOff, at: now) }
    state.desk.queue(handOff, settings: service.catalog.settings.desk, random: state.random.next() >> 8, at: now)
    state.desk.caseNumber = state.dialogue.caseNumber
    let place = state.desk.place(settings: service.catalog.settings.desk, at: now)
    apply(.queued(values: ["place": .text(String(place))]), at: now)
  }

  private func agentJoins(at now: Instant) {
    state.desk.state = .serving(leavesAt: now.advanced(bySeconds: service.catalog.settings.desk.wrapUpSeconds))
    apply(.agentJoined, at: now)
    agentSays(summary(at: now).isEmpty ? .helloBlank : .hello, at: now)
  }

  /// The simulated agent takes in what the customer says and waits for more.
  func tellAgent(at now: Instant) {
    guard agents == .simulated else { return }
    if case .waiting = state.desk.state, let lastReading {
      state.desk.notes.append(Mask.message(lastReading))
    }
    guard case .serving(.some) = state.desk.state else { return }
    state.desk.state = .serving(leavesAt: now.advanced(bySeconds: service.catalog.settings.desk.wrapUpSeconds))
    agentSays(.noted, at: now)
  }

  /// Sums up, files the case where there is one to file, and gives the talk back.
  private func agentLeaves(at now: Instant) {
    if state.desk.handOff?.flow != nil || state.desk.caseNumber != nil || !state.desk.notes.isEmpty {
      let number = state.desk.caseNumber ?? newCaseNumber()
      state.desk.caseNumber = number
      agentSays(.settle, at: now)
    } else {
      agentSays(.settleBlank, at: now)
    }
    apply(.agentLeft(caseNumber: state.desk.caseNumber), at: now)
    state.desk = Desk()
  }

  private func agentSays(_ text: DeskText, at now: Instant) {
    var saying = Saying(text.text)
    if let number = state.desk.caseNumber { saying.values["case"] = .text(number) }
    say(saying, by: .agent, name: agentName, at: now)
  }

  // MARK: - Values

  private var agentName: String {
    if let guest = state.desk.guest { return guest }
    let agents = service.catalog.settings.desk.agents
    return agents.indices.contains(state.desk.agent) ? agents[state.desk.agent][state.dialogue.language] ?? "" : ""
  }

  /// A value of the moment that texts of the desk show; nil for a name that is none.
  func deskValue(_ name: String, at now: Instant) -> String? {
    switch name {
    case "agent": agentName
    case "agent_label": state.desk.guest ?? renderer(at: now).text(DeskText.label.text)
    case "place": String(state.desk.place(settings: service.catalog.settings.desk, at: now))
    case "wait": wait(state.desk.secondsLeft(at: now))
    case "summary": summary(at: now)
    case "title": state.desk.handOff?.flow.map { title($0, at: now) }
    default: nil
    }
  }

  private func wait(_ seconds: Int) -> String {
    let minutes = (seconds + 59) / 60
    return switch state.dialogue.language {
    case .chinese: seconds < 60 ? "\(max(seconds, 1)) 秒" : "\(minutes) 分钟"
    case .english: seconds < 60 ? "\(max(seconds, 1)) seconds" : minutes == 1 ? "a minute" : "\(minutes) minutes"
    }
  }

  /// What the agent has read: the matter and the slots, masked.
  func summary(at now: Instant) -> String {
    guard let handOff = state.desk.handOff else { return "" }
    let renderer = renderer(at: now)
    let flow = handOff.flow ?? ""
    var parts = handOff.flow.map { [title($0, at: now)] } ?? []
    let values = handOff.slots.map { ($0.key, $0.value) } + handOff.further.map { ($0.slot, $0.value) }
    for (name, value) in values where value != Slot.unknown {
      guard let slot = service.catalog.playbook.slot(name, in: flow) else { continue }
      switch slot.kind {
      case .email, .transactionID, .amount, .phone, .day, .choice, .text:
        parts.append(renderer.show(value, as: name, Saying("", flow: flow)))
      case .yesNo: continue
      }
    }
    parts += state.desk.notes.suffix(6).map { state.dialogue.language == .chinese ? "“\($0)”" : "\"\($0)\"" }
    return parts.joined(separator: state.dialogue.language == .chinese ? "、" : ", ")
  }

  private func title(_ flow: String, at now: Instant) -> String {
    renderer(at: now).text("title/\(flow)")
  }
}
