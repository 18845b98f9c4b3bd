/// A day of the calendar.
struct Day: Hashable, Sendable {
  var year: Int
  var month: Int
  var day: Int
}
