import Content
import Dialogue
import Understanding

/// Turns a transcript into the same file with what the assistant really did in it.
///
/// Hermetic: the time is the header's and moves only by directives; nothing else is read.
public struct TranscriptPlayer {
  private let start: (TranscriptHeader, TranscriptSession) -> any Talk
  private let restore: ([UInt8]) throws(SnapshotError) -> any Talk

  /// Plays with the assistant itself. The second session has the seed behind the header's.
  ///
  /// - Parameter catalog: the content, with the transcript's `given` already in it.
  public init(catalog: Catalog) {
    self.init(
      start: { header, session in
        let seed = session == .first ? header.seed : header.seed &+ 1
        return Conversation(catalog: catalog, seed: seed, language: header.language)
      },
      restore: { (snapshot) throws(SnapshotError) in try Conversation(catalog: catalog, snapshot: snapshot) })
  }

  init(
    start: @escaping (TranscriptHeader, TranscriptSession) -> any Talk,
    restore: @escaping ([UInt8]) throws(SnapshotError) -> any Talk
  ) {
    self.start = start
    self.restore = restore
  }

  /// Plays `transcript` from its first line to its last.
  ///
  /// - Throws: a fault at a `! restart` whose talk couldn't be taken up again.
  public func play(_ transcript: Transcript) throws(TranscriptFault) -> TranscriptReplay {
    var stage = TranscriptStage(header: transcript.header, start: start, restore: restore)
    var script = TranscriptRewriting(newline: transcript.items.first?.source.hasSuffix("\r\n") == true ? "\r\n" : "\n")
    var steps: [TranscriptStep] = []
    for item in transcript.items {
      switch item.kind {
      case .plain: script.keep(item)
      case .said(let speaker, let text): script.expect(speaker, text, in: item)
      case .check(let check): script.expect(check, after: stage.lastTurn, in: item)
      case .user(let session, let text):
        let turns = stage.hear(text, in: session)
        let line = script.begin(item, lines: turns.flatMap(\.lines), answering: turns.last)
        steps.append(TranscriptStep(line: line, cause: session.rawValue, turns: turns))
      case .directive(let directive):
        let turns = try stage.follow(directive, line: item.line)
        let line = script.begin(item, lines: turns.flatMap(\.lines), answering: nil)
        steps.append(TranscriptStep(line: line, cause: "! \(directive.name)", turns: turns))
      }
    }
    return TranscriptReplay(text: script.finish(), steps: steps)
  }
}
