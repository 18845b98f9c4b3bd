import Dialogue
import Glibc

/// Where the pipe takes the time from. Never goes back, even if the system's clock does.
struct PipeClock {
  private let isSystem: Bool
  private var latest: Instant
  private let offset: Int

  private init(isSystem: Bool, latest: Instant, offset: Int) {
    self.isSystem = isSystem
    self.latest = latest
    self.offset = offset
  }

  /// The time of the machine.
  static var system: PipeClock { PipeClock(isSystem: true, latest: Instant(milliseconds: 0), offset: 0) }

  /// A clock that stands still until it is moved.
  static func virtual(start: PipeTime) -> PipeClock {
    PipeClock(isSystem: false, latest: start.instant, offset: start.offset)
  }

  /// Whether `advance` moves it, and time does not.
  var isVirtual: Bool { !isSystem }

  /// The time now.
  mutating func now() -> Instant {
    if isSystem {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      latest = max(latest, Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000))
    }
    return latest
  }

  /// Moves a virtual clock.
  mutating func advance(to instant: Instant) { latest = max(latest, instant) }

  /// `instant` as hosts read it.
  func text(_ instant: Instant) -> String { PipeTime(instant, offset: offset).text }
}
