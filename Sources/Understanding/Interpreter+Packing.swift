extension Interpreter: Packable {
  public func pack(into packer: inout Packer) {
    packer.add(matcher, tags, sources, wordings, cues, openers, mender, scanner, tasks, importance, rejectBelow, model)
  }

  public convenience init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(
      matcher: try unpacker.next(), tags: try unpacker.next(), sources: try unpacker.next(),
      wordings: try unpacker.next(), cues: try unpacker.next(), openers: try unpacker.next(),
      mender: try unpacker.next(), scanner: try unpacker.next(), tasks: try unpacker.next(),
      importance: try unpacker.next(), rejectBelow: try unpacker.next(), model: try unpacker.next())
    guard sources.count == tags.count, wordings.count == tags.count, tasks.count == model.labels.count,
      importance.count == model.labels.count
    else { throw Damage() }
  }
}

extension Interpreter.Tag: Packable {
  func pack(into packer: inout Packer) {
    switch self {
    case .keyword(let intent): packer.add(UInt8(0), Int32(intent))
    case .rule(let number): packer.add(UInt8(1), Int32(number))
    case .cue(let number): packer.add(UInt8(2), Int32(number))
    case .answer(let value): packer.add(UInt8(3), value)
    case .connector: packer.add(UInt8(4))
    case .negator(let atStart): packer.add(UInt8(5), atStart)
    case .opener(let number): packer.add(UInt8(6), Int32(number))
    case .courtesy: packer.add(UInt8(7))
    }
  }

  init(from unpacker: inout Unpacker) throws(Damage) {
    switch try unpacker.flat(UInt8.self) {
    case 0: self = .keyword(intent: Int(try unpacker.flat(Int32.self)))
    case 1: self = .rule(Int(try unpacker.flat(Int32.self)))
    case 2: self = .cue(Int(try unpacker.flat(Int32.self)))
    case 3: self = .answer(try unpacker.next())
    case 4: self = .connector
    case 5: self = .negator(atStart: try unpacker.next())
    case 6: self = .opener(Int(try unpacker.flat(Int32.self)))
    case 7: self = .courtesy
    default: throw Damage()
    }
  }
}

extension Cue.Kind: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .hint(let slot, let choice): packer.add(UInt8(0), slot, choice)
    case .word(let slot, let choice): packer.add(UInt8(1), slot, choice)
    case .talk(let name): packer.add(UInt8(2), name)
    }
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    switch try unpacker.flat(UInt8.self) {
    case 0: self = .hint(slot: try unpacker.next(), choice: try unpacker.next())
    case 1: self = .word(slot: try unpacker.next(), choice: try unpacker.next())
    case 2: self = .talk(try unpacker.next())
    default: throw Damage()
    }
  }
}

extension Answer.Value: Packable {}

extension Language: Packable {}

extension Amount: Packable {
  public func pack(into packer: inout Packer) { packer.add(minor, currency) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    minor = try unpacker.next()
    currency = try unpacker.next()
  }
}
