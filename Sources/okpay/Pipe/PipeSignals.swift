import Glibc
import Synchronization

/// Turns SIGTERM and SIGINT into the end of input: what was read is finished, nothing more is waited for.
///
/// The handler puts an empty file in the place of stdin. A `read` or `poll` that waits is interrupted, one that begins a
/// moment later finds the end: there is no gap in which a signal could be missed.
enum PipeSignals {
  private static let received = Atomic<Int32>(0)
  private static let nothing = Atomic<Int32>(-1)

  /// Holds a byte for every SIGHUP that came; -1 before there is such a pipe.
  private static let hangups = Atomic<Int32>(-1)
  private static let hangupsWritten = Atomic<Int32>(-1)

  /// A descriptor that can be read from after a SIGHUP.
  static var hangup: Int32 { hangups.load(ordering: .relaxed) }

  /// True once a SIGHUP came and its byte is written, until it is taken note of.
  private static let isHungUp = Atomic<Bool>(false)

  /// Takes note of the SIGHUPs that came, any number of them at once.
  ///
  /// - Returns: whether there was one.
  static func takeHangups() -> Bool {
    guard isHungUp.exchange(false, ordering: .acquiringAndReleasing) else { return false }
    var byte: UInt8 = 0
    var found = false
    while read(hangup, &byte, 1) > 0 { found = true }
    return found
  }

  /// The signal that ended the input.
  static var signal: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Takes over the signals; a reader that is gone becomes an error of `write` instead of SIGPIPE.
  static func install() {
    nothing.store(open("/dev/null", O_RDONLY | O_CLOEXEC), ordering: .relaxed)
    // Touched once here, so that nothing has to be set up inside the handler.
    received.store(0, ordering: .relaxed)
    isHungUp.store(false, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      PipeSignals.received.store(number, ordering: .relaxed)
      dup2(PipeSignals.nothing.load(ordering: .relaxed), STDIN_FILENO)
      errno = saved
    }
    sigaction(SIGTERM, &action, nil)
    sigaction(SIGINT, &action, nil)
    watchHangups()
    Glibc.signal(SIGPIPE, SIG_IGN)
    // A host that starts us from a worker thread hands its blocked signals down; Foundation's `Process` does.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, SIGTERM)
    sigaddset(&mask, SIGINT)
    sigaddset(&mask, SIGHUP)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }

  /// A pipe that the handler writes to: what waits for input waits for it too, so that no SIGHUP is missed.
  private static func watchHangups() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    hangups.store(ends[0], ordering: .relaxed)
    hangupsWritten.store(ends[1], ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      let saved = errno
      var byte: UInt8 = 0
      _ = write(PipeSignals.hangupsWritten.load(ordering: .relaxed), &byte, 1)
      PipeSignals.isHungUp.store(true, ordering: .releasing)
      errno = saved
    }
    sigaction(SIGHUP, &action, nil)
  }
}
