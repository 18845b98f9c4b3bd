/// A day of the week by the name that settings, entities and slots have for it.
public enum Weekday: String, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
