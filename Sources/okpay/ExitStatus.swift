import ArgumentParser
import Storage

/// The exit codes of every command (after sysexits.h); 128 + n when a signal ended it.
enum ExitStatus: Int32 {
  case fine = 0
  /// A replay failed, a check found faults, a score is under its bound.
  case red = 1
  case usage = 64
  /// A malformed transcript or input file.
  case malformed = 65
  case inputMissing = 66
  case cannotCreate = 73
  case inputOutput = 74
  /// Faulty content in `Intents/`.
  case configuration = 78

  var code: ExitCode { ExitCode(rawValue) }
}

extension ExitStatus {
  /// The code for a store that can't be used.
  init(_ error: StorageError) {
    switch error {
    case .notAStore, .newer: self = .malformed
    case .inUse, .cannotOpen, .cannotWrite, .cannotRead: self = .inputOutput
    }
  }
}
