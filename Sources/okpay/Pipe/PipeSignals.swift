import Glibc
import Synchronization

/// Turns SIGTERM and SIGINT into the end of input: what was read is finished, nothing more is waited for.
///
/// The handler puts an empty file in the place of stdin. A `read` or `poll` that waits is interrupted, one that begins a
/// moment later finds the end: there is no gap in which a signal could be missed.
enum PipeSignals {
  private static let received = Atomic<Int32>(0)
  private static let nothing = Atomic<Int32>(-1)

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
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      PipeSignals.received.store(number, ordering: .relaxed)
      dup2(PipeSignals.nothing.load(ordering: .relaxed), STDIN_FILENO)
      errno = saved
    }
    sigaction(SIGTERM, &action, nil)
    sigaction(SIGINT, &action, nil)
    Glibc.signal(SIGPIPE, SIG_IGN)
    // A file that may not grow any more is an error of the store, too.
    Glibc.signal(SIGXFSZ, SIG_IGN)
    // A host that starts us from a worker thread hands its blocked signals down; Foundation's `Process` does.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, SIGTERM)
    sigaddset(&mask, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }
}
