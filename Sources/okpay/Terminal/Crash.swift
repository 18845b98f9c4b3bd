import CReadline
import Glibc

/// What is left to do when the program is about to die of a bug: leave the customer a terminal that works.
enum Crash {
  /// Written once, before the first key is read; read by a dying process only.
  private nonisolated(unsafe) static var actions: [Int32: sigaction] = [:]

  /// From now on a crash restores the terminal first, then goes the way it would have gone.
  static func restoresTerminal() {
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
      var action = sigaction()
      var before = sigaction()
      action.sa_flags = SA_ONSTACK
      // No function to call here is safe by the book; the alternative is a dead terminal for certain.
      action.__sigaction_handler.sa_handler = { number in
        rl_deprep_terminal()
        ok_flush()
        var before = Crash.actions[number] ?? sigaction()
        sigaction(number, &before, nil)
        // Comes when this handler returns, in the place of the fault.
        raise(number)
      }
      sigaction(number, &action, &before)
      actions[number] = before
    }
  }
}
