import ArgumentParser
import Assistant
import Dialogue

/// `okpay replay --diff`: what exported talks would get to hear today.
struct PastComparison {
  /// How many turns of a group are shown.
  private static let shown = 5

  let content: ContentOptions
  /// Values that replace some of the content, as they did when the talks took place.
  let given: [String]

  /// Reads exports, and prints the changed turns by their causes.
  func run(_ paths: [String]) throws {
    let past = try paths.flatMap { try read($0) }
    guard !past.isEmpty else {
      Output.diagnose("\(paths.joined(separator: ", ")): nothing exported is found")
      throw ExitStatus.inputMissing.code
    }
    let replay = PastReplay(past, catalog: try content.load(overrides: given))
    for group in replay.changes { try Output.standard.write(lines: Self.lines(of: group)) }
    let changed = replay.changes.reduce(0) { $0 + $1.turns.count }
    var summary = "\(changed) of \(replay.turns) turns in \(replay.sessions) talks would be others today"
    if replay.unplayable > 0 { summary += ", \(replay.unplayable) talks can't be played" }
    try Output.standard.write(summary + "\n")
    if changed > 0 { throw ExitStatus.red.code }
  }

  private func read(_ path: String) throws -> [PastEvent] {
    let lines = try TranscriptFiles.read(path).split(separator: 0x0A, omittingEmptySubsequences: false)
    return try lines.enumerated().filter { !$1.isEmpty }.map { index, line in
      guard let past = (try? ExportedEntry(line: line))?.past else {
        Output.diagnose("\(path):\(index + 1): no entry of a journal; give what `okpay export` printed")
        throw ExitStatus.malformed.code
      }
      return past
    }
  }

  private static func lines(of group: (cause: PastReplay.Cause, turns: [PastReplay.Change])) -> [String] {
    let count = group.turns.count
    var lines = ["\(count) \(count == 1 ? "turn" : "turns"): \(group.cause)"]
    for change in group.turns.prefix(shown) {
      lines.append("  session \(change.session), \(change.at.rfc3339())")
      if let heard = change.heard { lines += indented("    user: ", heard) }
      for line in change.past where !change.today.contains(line) { lines += indented("  - \(line.speaker): ", line) }
      for line in change.today where !change.past.contains(line) { lines += indented("  + \(line.speaker): ", line) }
    }
    if count > shown { lines.append("  … and \(count - shown) more") }
    return lines + [""]
  }

  private static func indented(_ mark: String, _ line: Line) -> [String] {
    let labels = line.choices.enumerated().map { "\($0 + 1). \($1)" }
    return indented(mark, ([line.text] + labels).joined(separator: "\n"))
  }

  private static func indented(_ mark: String, _ text: String) -> [String] {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map { Printable.text(String($0)) }
    return parts.enumerated().map { $0 == 0 ? mark + $1 : mark.prefix(4) + "  " + $1 }
  }
}
