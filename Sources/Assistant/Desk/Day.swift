/// A day of the calendar.
struct Day: Hashable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  /// `2026-10-01`, as settings write it.
  var text: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}
