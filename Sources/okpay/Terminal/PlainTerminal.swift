import Assistant
import Dialogue
import Glibc

/// The chat where there is no terminal: a line in, lines out; no prompt, no banner, no history.
struct PlainTerminal {
  let session: ChatSession
  let clock: SystemClock

  /// Talks until the input ends; then lets what is pending play out at once.
  func run() throws {
    // A message over the limit is still seen to be one.
    var reader = PlainLines(descriptor: 0, longestLine: 4 * (Conversation.longestMessage + 1))
    while true {
      let wait = clock.milliseconds(until: session.nextDue)
      switch try reader.next(timeout: wait) {
      case .line(let line):
        try Output.standard.write(lines: session.advance(to: clock.now))
        let answer = session.enter(line, at: clock.now)
        try Output.standard.write(lines: answer.lines)
        if answer.ends { return }
      case .nothing:
        try Output.standard.write(lines: session.advance(to: clock.now))
      case .endOfInput:
        try Output.standard.write(lines: session.playOut())
        return
      }
    }
  }
}

extension SystemClock {
  /// How long `poll` is to wait for `due`; -1, without end, when nothing is due.
  func milliseconds(until due: Instant?) -> Int32 {
    guard let due else { return -1 }
    return Int32(clamping: max(0, due.milliseconds - now.milliseconds))
  }
}
