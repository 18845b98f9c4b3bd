import Foundation
import Synchronization

/// The calendar of a time zone, made when it is first asked for: most talks end without a date.
final class ZoneCalendar: Sendable {
  private let timeZone: String
  private let made = Mutex<Calendar?>(nil)

  /// - Parameter timeZone: its IANA name.
  init(timeZone: String) { self.timeZone = timeZone }

  var calendar: Calendar {
    made.withLock { made in
      if let made { return made }
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = TimeZone(identifier: timeZone) ?? TimeZone(secondsFromGMT: 0) ?? .current
      made = calendar
      return calendar
    }
  }
}
