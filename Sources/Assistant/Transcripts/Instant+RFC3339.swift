import Dialogue

extension Instant {
  /// Reads a moment such as `2026-03-02T10:00:00+08:00` (RFC 3339).
  ///
  /// Years 0000 to 9999, any offset; digits of the second behind the third are dropped. Nil for anything else, also for
  /// dates that don't exist and for leap seconds.
  public init?(rfc3339 text: String) {
    var rest = Array(text.utf8)[...]
    guard let year = rest.takeNumber(digits: 4), rest.take("-"),
      let month = rest.takeNumber(digits: 2), rest.take("-"),
      let day = rest.takeNumber(digits: 2), rest.take("T") || rest.take("t"),
      let hour = rest.takeNumber(digits: 2), rest.take(":"),
      let minute = rest.takeNumber(digits: 2), rest.take(":"),
      let second = rest.takeNumber(digits: 2),
      let fraction = rest.takeFraction(), let offset = rest.takeOffset(), rest.isEmpty,
      (1...12).contains(month), (1...daysInMonth(month, year)).contains(day), hour < 24, minute < 60, second < 60
    else { return nil }
    let days = daysSinceEpoch(year, month, day)
    let seconds = ((days * 24 + hour) * 60 + minute - offset) * 60 + second
    self.init(milliseconds: Int64(seconds) * 1000 + Int64(fraction))
  }

  /// This moment as RFC 3339, at an offset in minutes east of Greenwich; milliseconds only when there are any.
  public func rfc3339(offset: Int = 480) -> String {
    let shifted = milliseconds + Int64(offset) * 60_000
    let day = shifted.floorDivided(by: 86_400_000)
    let inDay = Int(shifted - day * 86_400_000)
    let date = civilDate(daysSinceEpoch: Int(day))
    let clock = [inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1000 % 60].map { padded($0, 2) }
    let fraction = inDay % 1000 == 0 ? "" : "." + padded(inDay % 1000, 3)
    let zone = "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60, 2)):\(padded(abs(offset) % 60, 2))"
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T"
      + clock.joined(separator: ":") + fraction + zone
  }
}

// The two functions below are Howard Hinnant's `days_from_civil` and `civil_from_days`
// (https://howardhinnant.github.io/date_algorithms.html): the year begins in March, so the leap day is its last.
func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let year = month <= 2 ? year - 1 : year
  let era = Int(Int64(year).floorDivided(by: 400))
  let yearOfEra = year - era * 400
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

func civilDate(daysSinceEpoch days: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = days + 719_468
  let era = Int(Int64(shifted).floorDivided(by: 146_097))
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shiftedMonth = (5 * dayOfYear + 2) / 153
  let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
}

private func daysInMonth(_ month: Int, _ year: Int) -> Int {
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
}

/// `number` in at least `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension Int64 {
  func floorDivided(by divisor: Int64) -> Int64 {
    self / divisor - (self % divisor < 0 ? 1 : 0)
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = first, UInt32(byte) == character.value else { return false }
    removeFirst()
    return true
  }

  fileprivate mutating func takeNumber(digits: Int) -> Int? {
    let taken = prefix(digits)
    guard taken.count == digits, taken.allSatisfy({ (48...57).contains($0) }) else { return nil }
    removeFirst(digits)
    return taken.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Milliseconds; 0 when there is no fraction, nil when there is a point without digits.
  fileprivate mutating func takeFraction() -> Int? {
    guard take(".") else { return 0 }
    let digits = prefix { (48...57).contains($0) }
    guard !digits.isEmpty else { return nil }
    removeFirst(digits.count)
    return (0..<3).reduce(0) { value, place in
      value * 10 + (place < digits.count ? Int(digits[digits.startIndex + place] - 48) : 0)
    }
  }

  /// Minutes east of Greenwich.
  fileprivate mutating func takeOffset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let hours = takeNumber(digits: 2), take(":"), let minutes = takeNumber(digits: 2),
      hours < 24, minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * (isWest ? -1 : 1)
  }
}
