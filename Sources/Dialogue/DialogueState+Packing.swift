import Understanding

extension DialogueState: Packable {
  public func pack(into packer: inout Packer) {
    packer.add(language)
    packer.add(languageIsKnown)
    packer.add(languageIsChosen)
    packer.add(owner)
    packer.add(frames)
    packer.add(prompt)
    packer.add(session)
    packer.add(waiting)
    packer.add(setAside)
    packer.add(lastCancelled)
    packer.add(lastEnded)
    packer.add(amendment)
    packer.add(further)
    packer.add(misses)
    packer.add(pieces)
    packer.add(stalls)
    packer.add(lastSaid)
    packer.add(caseNumber)
    packer.add(cases)
    packer.add(actionCount)
    packer.add(urgencyAnswered)
    packer.add(isUrgent)
    packer.add(isServedOutside)
    packer.add(isHolding)
    packer.add(isPaused)
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(language: try unpacker.next())
    languageIsKnown = try unpacker.next()
    languageIsChosen = try unpacker.next()
    owner = try unpacker.next()
    frames = try unpacker.next()
    prompt = try unpacker.next()
    session = try unpacker.next()
    waiting = try unpacker.next()
    setAside = try unpacker.next()
    lastCancelled = try unpacker.next()
    lastEnded = try unpacker.next()
    amendment = try unpacker.next()
    further = try unpacker.next()
    misses = try unpacker.next()
    pieces = try unpacker.next()
    stalls = try unpacker.next()
    lastSaid = try unpacker.next()
    caseNumber = try unpacker.next()
    cases = try unpacker.next()
    actionCount = try unpacker.next()
    urgencyAnswered = try unpacker.next()
    isUrgent = try unpacker.next()
    isServedOutside = try unpacker.next()
    isHolding = try unpacker.next()
    isPaused = try unpacker.next()
  }
}

extension Frame: Packable {
  public func pack(into packer: inout Packer) {
    packer.add(flow)
    packer.add(step)
    packer.add(slots)
    packer.add(facts)
    packer.add(corrections)
    packer.add(attempts)
    packer.add(done)
    packer.add(wanted)
    packer.add(former)
    packer.add(asked)
    packer.add(isDigression)
    packer.add(isChanging)
    packer.add(nodded)
    packer.add(acting)
    packer.add(answer)
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(flow: try unpacker.next(), step: try unpacker.next())
    slots = try unpacker.next()
    facts = try unpacker.next()
    corrections = try unpacker.next()
    attempts = try unpacker.next()
    done = try unpacker.next()
    wanted = try unpacker.next()
    former = try unpacker.next()
    asked = try unpacker.next()
    isDigression = try unpacker.next()
    isChanging = try unpacker.next()
    nodded = try unpacker.next()
    acting = try unpacker.next()
    answer = try unpacker.next()
  }
}

extension FurtherValue: Packable {
  public func pack(into packer: inout Packer) { packer.add(flow, slot, value) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(flow: try unpacker.next(), slot: try unpacker.next(), value: try unpacker.next())
  }
}

extension ActionAnswer: Packable {
  public func pack(into packer: inout Packer) { packer.add(outcome, facts) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(try unpacker.next(), facts: try unpacker.next())
  }
}

extension Owner: Packable {}
extension Silence: Packable {}

extension Prompt: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .slot(let name): packer.add(UInt8(0), name)
    case .currency(let slot, let number): packer.add(UInt8(1), slot, number)
    case .domain(let slot, let typed, let suggested): packer.add(UInt8(2), slot, typed, suggested)
    case .confirm: packer.add(UInt8(3))
    case .change(let slots): packer.add(UInt8(4), slots)
    case .clarify(let intents): packer.add(UInt8(5), intents)
    case .tasks(let intents): packer.add(UInt8(6), intents)
    case .anythingElse: packer.add(UInt8(7))
    case .restart: packer.add(UInt8(8))
    case .human: packer.add(UInt8(9))
    case .action(let key): packer.add(UInt8(10), key)
    }
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    switch try unpacker.flat(UInt8.self) {
    case 0: self = .slot(try unpacker.next())
    case 1: self = .currency(slot: try unpacker.next(), number: try unpacker.next())
    case 2: self = .domain(slot: try unpacker.next(), typed: try unpacker.next(), suggested: try unpacker.next())
    case 3: self = .confirm
    case 4: self = .change(try unpacker.next())
    case 5: self = .clarify(try unpacker.next())
    case 6: self = .tasks(try unpacker.next())
    case 7: self = .anythingElse
    case 8: self = .restart
    case 9: self = .human
    case 10: self = .action(key: try unpacker.next())
    default: throw Damage()
    }
  }
}

extension SlotValue: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .text(let text): packer.add(UInt8(0), text)
    case .choice(let name): packer.add(UInt8(1), name)
    case .amount(let amount): packer.add(UInt8(2), amount)
    case .moment(let moment): packer.add(UInt8(3), moment)
    }
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    switch try unpacker.flat(UInt8.self) {
    case 0: self = .text(try unpacker.next())
    case 1: self = .choice(try unpacker.next())
    case 2: self = .amount(try unpacker.next())
    case 3: self = .moment(try unpacker.next())
    default: throw Damage()
    }
  }
}

extension SlotValues: Packable {
  public func pack(into packer: inout Packer) {
    packer.add(keys)
    packer.add(values)
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    let (keys, values) = (try unpacker.next([String].self), try unpacker.next([SlotValue].self))
    guard keys.count == values.count else { throw Damage() }
    self.init()
    for (key, value) in zip(keys, values) { self[key] = value }
  }
}

extension Saying: Packable {
  public func pack(into packer: inout Packer) {
    packer.add(text)
    packer.add(values)
    packer.add(choices)
    packer.add(flow)
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(
      try unpacker.next(), values: try unpacker.next(), choices: try unpacker.next(), flow: try unpacker.next())
  }
}

extension HandOff: Packable {
  public func pack(into packer: inout Packer) { packer.add(reason, flow, priority, team, slots, further, tried) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(
      reason: try unpacker.next(), flow: try unpacker.next(), priority: try unpacker.next(), team: try unpacker.next(),
      slots: try unpacker.next(), further: try unpacker.next(), tried: try unpacker.next())
  }
}

extension Instant: Packable {
  public func pack(into packer: inout Packer) { packer.add(milliseconds) }

  public init(from unpacker: inout Unpacker) throws(Damage) { self.init(milliseconds: try unpacker.next()) }
}
