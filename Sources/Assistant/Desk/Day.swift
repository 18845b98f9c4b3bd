/// A day of the calendar.
struct Day: Hashable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  /// The day so many days after 1970-01-01.
  init(number: Int) { (year, month, day) = civilDate(daysSinceEpoch: number) }

  /// A day by its date.
  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1970-01-01.
  var number: Int { daysSinceEpoch(year, month, day) }

  /// 0 is Monday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// 20261001 for `2026-10-01`, as settings write it.
  var digits: Int { (year * 100 + month) * 100 + day }
}
