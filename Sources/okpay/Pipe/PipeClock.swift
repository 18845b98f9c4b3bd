import Dialogue

/// Where the pipe takes the time from. Never goes back.
enum PipeClock {
  /// The time of the machine.
  case system(SystemClock)
  /// Stands still until it is moved.
  case virtual(Instant)

  /// The time now.
  var now: Instant {
    switch self {
    case .system(let clock): clock.now
    case .virtual(let now): now
    }
  }

  /// Whether `advance` moves it, and time does not.
  var isVirtual: Bool {
    switch self {
    case .system: false
    case .virtual: true
    }
  }
}
