import Dialogue
import Understanding

extension Catalog: Packable {
  public func pack(into packer: inout Packer) {
    packer.add(interpreter, playbook, texts, settings, sandbox, solicitations, contentHash)
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    interpreter = try unpacker.next()
    playbook = try unpacker.next()
    texts = try unpacker.next()
    settings = try unpacker.next()
    sandbox = try unpacker.next()
    solicitations = try unpacker.next()
    contentHash = try unpacker.next()
  }
}

extension Wording: Packable {
  public func pack(into packer: inout Packer) { packer.add(variants, source) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    variants = try unpacker.next()
    source = try unpacker.next()
  }
}

extension Template: Packable {
  public func pack(into packer: inout Packer) { packer.add(parts) }

  public init(from unpacker: inout Unpacker) throws(Damage) { parts = try unpacker.next() }
}

extension Template.Part: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .text(let text): packer.add(UInt8(0), text)
    case .value(let name): packer.add(UInt8(1), name)
    }
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    switch try unpacker.flat(UInt8.self) {
    case 0: self = .text(try unpacker.next())
    case 1: self = .value(try unpacker.next())
    default: throw Damage()
    }
  }
}

extension Settings: Packable {
  public func pack(into packer: inout Packer) {
    packer.add(service, site, supportEmail, hotlines, timeZone, week, holidays, workdays, silence, actionSeconds, desk)
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    service = try unpacker.next()
    site = try unpacker.next()
    supportEmail = try unpacker.next()
    hotlines = try unpacker.next()
    timeZone = try unpacker.next()
    week = try unpacker.next()
    holidays = try unpacker.next()
    workdays = try unpacker.next()
    silence = try unpacker.next()
    actionSeconds = try unpacker.next()
    desk = try unpacker.next()
    guard week.count == 7 else { throw Damage() }
  }
}

extension Settings.Hotline: Packable {
  public func pack(into packer: inout Packer) { packer.add(number, isFree) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    number = try unpacker.next()
    isFree = try unpacker.next()
  }
}

extension Settings.Hours: Packable {
  public func pack(into packer: inout Packer) { packer.add(opens, closes) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    opens = try unpacker.next()
    closes = try unpacker.next()
  }
}

extension Settings.Holiday: Packable {
  public func pack(into packer: inout Packer) { packer.add(id, name, from, to, hours) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    id = try unpacker.next()
    name = try unpacker.next()
    from = try unpacker.next()
    to = try unpacker.next()
    hours = try unpacker.next()
  }
}

extension Settings.Silence: Packable {
  public func pack(into packer: inout Packer) { packer.add(nudgeSeconds, pauseSeconds, forgetHours) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    nudgeSeconds = try unpacker.next()
    pauseSeconds = try unpacker.next()
    forgetHours = try unpacker.next()
  }
}
extension Settings.Desk: Packable {
  public func pack(into packer: inout Packer) { packer.add(agents, secondsPerPlace, longestQueue, wrapUpSeconds) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    agents = try unpacker.next()
    secondsPerPlace = try unpacker.next()
    longestQueue = try unpacker.next()
    wrapUpSeconds = try unpacker.next()
  }
}

extension Sandbox: Packable {
  public func pack(into packer: inout Packer) { packer.add(transactions) }

  public init(from unpacker: inout Unpacker) throws(Damage) { transactions = try unpacker.next() }
}

extension Sandbox.Transaction: Packable {
  public func pack(into packer: inout Packer) { packer.add(email, amount, status, reason, isOverdue) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    email = try unpacker.next()
    amount = try unpacker.next()
    status = try unpacker.next()
    reason = try unpacker.next()
    isOverdue = try unpacker.next()
  }
}
