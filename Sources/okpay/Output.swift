import Glibc

/// The one way anything is written: whole writes over `write(2)`, in order, interrupted calls repeated.
struct Output: Sendable {
  static let standard = Output(descriptor: 1)
  static let error = Output(descriptor: 2)

  let descriptor: Int32

  /// Why nothing more can be written.
  struct Failure: Error {
    let errno: Int32
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw Failure(errno: errno)
      }
    }
  }

  /// Writes `text` as UTF-8.
  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Writes each of `lines` with its end, all at once.
  func write(lines: [String]) throws(Failure) {
    guard !lines.isEmpty else { return }
    try write(lines.joined(separator: "\n") + "\n")
  }

  /// Writes a diagnostic line `okpay: text`; a closed stderr is no reason to fail.
  static func diagnose(_ text: String) { try? error.write("okpay: \(text)\n") }
}

extension Output.Failure {
  /// Ends the process as this failure of stdout asks: by SIGPIPE and silently when the reader has gone, else with 74.
  func end() -> Never {
    if errno == EPIPE {
      signal(SIGPIPE, SIG_DFL)
      var set = sigset_t()
      sigemptyset(&set)
      sigaddset(&set, SIGPIPE)
      pthread_sigmask(SIG_UNBLOCK, &set, nil)
      raise(SIGPIPE)
    }
    Output.diagnose("cannot write: \(String(cString: strerror(errno)))")
    exit(ExitStatus.inputOutput.rawValue)
  }
}
