import Glibc

/// Moves bytes between the descriptors and the server until the input ends, a signal comes or the host shuts down.
struct PipeLoop {
  /// Answers are written at the latest when there are this many bytes of them.
  private static let batch = 64 * 1024

  private var server: PipeServer
  private var reader: LineReader
  private let output: Output

  init(server: PipeServer, input: Int32, output: Output) {
    self.server = server
    self.output = output
    reader = LineReader(descriptor: input, limit: server.limits.lineBytes)
  }

  /// - Throws: a failure of the reader or of the output, with `EPIPE` when the host is gone.
  mutating func run(server name: String) throws {
    server.greet(server: name)
    // The host need not wait for the answer to what it has sent already.
    try flush()
    while !server.isFinished {
      if let line = reader.next() {
        guard !line.isBlank else { continue }
        server.handle(line, number: reader.lineNumber)
        if server.answers.bytes.count >= Self.batch { try flush() }
      } else if reader.atEnd {
        break
      } else {
        try wait()
      }
    }
    server.takeReading(waits: true)
    try flush()
  }

  /// Takes in more input. Answers go out first, unless those to what is waiting already can share their commit.
  private mutating func wait() throws {
    if PipeSignals.takeHangups() { server.reload(for: .signal) }
    server.takeReading()
    if !server.answers.bytes.isEmpty, server.ledger == nil || !reader.isReady(within: 0) { try flush() }
    let milliseconds = server.millisecondsUntilDue().map { Int32(clamping: $0) } ?? -1
    guard reader.isReady(within: milliseconds, or: PipeSignals.hangup, or: server.reading?.done ?? -1) else {
      return server.fireTimers()
    }
    try reader.fill()
    if reader.atEnd, PipeSignals.signal != nil { reader.dropUnfinished() }
  }

  private mutating func flush() throws(Output.Failure) {
    server.commit()
    try output.write(server.answers.bytes)
    server.answers.removeAll()
  }
}
