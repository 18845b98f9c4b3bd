import Understanding

/// The state machine: an event changes the state and says what is to be done. Pure.
public struct Reducer {
  let playbook: Playbook
  var state: DialogueState
  var effects: [Effect] = []
  /// What the text said last may show.
  private var lastShown: SlotValues = [:]

  private init(playbook: Playbook, state: DialogueState) {
    self.playbook = playbook
    self.state = state
  }

  /// Applies `event` to `state`.
  ///
  /// - Returns: what is to be done, in order.
  public static func reduce(_ state: inout DialogueState, _ event: Event, by playbook: Playbook) -> [Effect] {
    // The state has one owner at a time: changing it must not copy it.
    var reducer = Reducer(playbook: playbook, state: DialogueState(language: state.language))
    swap(&reducer.state, &state)
    reducer.apply(event)
    swap(&reducer.state, &state)
    state.remember(reducer.effects, after: event)
    return reducer.effects
  }

  private mutating func apply(_ event: Event) {
    switch event {
    case .opened: open()
    case .heard(let reading): hear(reading)
    case .actionFinished(let key, let outcome, let facts):
      finishAction(key, ActionAnswer(outcome, facts: facts))
    case .queued(let values): enterQueue(values)
    case .deskClosed(let values): desk(closedWith: values)
    case .agentJoined:
      state.owner = .agent
      announce(.agentJoined)
    case .agentLeft(let number): agentLeft(number)
    case .closed:
      state.owner = .closed
      state.prompt = nil
      effects.append(.close)
    case .silent(let silence): fallSilent(silence)
    case .contentChanged: takeOverContent()
    }
  }

  // MARK: - Hearing

  private mutating func hear(_ reading: Reading) {
    follow(reading)
    warn(of: reading.secrets)
    switch state.owner {
    case .agent:
      effects.append(.tellAgent(reading.utterance))
      return
    case .queued:
      hearInQueue(reading)
      return
    case .closed: state.owner = .bot
    case .bot: break
    }
    let quiet = effects.count
    let reader = MoveReader(reading: reading, state: state, playbook: playbook)
    let moves = taken(reader.moves())
    if !reading.secrets.isEmpty, reading.isHardlyMoreThanSecrets, !reading.mentions.contains(reading.intent.name),
      moves.allSatisfy({ $0.isUnclear || $0.isStart })
    {
      // The warning is the answer.
      askAgain()
      countStalls(since: state.progress, [.silence])
      return
    }
    let paused = state.isPaused ? state.top?.flow : nil
    let before = state.progress
    state.isPaused = false
    state.isHolding = false
    for move in moves { apply(move) }
    setAside(reading, after: moves)
    run()
    if moves.isEmpty { askAgain() }
    welcomeBack(to: paused, before: quiet)
    if effects.count == quiet, moves != [.wait] {
      // Something was taken in that was not asked for.
      say(.noted)
      askAgain()
    }
    if reader.has(.urgent) || reader.has(.distress), !reader.has(.calm) { comfort(moves, before: quiet) }
    countStalls(since: before, moves)
  }

  /// Speaks the customer's language: the first message decides, a clear change is followed, a bare number or "ok" changes nothing.
  private mutating func follow(_ reading: Reading) {
    // The words of an address are of no language.
    guard reading.dictation == nil else { return }
    guard let language = reading.language, !state.languageIsChosen, language != state.language || !state.languageIsKnown
    else { return }
    if !state.languageIsKnown || reading.isClearlyIn(language) {
      state.language = language
      state.languageIsKnown = true
    }
  }

  private mutating func warn(of secrets: [Secret]) {
    var kinds: [Secret.Kind] = []
    for secret in secrets where !kinds.contains(secret.kind) { kinds.append(secret.kind) }
    for kind in kinds {
      let text: Repair =
        switch kind {
        case .card: .secretCard
        case .code: .secretCode
        case .securityCode: .secretSecurityCode
        case .password: .secretPassword
        }
      state.owner == .bot ? say(text) : announce(text)
    }
  }

  /// Offers a human first, once, when the message shows urgency or distress. It never changes what is understood.
  private mutating func comfort(_ moves: [Move], before place: Int) {
    state.isUrgent = true
    // What is known by name has its own kind word.
    guard !state.urgencyAnswered, !moves.contains(where: \.isTopic), !isBegunByTopic(moves),
      !effects.contains(where: \.isHandOff)
    else {
      return
    }
    state.urgencyAnswered = true
    say(.urgent)
    effects.insert(effects.removeLast(), at: place)
    // Who tells of no matter is asked for it, and not told that they weren't understood.
    guard effects.last?.isSaying(.notUnderstood) == true else { return }
    effects.removeLast()
    say(.rephrase)
  }

