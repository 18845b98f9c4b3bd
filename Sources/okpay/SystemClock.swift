import Dialogue
import Glibc

/// The one place that reads the clock.
///
/// Takes the date once and counts on from there, so its time never goes back when somebody sets the machine's.
struct SystemClock: Sendable {
  private let origin: Int64

  init() { origin = Self.read(CLOCK_REALTIME) - Self.read(CLOCK_BOOTTIME) }

  var now: Instant { Instant(milliseconds: origin + Self.read(CLOCK_BOOTTIME)) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
