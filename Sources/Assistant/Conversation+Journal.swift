import Content
import Dialogue
import Understanding

/// Taking a talk up again: from its packed state at once, from its journal by living through it anew.
extension Conversation {
  /// The whole state in a few hundred bytes, for this version of the program only.
  public func packed() -> [UInt8] {
    var packer = Packer()
    packer.add(state)
    return packer.bytes
  }

  /// Takes a talk up from `packed()`.
  ///
  /// - Throws: `malformed` when another version packed it, or it is damaged: the journal tells the same.
  public convenience init(_ service: Service, packed: [UInt8]) throws(SnapshotError) {
    self.init(service, seed: 0, language: .chinese)
    var unpacker = Unpacker(PackedBytes(packed))
    do throws(Damage) {
      state = try unpacker.next()
    } catch {
      throw .malformed
    }
    guard unpacker.rest == 0 else { throw .malformed }
    if agents == .host { state.desk.dismiss() }
  }

  /// Lives through what a journal tells.
  ///
  /// - Parameter journal: all events since the talk began, in order.
  /// - Throws: `malformed` when the first event is neither a beginning nor a state.
  public convenience init(
    _ service: Service, journal: some Sequence<(event: JournalEvent, at: Instant)>
  ) throws(SnapshotError) {
    var events = journal.makeIterator()
    switch events.next()?.event {
    case .began(let seed, let language):
      self.init(service, seed: seed, language: language)
    case .restored(let state):
      try self.init(service, snapshot: Array(state.utf8))
    case .opened, .heard, .heardTooMuch, .switched, .advanced, .actionFinished, .agentJoined, .agentSaid, .agentLeft,
      .closed, nil:
      throw .malformed
    }
    while let (event, at) = events.next() { try live(through: event, at: at) }
  }

  private func live(through event: JournalEvent, at now: Instant) throws(SnapshotError) {
    switch event {
    case .opened: _ = open(at: now)
    case .heard(let utterance): _ = hear(utterance, at: now)
    case .heardTooMuch: _ = hearTooMuch(at: now)
    case .switched(let language): switchLanguage(to: language)
    case .advanced: _ = advance(to: now)
    case .actionFinished(let key, let outcome): _ = finish(key, outcome, at: now)
    case .agentJoined(let name): _ = agentJoins(name, at: now)
    case .agentSaid(let name, let text): _ = agentSaid(text, name: name, at: now)
    case .agentLeft(let number): _ = agentLeaves(caseNumber: number, at: now)
    case .closed: _ = close(at: now)
    case .restored(let state): self.state = try Self.state(of: Array(state.utf8))
    case .began: throw .malformed
    }
  }
}

extension Conversation {
  /// The content it goes on under.
  public var contentHash: String { state.contentHash }

  /// The newest ticket.
  public var caseNumber: String? { state.dialogue.caseNumber }
}
