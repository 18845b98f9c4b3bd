/// The file a replay writes: the lines of the transcript, with what really happened where something else was expected.
///
/// Lines that hold keep their source, to the byte. The n-th expected line of a turn stands for the n-th that really came;
/// what is missing is put behind the last of them, what is too much goes.
struct TranscriptRewriting {
  private let newline: String
  private var parts: [String] = []
  /// How many lines the parts before the turn have.
  private var lineCount = 0
  private var countedParts = 0
  /// Lines of the turn that nothing has stood for yet.
  private var pending: ArraySlice<Line> = []
  /// Where the next missing line of the turn belongs.
  private var place = 0
  private var hasLine = false
  private var hasExpectation = false
  /// The turn that needs an expectation, nil when there may be none.
  private var answer: Turn?

  init(newline: String) { self.newline = newline }

  mutating func keep(_ item: TranscriptItem) { parts.append(item.source) }

  /// A new turn of which `lines` came. With `answering` the file may not leave it without an expectation.
  ///
  /// - Returns: the number its line has in the new file.
  mutating func begin(_ item: TranscriptItem, lines: [Line], answering turn: Turn?) -> Int {
    endTurn()
    // Nothing is put before the turn any more, so what stands there can be counted once.
    lineCount += parts[countedParts...].reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "\n") } }
    countedParts = parts.count
    keep(item)
    (pending, place, hasLine, hasExpectation, answer) = (lines[...], parts.count, false, false, turn)
    return lineCount + 1
  }

  mutating func expect(_ speaker: Line.Speaker, _ text: String, in item: TranscriptItem) {
    guard let line = pending.popFirst() else { return }
    let holds = line.speaker == speaker && TranscriptPrinter.text(of: line).utf8.elementsEqual(text.utf8)
    if holds { keep(item) } else { write(entry(line)) }
    (place, hasLine, hasExpectation) = (parts.count, true, true)
  }

  mutating func expect(_ check: TranscriptCheck, after turn: Turn?, in item: TranscriptItem) {
    let actual = turn.map(check.actual) ?? check
    let text = TranscriptPrinter.check(actual)
    if TranscriptPrinter.check(check).utf8.elementsEqual(text.utf8) { keep(item) } else { write(text) }
    hasExpectation = true
    if !hasLine { place = parts.count }
  }

  mutating func finish() -> String {
    endTurn()
    // Only the last line of a file may lack its end.
    for index in parts.indices.dropLast() where parts[index].utf8.last != UInt8(ascii: "\n") { parts[index] += newline }
    return parts.joined()
  }

  private mutating func endTurn() {
    var missing = pending.map(entry)
    if missing.isEmpty, !hasExpectation, let answer {
      missing = [TranscriptPrinter.check(TranscriptCheck(.status, answer.status.rawValue))]
    }
    let index = place
    parts.insert(contentsOf: missing.map(ended), at: index)
    (pending, answer) = ([], nil)
  }

  private func entry(_ line: Line) -> String {
    TranscriptPrinter.entry(line.speaker.rawValue, TranscriptPrinter.text(of: line))
  }

  private mutating func write(_ text: String) { parts.append(ended(text)) }

  private func ended(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: newline) + newline
  }
}
