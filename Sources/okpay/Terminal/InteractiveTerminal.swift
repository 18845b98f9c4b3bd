import Dialogue
import Glibc

/// The chat at a terminal: readline for the keyboard, and lines that may arrive while the customer types.
///
/// One thread does everything: it waits for a key, a signal or the conversation's next timer, whichever comes first.
@MainActor
final class InteractiveTerminal {
  private let session: ChatSession
  private let history: History
  private let clock: SystemClock
  private let colour: Bool
  private var interrupts = 0
  /// The process was stopped, and the terminal is to be taken again.
  private var wasStopped = false

  init(session: ChatSession, history: History, clock: SystemClock, colour: Bool) {
    self.session = session
    self.history = history
    self.clock = clock
    self.colour = colour
  }

  private var prompt: String { InputPrompt.text(session.status, colour: colour) }

  /// Talks until the customer leaves or a signal ends it.
  ///
  /// - Returns: the exit status.
  func run(banner: Bool, historyLimit: Int) throws -> Int32 {
    let signals = Signals([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])
    Readline.setUp(historyLimit: historyLimit)
    Crash.restoresTerminal()
    history.entries.forEach(Readline.remember)
    defer {
      Readline.release()
      history.save()
    }
    if banner { try Output.standard.write(lines: [session.banner]) }
    try Output.standard.write(lines: session.open(at: clock.now))
    Readline.prompt(prompt)
    while true {
      let keyIsReady = try wait(for: signals.descriptor)
      while let signal = signals.next() {
        if let status = try handle(signal) { return status }
      }
      if wasStopped {
        wasStopped = false
        Readline.resume()
      }
      try deliverDue()
      guard keyIsReady else { continue }
      Readline.readCharacter()
      if let entered = Readline.takeEntry(), try take(entered) { return ExitStatus.fine.rawValue }
    }
  }

  /// Waits until there is something to do; true when a key can be read.
  private func wait(for signals: Int32) throws(LineReader.Failure) -> Bool {
    var waiting = [
      pollfd(fd: 0, events: Int16(POLLIN), revents: 0), pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&waiting, 2, clock.milliseconds(until: session.nextDue))
    if ready < 0, errno != EINTR { throw LineReader.Failure(errno: errno) }
    return ready > 0 && waiting[0].revents != 0
  }

  /// Shows what arrived while the customer was typing above the line being typed.
  private func deliverDue() throws(Output.Failure) {
    let lines = session.advance(to: clock.now)
    guard !lines.isEmpty else { return }
    try Readline.aside(prompt: prompt) { () throws(Output.Failure) in try Output.standard.write(lines: lines) }
  }

  /// True when the talk is over.
  private func take(_ entered: Readline.Entered) throws(Output.Failure) -> Bool {
    interrupts = 0
    switch entered {
    case .endOfInput:
      try Output.standard.write("\n")
      try Output.standard.write(lines: session.close(at: clock.now))
      return true
    case .line(let line):
      let answer = session.enter(line, at: clock.now)
      try Output.standard.write(lines: answer.lines)
      if answer.mayBeKept, let kept = history.keep(line) { Readline.remember(kept) }
      if answer.ends {
        try Output.standard.write(lines: session.close(at: clock.now))
        return true
      }
      Readline.prompt(prompt)
      if answer.returns { Readline.insert(line) }
      return false
    }
  }

  /// The exit status when the signal ends the chat.
  private func handle(_ signal: Int32) throws(Output.Failure) -> Int32? {
    switch signal {
    case SIGINT:
      try interrupt()
    case SIGTSTP:
      Readline.suspend()
      Signals.stop()
      wasStopped = true
    case SIGCONT:
      wasStopped = true
    case SIGWINCH:
      if !wasStopped { Readline.resize() }
    default:
      return 128 + signal
    }
    return nil
  }

  /// Drops the line. Somebody who presses Ctrl-C at an empty line twice wants to leave.
  private func interrupt() throws(Output.Failure) {
    interrupts = Readline.lineIsEmpty ? interrupts + 1 : 0
    let hint = interrupts >= 2 ? session.interruptHint + "\n" : ""
    if interrupts >= 2 { interrupts = 0 }
    try Readline.abandonLine { () throws(Output.Failure) in try Output.standard.write("^C\n" + hint) }
  }
}
