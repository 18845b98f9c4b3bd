import Dialogue
import Foundation
import Synchronization

/// How far a time zone is from Greenwich, looked up when it is first asked for: most talks end without a date.
final class Zone: Sendable {
  private let name: String
  private let found = Mutex<TimeZone?>(nil)

  /// - Parameter name: its IANA name; an unknown one stands for Greenwich.
  init(_ name: String) { self.name = name }

  /// Seconds east of Greenwich at a moment.
  func offset(at moment: Instant) -> Int {
    found.withLock { found in
      let zone = found ?? TimeZone(identifier: name) ?? .gmt
      found = zone
      return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
    }
  }
}
