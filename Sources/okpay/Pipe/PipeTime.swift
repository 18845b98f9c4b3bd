import Dialogue

/// A moment as RFC 3339 writes it, with the offset of a place.
struct PipeTime: Equatable {
  var instant: Instant
  /// Minutes east of Greenwich.
  var offset: Int

  init(_ instant: Instant, offset: Int) {
    self.instant = instant
    self.offset = offset
  }

  /// Reads `2026-03-02T10:00:00+08:00`, with up to three decimals of a second, `Z` for an offset of 0.
  init?(_ text: String) {
    let shape = /(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(?:[Zz]|([+-])(\d\d):(\d\d))/
      .asciiOnlyDigits()
    guard let match = text.wholeMatch(of: shape)?.output else { return nil }
    func number(_ digits: Substring?) -> Int { digits.flatMap { Int($0) } ?? 0 }
    let (year, month, day) = (number(match.1), number(match.2), number(match.3))
    let (hour, minute, second) = (number(match.4), number(match.5), number(match.6))
    let (offsetHour, offsetMinute) = (number(match.9), number(match.10))
    guard (1...12).contains(month), (1...Self.days(of: month, in: year)).contains(day), hour < 24, minute < 60,
      second < 60, offsetHour < 24, offsetMinute < 60
    else { return nil }
    offset = (offsetHour * 60 + offsetMinute) * (match.8 == "-" ? -1 : 1)
    let minutes = (Self.dayNumber(year, month, day) * 24 + hour) * 60 + minute - offset
    let decimals = (match.7 ?? "").padded(to: 3)
    instant = Instant(milliseconds: Int64((minutes * 60 + second) * 1000 + number(decimals[...])))
  }

  /// The moment in the offset's local time; decimals only when there are milliseconds.
  var text: String {
    let local = instant.milliseconds + Int64(offset) * 60_000
    let (days, time) = (Int(local.floored(by: 86_400_000)), Int(local - local.floored(by: 86_400_000) * 86_400_000))
    let date = Self.date(days)
    let clock = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { Self.digits($0, 2) }
    let decimals = time % 1000 == 0 ? "" : "." + Self.digits(time % 1000, 3)
    let day = [Self.digits(date.year, 4), Self.digits(date.month, 2), Self.digits(date.day, 2)]
    let place = [abs(offset) / 60, abs(offset) % 60].map { Self.digits($0, 2) }.joined(separator: ":")
    return day.joined(separator: "-") + "T" + clock.joined(separator: ":") + decimals
      + (offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + place)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  private static func days(of month: Int, in year: Int) -> Int {
    dayNumber(month == 12 ? year + 1 : year, month % 12 + 1, 1) - dayNumber(year, month, 1)
  }

  /// Days since 1970-01-01 of the Gregorian calendar, with years that begin in March so that leap days come last
  /// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let era = Int(Int64(year).floored(by: 400))
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = Int(Int64(shifted).floored(by: 146_097))
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = ((5 * dayOfYear + 2) / 153 + 2) % 12 + 1
    let day = dayOfYear - (153 * ((month + 9) % 12) + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension Substring {
  /// With zeros behind it.
  fileprivate func padded(to length: Int) -> String { self + String(repeating: "0", count: length - count) }
}

extension Int64 {
  /// The quotient rounded down.
  fileprivate func floored(by divisor: Int64) -> Int64 { (self - (self % divisor + divisor) % divisor) / divisor }
}
