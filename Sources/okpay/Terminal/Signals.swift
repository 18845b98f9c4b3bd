import CReadline
import Glibc

/// Signals as something to read: no code of ours runs inside a signal handler.
struct Signals {
  /// Becomes readable when a signal has come.
  let descriptor: Int32

  /// Blocks `signals` from now on. To be called before any thread starts.
  init(_ signals: [Int32]) {
    var set = Self.set(of: signals)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK) | Int32(SFD_CLOEXEC))
  }

  /// The next signal that has come.
  func next() -> Int32? {
    var info = signalfd_siginfo()
    guard read(descriptor, &info, MemoryLayout<signalfd_siginfo>.size) > 0 else { return nil }
    return Int32(info.ssi_signo)
  }

  /// Stops the process as Ctrl-Z does by default, and returns when it goes on.
  ///
  /// Not SIGSTOP: nobody could wake a process that has no shell above it, and the system doesn't stop such a one here.
  static func stop() {
    var set = set(of: [SIGTSTP])
    kill(getpid(), SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  private static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }
}
