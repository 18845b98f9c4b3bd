import Dialogue

/// A journalled talk as a transcript, which replays green under the same content.
public struct PastTranscript {
  /// The file.
  public private(set) var text = ""
  /// The time the replay has behind what is written so far.
  private var clock: Instant

  /// - Parameter past: all of one session, masked, in order.
  public init(_ past: [PastEvent]) {
    clock = past.first?.at ?? TranscriptHeader().clock
    var header = TranscriptHeader()
    if case .began(let seed, let language) = past.first?.event { (header.seed, header.language) = (seed, language) }
    if let reason = Self.reasonToSkip(past) { text += "skip: \(reason)\n" }
    text += "clock: \(clock.rfc3339())\nseed: \(header.seed)\nlanguage: \(header.language.rawValue)\n\n"
    for event in past { add(event) }
  }

  /// What a transcript has no lines for.
  private static func reasonToSkip(_ past: [PastEvent]) -> String? {
    for event in past.map(\.event) {
      switch event {
      case nil: return "the talk went on from a state that its host kept, or was forgotten"
      case .actionFinished, .agentJoined, .agentLeft: return "the host did what a replay leaves to the simulation"
      case .heardTooMuch: return "a message was too long to be kept"
      case .began, .restored, .opened, .heard, .switched, .advanced, .agentSaid, .closed: continue
      }
    }
    return nil
  }

  private mutating func add(_ past: PastEvent) {
    switch past.event {
    case .opened: add("! open", past)
    case .heard(let text):
      let entry = TranscriptPrinter.entry(TranscriptSession.first.rawValue, TranscriptPrinter.printable(text))
      let status = TranscriptCheck(.status, past.turns.last?.status)
      add(entry, past, orElse: TranscriptPrinter.check(status) + "\n")
    case .switched(let language): text += "! language \(language.rawValue)\n"
    case .advanced: for turn in past.turns { addTimer(turn) }
    case .agentSaid(let name, let said):
      add(TranscriptPrinter.entry("! agent \(name)", TranscriptPrinter.printable(said ?? "")), past)
    case .heardTooMuch, .actionFinished, .agentJoined, .agentLeft: add("# \(past.event?.kind ?? "")", past)
    case .began, .restored, .closed, nil: break
    }
  }

  private mutating func add(_ entry: String, _ past: PastEvent, orElse silence: String = "") {
    wait(until: past.at)
    let lines = Self.lines(past.turns)
    text += entry + "\n" + (lines.isEmpty ? silence : lines)
  }

  private mutating func addTimer(_ turn: PastTurn) {
    // What is due at one moment stands behind one directive.
    if turn.at == clock, text.hasSuffix("\n"), !turn.lines.isEmpty {
      text += Self.lines([turn])
      return
    }
    wait(until: turn.at)
    text += Self.lines([turn])
  }

  private mutating func wait(until moment: Instant) {
    guard moment > clock else { return }
    text += "! advance \(TranscriptPrinter.duration(milliseconds: moment.milliseconds - clock.milliseconds))\n"
    clock = moment
  }

  private static func lines(_ turns: [PastTurn]) -> String {
    turns.flatMap(\.lines)
      .map { TranscriptPrinter.entry($0.speaker.rawValue, TranscriptPrinter.text(of: $0)) + "\n" }.joined()
  }
}
