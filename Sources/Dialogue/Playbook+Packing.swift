import Understanding

extension Playbook: Packable {
  public func pack(into packer: inout Packer) { packer.add(roles, slots, settings, limits, beginnings) }

  public convenience init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(
      roles: try unpacker.next(), slots: try unpacker.next(), settings: try unpacker.next(),
      limits: try unpacker.next(),
      beginnings: try unpacker.next())
  }
}

extension Playbook.Beginning: Packable {
  public func pack(into packer: inout Packer) { packer.add(flow, told) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(flow: try unpacker.next(), told: try unpacker.next())
  }
}

extension Playbook.Role: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .flow(let flow): packer.add(UInt8(0), flow)
    case .move(let move): packer.add(UInt8(1), move)
    }
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    switch try unpacker.flat(UInt8.self) {
    case 0: self = .flow(try unpacker.next())
    case 1: self = .move(try unpacker.next())
    default: throw Damage()
    }
  }
}

extension Flow: Packable {
  public func pack(into packer: inout Packer) { packer.add(name, steps, priority, team) }

  public convenience init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(
      name: try unpacker.next(), steps: try unpacker.next(), priority: try unpacker.next(), team: try unpacker.next())
  }
}

extension Step: Packable {
  public func pack(into packer: inout Packer) { packer.add(id, kind, isLocked) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    id = try unpacker.next()
    kind = try unpacker.next()
    isLocked = try unpacker.next()
  }
}

extension Step.Exit: Packable {
  public func pack(into packer: inout Packer) { packer.add(name, target) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    name = try unpacker.next()
    target = try unpacker.next()
  }
}

extension Step.Kind: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .say(let text): packer.add(UInt8(0), text)
    case .ask(let slot): packer.add(UInt8(1), slot)
    case .confirm(let text, let slots): packer.add(UInt8(2), text, slots)
    case .branch(let name, let cases, let otherwise): packer.add(UInt8(3), name, cases, otherwise)
    case .act(let name, let inputs, let outcomes): packer.add(UInt8(4), name, inputs, outcomes)
    case .openCase(let text): packer.add(UInt8(5), text)
    case .handOff(let reason): packer.add(UInt8(6), reason)
    case .jump(let target): packer.add(UInt8(7), target)
    case .end: packer.add(UInt8(8))
    case .require(let slot, let fact, let text): packer.add(UInt8(9), slot, fact, text)
    }
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    switch try unpacker.flat(UInt8.self) {
    case 0: self = .say(try unpacker.next())
    case 1: self = .ask(try unpacker.next())
    case 2: self = .confirm(try unpacker.next(), slots: try unpacker.next())
    case 3: self = .branch(on: try unpacker.next(), cases: try unpacker.next(), otherwise: try unpacker.next())
    case 4: self = .act(try unpacker.next(), inputs: try unpacker.next(), outcomes: try unpacker.next())
    case 5: self = .openCase(try unpacker.next())
    case 6: self = .handOff(try unpacker.next())
    case 7: self = .jump(try unpacker.next())
    case 8: self = .end
    case 9: self = .require(try unpacker.next(), atMost: try unpacker.next(), otherwise: try unpacker.next())
    default: throw Damage()
    }
  }
}

extension TalkMove: Packable {}
extension Priority: Packable {}
extension Slot.Kind: Packable {}
extension Slot.Fallback: Packable {}
extension Slot.Lifetime: Packable {}
extension Slot.Nod: Packable {}

extension Slot: Packable {
  public func pack(into packer: inout Packer) {
    packer.add(key, name, kind, choices, joined, attempts, whenExhausted, whenUnknown, lifetime, nod, reprompts)
  }

  public convenience init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(
      key: try unpacker.next(), name: try unpacker.next(), kind: try unpacker.next(), choices: try unpacker.next(),
      joined: try unpacker.next(), attempts: try unpacker.next(), whenExhausted: try unpacker.next(),
      whenUnknown: try unpacker.next(),
      lifetime: try unpacker.next(), nod: try unpacker.next(), reprompts: try unpacker.next())
  }
}

extension Limits: Packable {
  public func pack(into packer: inout Packer) {
    packer.add(misses, depth, options, sure, askBelow, margin, offer, largestAmount)
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    misses = try unpacker.next()
    depth = try unpacker.next()
    options = try unpacker.next()
    sure = try unpacker.next()
    askBelow = try unpacker.next()
    margin = try unpacker.next()
    offer = try unpacker.next()
    largestAmount = try unpacker.next()
  }
}
