import Dialogue

/// Reads the lines of a transcript from the top. Never stops at a mistake: it notes it and goes on.
struct TranscriptParser {
  /// A line without its end, and as it stands in the file.
  struct SourceLine {
    var number: Int
    var text: Substring.UnicodeScalarView
    var source: String
  }

  /// What a line with two spaces at its start continues.
  private enum Above {
    case speech
    /// A line with a fault: one fault is enough for both.
    case fault
    case other
  }

  private var header = TranscriptHeader()
  private var items: [TranscriptItem] = []
  private(set) var faults: [TranscriptFault] = []
  private var isInHeader = true
  private var above = Above.other
  private var hasTurn = false
  /// The `user` line that still lacks an expectation.
  private var unanswered: Int?
  private var unansweredLines: [Int] = []
  /// When the line being read happens; nil until the header is over.
  private var now: Instant?

  mutating func parse(_ bytes: [UInt8]) {
    var start = 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      if let line = decode(bytes[start..<end], number: number) { parse(line) }
      start = end
      number += 1
    }
  }

  func finish(allowsUnanswered: Bool) throws(TranscriptFaults) -> Transcript {
    var faults = faults
    if !allowsUnanswered {
      let lines = unansweredLines + (unanswered.map { [$0] } ?? [])
      faults += lines.map {
        let fault = "no answer is expected here; write the `bot:` lines or a check below it, or let `--update` do it"
        return TranscriptFault(line: $0, column: 1, text: fault)
      }
    }
    guard faults.isEmpty else {
      throw TranscriptFaults(faults: faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
    return Transcript(header: header, items: items)
  }

  private mutating func decode(_ bytes: ArraySlice<UInt8>, number: Int) -> SourceLine? {
    guard let source = String(validating: bytes, as: UTF8.self) else {
      var parser = Unicode.UTF8.ForwardParser()
      var iterator = bytes.makeIterator()
      var column = 1
      while case .valid = parser.parseScalar(from: &iterator) { column += 1 }
      hasTurn = true
      fault(number, column, "not UTF-8; save the file as UTF-8")
      return nil
    }
    var text = source.unicodeScalars[...]
    if text.last == "\n" { text.removeLast() }
    if text.last == "\r" { text.removeLast() }
    if number == 1, text.first == "\u{FEFF}" { text.removeFirst() }
    return SourceLine(number: number, text: text, source: source)
  }

  private mutating func parse(_ line: SourceLine) {
    if line.text.starts(with: "  ".unicodeScalars) { return parseContinuation(line) }
    above = .other
    if line.text.isEmpty {
      isInHeader = false
      return keep(line, .plain)
    }
    if line.text.first == "#" { return keep(line, .plain) }
    if isInHeader, !beginsBody(line.text) { return parseHeader(line) }
    isInHeader = false
    switch line.text.first {
    case "=": parseCheck(line)
    case "!": parseDirective(line)
    default: parseSpeech(line)
    }
  }

  /// A transcript without a header may begin right away.
  private func beginsBody(_ text: Substring.UnicodeScalarView) -> Bool {
    if text.first == "=" || text.first == "!" { return true }
    guard let key = keyed(text)?.key else { return false }
    return TranscriptSession(rawValue: key) != nil || Line.Speaker(rawValue: key) != nil
  }

  private mutating func parseHeader(_ line: SourceLine) {
    guard let (key, value) = keyed(line.text) else {
      return fault(line.number, 1, "no line of a header; write `key: value`, or leave a blank line before the talk")
    }
    keep(line, .plain)
    if let text = header.set(key, to: value, line: line.number) { fault(line.number, 1, text) }
  }

  private mutating func parseSpeech(_ line: SourceLine) {
    guard let (key, text) = keyed(line.text) else {
      return fault(
        line.number, 1, "nobody says this; begin with `user:`, `bot:`, `agent:` or `system:`, two spaces or `#`")
    }
    if let session = TranscriptSession(rawValue: key) {
      keep(line, .user(session, text))
      beginTurn(unanswered: line.number)
    } else if let speaker = Line.Speaker(rawValue: key) {
      guard hasTurn else {
        return fault(line.number, 1, "nothing has happened yet; write `user:` or `! open` above it")
      }
      keep(line, .said(speaker, text))
      unanswered = nil
    } else if TranscriptHeader.Key(rawValue: key) != nil {
      return fault(line.number, 1, "`\(key)` belongs to the header; move it above the first blank line")
    } else {
      // Most likely a turn: what follows it has no fault of its own.
      hasTurn = true
      return fault(line.number, 1, "unknown speaker `\(key)`; speakers are user, user/B, bot, agent, system")
    }
    above = .speech
  }

  private mutating func parseContinuation(_ line: SourceLine) {
    if above == .fault { return }
    guard above == .speech, let last = items.indices.last else {
      return fault(line.number, 1, "nothing to continue; two spaces continue a line that somebody says")
    }
    let text = "\n" + String(line.text.dropFirst(2))
    switch items[last].kind {
    case .user(let session, let begun): items[last].kind = .user(session, begun + text)
    case .said(let speaker, let begun): items[last].kind = .said(speaker, begun + text)
    case .directive(.agent(let name, let begun)): items[last].kind = .directive(.agent(name: name, text: begun + text))
    case .plain, .check, .directive: break
    }
    items[last].source += line.source
  }

  private mutating func parseCheck(_ line: SourceLine) {
    do {
      let check = try TranscriptCheck(parsing: Words(line.text))
      guard hasTurn else { return fault(line.number, 1, "a check before any turn; write `user:` or `! open` above it") }
      keep(line, .check(check))
      unanswered = nil
    } catch {
      fault(line.number, error.column, error.text)
    }
  }

  private mutating func parseDirective(_ line: SourceLine) {
    do {
      let directive = try TranscriptDirective(parsing: Words(line.text))
      keep(line, .directive(directive))
      try follow(directive)
      if case .agent = directive { above = .speech }
      // Even a silent directive ends the turn above: what follows it can't be an answer to that.
      if directive.isTurn { beginTurn(unanswered: nil) } else { endTurn() }
    } catch {
      fault(line.number, error.column, error.text)
    }
  }

  /// Keeps the clock of the transcript, which never goes back.
  private mutating func follow(_ directive: TranscriptDirective) throws(Words.Fault) {
    var now = now ?? header.clock
    if case .advance(let milliseconds) = directive { now.milliseconds += milliseconds }
    if case .clock(let moment) = directive {
      guard moment >= now else {
        throw Words.Fault(column: 9, text: "the clock never goes back; it is already \(now.rfc3339())")
      }
      now = moment
    }
    self.now = now
  }

  private mutating func beginTurn(unanswered line: Int?) {
    endTurn()
    hasTurn = true
    unanswered = line
  }

  private mutating func endTurn() {
    if let unanswered { unansweredLines.append(unanswered) }
    unanswered = nil
  }

  private mutating func keep(_ line: SourceLine, _ kind: TranscriptItem.Kind) {
    items.append(TranscriptItem(kind: kind, line: line.number, source: line.source))
  }

  private mutating func fault(_ line: Int, _ column: Int, _ text: String) {
    faults.append(TranscriptFault(line: line, column: column, text: text))
    above = .fault
    // The faulty line may well be the answer that would be missed.
    unanswered = nil
  }

  /// `key: text` or `key：text`, without the one space that may follow the colon.
  private func keyed(_ scalars: Substring.UnicodeScalarView) -> (key: String, text: String)? {
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > scalars.startIndex
    else { return nil }
    var rest = scalars[scalars.index(after: colon)...]
    if rest.first == " " { rest.removeFirst() }
    return (String(scalars[..<colon]), String(rest))
  }
}
