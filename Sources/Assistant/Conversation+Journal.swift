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

  /// Lives through what came from outside.
  @discardableResult
  func live(through event: JournalEvent, at now: Instant) throws(SnapshotError) -> [Turn] {
    switch event {
    case .opened: return [open(at: now)]
    case .heard(let utterance): return [hear(utterance, at: now)]
    case .heardTooMuch: return [hearTooMuch(at: now)]
    case .switched(let language): switchLanguage(to: language)
    case .advanced: return advance(to: now)
    case .actionFinished(let key, let outcome): return finish(key, outcome, at: now).map { [$0] } ?? []
    case .agentJoined(let name): return [agentJoins(name, at: now)]
    case .agentSaid(let name, let text): return [agentSaid(text, name: name, at: now)]
    case .agentLeft(let number): return [agentLeaves(caseNumber: number, at: now)]
    case .closed: return [close(at: now)]
    case .restored(let state): self.state = try ConversationState(snapshot: Array(state.utf8))
    case .began: throw .malformed
    }
    return []
  }
}

extension Conversation {
  /// The content it goes on under.
  public var contentHash: String { state.contentHash }

  /// The newest ticket.
  public var caseNumber: String? { state.dialogue.caseNumber }
}