  /// True where a topic known by name began a task that has a kind word of its own.
  private func isBegunByTopic(_ moves: [Move]) -> Bool {
    moves.contains { move in
      if case .start(let intent) = move { playbook.beginnings.values.contains { $0.flow == intent } } else { false }
    }
  }

  // MARK: - Moves

  mutating func apply(_ move: Move) {
    if !move.isUnclear, !move.isAside, !isTurnedDown(move) { (state.misses, state.pieces) = (0, 0) }
    switch move {
    case .start(let intent): start(intent)
    case .queue(let intents): putOff(intents)
    case .clarify(let intents): clarify(intents)
    case .notThat(let intent): notThat(intent)
    case .fill(let slot, let value): fill(slot, value)
    case .reject(let slot, let reason): reject(slot, reason)
    case .lacksCurrency(let slot, let number): askCurrency(slot, number)
    case .oddDomain(let slot, let typed, let suggested): queryDomain(slot, typed, suggested)
    case .correct(let slot, let value): correct(slot, value)
    case .correctBelow(let flow, let slot, let value): correct(below: flow, slot, value)
    case .same: answer(with: Repair.unchanged.text)
    case .reopen(let slot): reopen(slot)
    case .keep(let slot): keep(slot)
    case .setAside: askWhatAbout()
    case .another(let slot, let value): keepForLater(slot, value)
    case .amend(let values): amend(values)
    case .reportAgain(let intent): reportAgain(intent)
    case .confirm: confirm()
    case .deny: deny()
    case .skip: skip()
    case .why: explain("why")
    case .whereFound: explain("where")
    case .hold: hold()
    case .nod: nod()
    case .listen: listen()
    case .recall(let slots): recall(slots)
    case .askAboutMask: answer(with: Repair.masked.text)
    case .question(let text): answer(with: text)
    case .greet: courtesy(.greetBack)
    case .thanks: state.prompt == .anythingElse ? farewell(.closing) : courtesy(.thanks)
    case .goodbye: farewell(.goodbye)
    case .help: courtesy(.help)
    case .cancel: cancel()
    case .back: back()
    case .repeatThat: state.lastSaid.isEmpty ? say(.nothingToRepeat) : effects.append(.sayAgain)
    case .restart: state.frames.isEmpty ? startOver() : prompt(.restart, say: .restart)
    case .switchLanguage(let language): switchLanguage(to: language)
    case .restate: restate()
    case .recallCase(let number): recallCase(number)
    case .listTasks: listTasks()
    case .keepOut: keepOut()
    case .wait: stillWorking()
    case .outOfScope(let topic): outOfScope(topic)
    case .upset: console()
    case .unclear(let guesses): unclear(guesses)
    case .silence: answer(with: Repair.empty.text)
    }
  }

  // MARK: - Saying

  mutating func say(_ repair: Repair, _ values: SlotValues = [:], choices: [String] = []) {
    say(repair.text, values, choices: choices)
  }

  mutating func say(
    _ text: String, _ values: SlotValues = [:], choices: [String] = [], about flow: String? = nil
  ) {
    let flow = flow ?? state.frames.last?.flow
    effects.append(.say(Saying(text, values: shown(values), choices: choices, flow: flow)))
  }

  mutating func announce(_ repair: Repair, _ values: SlotValues = [:]) {
    effects.append(.announce(Saying(repair.text, values: shown(values), flow: state.frames.last?.flow)))
  }

  mutating func prompt(
    _ prompt: Prompt, say repair: Repair, _ values: SlotValues = [:], choices: [String] = []
  ) {
    state.prompt = prompt
    say(repair, values, choices: choices)
  }

  /// What a text may show: the slots and facts of the current task, the ticket, and what is said with it.
  ///
  /// Sayings of one turn that show the same share the memory of it, since the state keeps them.
  private mutating func shown(_ more: SlotValues) -> SlotValues {
    var values = state.known
    if let frame = state.frames.last {
      values.merge(frame.facts) { _, own in own }
      values["title"] = playbook.flow(frame.flow)?.title ?? .choice("title/\(frame.flow)")
    }
    if let number = state.caseNumber { values["case"] = .text(number) }
    values.merge(more) { _, new in new }
    if values != lastShown { lastShown = values }
    return lastShown
  }
}
