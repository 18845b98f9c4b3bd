import Content
import Foundation
import Glibc
import Synchronization

/// Reads content on a thread of its own: what is new in it may take seconds to learn, and talks go on meanwhile.
final class ContentReading: Sendable {
  typealias Outcome = Result<Catalog, ContentFaults>

  /// Can be read from once everything is read.
  let done: Int32

  private let writing: Int32
  private let outcome = Mutex<Outcome?>(nil)

  /// Begins at once; nil where there is no descriptor left for it.
  init?(_ load: @escaping @Sendable () throws(ContentFaults) -> Catalog) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (done, writing) = (ends[0], ends[1])
    Self.withoutSignals {
      Thread.detachNewThread { [self] in
        let result = Self.outcome(of: load)
        outcome.withLock { $0 = result }
        var byte: UInt8 = 0
        _ = write(writing, &byte, 1)
      }
    }
  }

  deinit {
    close(done)
    close(writing)
  }

  static func outcome(of load: () throws(ContentFaults) -> Catalog) -> Outcome {
    do throws(ContentFaults) {
      return .success(try load())
    } catch {
      return .failure(error)
    }
  }

  /// What was read; nil while that goes on.
  ///
  /// - Parameter waits: waits for the end.
  func take(waits: Bool) -> Outcome? {
    var ready = pollfd(fd: done, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, waits ? -1 : 0) < 0, errno == EINTR {}
    return outcome.withLock { ready.revents == 0 ? nil : $0 }
  }

  /// Signals are for the thread that waits for input: they must interrupt it.
  private static func withoutSignals(_ body: () -> Void) {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    body()
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
