import Dialogue

/// The talks of a transcript while it is played, and their clock.
struct TranscriptStage {
  /// The last thing that happened in any talk.
  private(set) var lastTurn: Turn?

  private let header: TranscriptHeader
  private let start: (TranscriptHeader, TranscriptSession) -> any Talk
  private let restore: ([UInt8]) throws(SnapshotError) -> any Talk
  private var now: Instant
  /// In the order of their sessions.
  private var talks: [(session: TranscriptSession, talk: any Talk)] = []
  /// The session that was heard last: directives mean this one.
  private var current = TranscriptSession.first

  init(
    header: TranscriptHeader,
    start: @escaping (TranscriptHeader, TranscriptSession) -> any Talk,
    restore: @escaping ([UInt8]) throws(SnapshotError) -> any Talk
  ) {
    self.header = header
    self.start = start
    self.restore = restore
    now = header.clock
  }

  mutating func hear(_ text: String, in session: TranscriptSession) -> [Turn] {
    current = session
    return happened([talk().hear(text, at: now)])
  }

  mutating func follow(_ directive: TranscriptDirective, line: Int) throws(TranscriptFault) -> [Turn] {
    switch directive {
    case .open: return happened([talk().open(at: now)])
    case .agent(let name, let text): return happened([talk().agentSays(text, name: name, at: now)])
    case .advance(let milliseconds): return advance(to: Instant(milliseconds: now.milliseconds + milliseconds))
    case .clock(let moment): return advance(to: moment)
    case .action(let name, let outcome): talk().forceOutcome(outcome, ofNext: name)
    case .language(let language): talk().switchLanguage(to: language)
    case .restart: try restart(line: line)
    }
    return []
  }

  /// The talk of the current session, begun when it is first needed.
  private mutating func talk() -> any Talk {
    if let known = talks.first(where: { $0.session == current }) { return known.talk }
    let talk = start(header, current)
    talks.append((current, talk))
    return talk
  }

  private mutating func advance(to moment: Instant) -> [Turn] {
    now = moment
    // Talks don't touch each other, so each may run ahead; `sorted` is stable and keeps each one's order.
    return happened(talks.flatMap { $0.talk.advance(to: moment) }.sorted { $0.at < $1.at })
  }

  private mutating func restart(line: Int) throws(TranscriptFault) {
    do {
      for index in talks.indices { talks[index].talk = try restore(talks[index].talk.snapshot()) }
    } catch {
      throw TranscriptFault(line: line, column: 1, text: "the talk can't be taken up again: \(error)")
    }
  }

  private mutating func happened(_ turns: [Turn]) -> [Turn] {
    lastTurn = turns.last ?? lastTurn
    return turns
  }
}
