import Dialogue
import Understanding

extension ConversationState: Packable {
  func pack(into packer: inout Packer) {
    packer.add(version)
    packer.add(contentHash)
    packer.add(dialogue)
    packer.add(desk)
    packer.add(silence)
    packer.add(random)
    packer.add(said)
    packer.add(forced)
    packer.add(actions)
  }

  init(from unpacker: inout Unpacker) throws(Damage) {
    version = try unpacker.next()
    guard version == Self.version else { throw Damage() }
    contentHash = try unpacker.next()
    dialogue = try unpacker.next()
    desk = try unpacker.next()
    silence = try unpacker.next()
    random = try unpacker.next()
    said = try unpacker.next()
    forced = try unpacker.next()
    actions = try unpacker.next()
  }
}

extension SplitMix: Packable {
  func pack(into packer: inout Packer) { packer.add(state) }

  init(from unpacker: inout Unpacker) throws(Damage) { self.init(seed: try unpacker.next()) }
}

extension BackOffice.Outcome: Packable {
  public func pack(into packer: inout Packer) { packer.add(name, facts) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(try unpacker.next(), facts: try unpacker.next())
  }
}

extension HostAction: Packable {
  public func pack(into packer: inout Packer) { packer.add(key, name, flow, data, due) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(
      key: try unpacker.next(), name: try unpacker.next(), flow: try unpacker.next(), data: try unpacker.next(),
      due: try unpacker.next())
  }
}

extension Desk: Packable {
  func pack(into packer: inout Packer) {
    packer.add(state)
    packer.add(agent)
    packer.add(guest)
    packer.add(handOff)
    packer.add(caseNumber)
    packer.add(notes)
  }

  init(from unpacker: inout Unpacker) throws(Damage) {
    state = try unpacker.next()
    agent = try unpacker.next()
    guest = try unpacker.next()
    handOff = try unpacker.next()
    caseNumber = try unpacker.next()
    notes = try unpacker.next()
  }
}

extension Desk.State: Packable {
  func pack(into packer: inout Packer) {
    switch self {
    case .idle: packer.add(UInt8(0))
    case .waiting(let joinsAt): packer.add(UInt8(1), joinsAt)
    case .serving(let leavesAt): packer.add(UInt8(2), leavesAt)
    }
  }

  init(from unpacker: inout Unpacker) throws(Damage) {
    switch try unpacker.flat(UInt8.self) {
    case 0: self = .idle
    case 1: self = .waiting(joinsAt: try unpacker.next())
    case 2: self = .serving(leavesAt: try unpacker.next())
    default: throw Damage()
    }
  }
}
