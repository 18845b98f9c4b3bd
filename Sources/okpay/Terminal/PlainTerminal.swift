import Dialogue
import Glibc

/// The chat where there is no terminal: a line in, lines out; no prompt, no banner, no history.
struct PlainTerminal {
  let session: ChatSession
  let clock: SystemClock

  /// Talks until the input ends; then lets what is pending play out at once.
  func run() throws {
    // A message over the limit is still seen to be one.
    var reader = PlainLines(descriptor: 0, longestLine: 4 * (ChatSession.longestMessage + 1))
    while true {
      let wait = clock.milliseconds(until: session.nextDue)
      switch try reader.next(timeout: wait) {
      case .line(let line):
        try print(session.advance(to: clock.now))
        let answer = session.enter(line, at: clock.now)
        try print(answer.lines)
        if answer.ends { return }
      case .nothing:
        try print(session.advance(to: clock.now))
      case .endOfInput:
        try print(session.playOut())
        return
      }
    }
  }

  private func print(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    try Output.standard.write(lines.joined(separator: "\n") + "\n")
  }
}

extension SystemClock {
  /// How long `poll` is to wait for `due`; -1, without end, when nothing is due.
  func milliseconds(until due: Instant?) -> Int32 {
    guard let due else { return -1 }
    return Int32(clamping: max(0, due.milliseconds - now.milliseconds))
  }
}
