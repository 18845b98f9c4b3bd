import Content
import Dialogue
import Foundation
import Understanding

/// When human agents are in: weekdays, holidays, worked weekends, in the service's own time zone.
struct ServiceHours: Sendable {
  static let chineseDays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
  static let englishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  let settings: Settings
  private let zone: ZoneCalendar

  init(_ settings: Settings) {
    self.settings = settings
    zone = ZoneCalendar(timeZone: settings.timeZone)
  }

  private var calendar: Calendar { zone.calendar }

  // MARK: - The calendar

  func day(of moment: Instant) -> Day {
    let parts = calendar.dateComponents([.year, .month, .day], from: date(moment))
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
  }

  /// Minutes since midnight.
  func minutes(of moment: Instant) -> Int {
    let parts = calendar.dateComponents([.hour, .minute], from: date(moment))
    return (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
  }

  /// 0 is Monday.
  func weekday(of day: Day) -> Int { (calendar.component(.weekday, from: date(day, minutes: 720)) + 5) % 7 }

  func days(from: Day, to: Day) -> Int {
    calendar.dateComponents([.day], from: date(from, minutes: 720), to: date(to, minutes: 720)).day ?? 0
  }

  func day(_ day: Day, plus days: Int) -> Day {
    let later = calendar.date(byAdding: .day, value: days, to: date(day, minutes: 720)) ?? date(day, minutes: 720)
    return self.day(of: Instant(milliseconds: Int64(later.timeIntervalSince1970 * 1000)))
  }

  private func date(_ moment: Instant) -> Date { Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000) }

  private func date(_ day: Day, minutes: Int) -> Date {
    let parts = DateComponents(
      year: day.year, month: day.month, day: day.day, hour: minutes / 60, minute: minutes % 60)
    return calendar.date(from: parts) ?? Date(timeIntervalSince1970: 0)
  }

  // MARK: - Hours

  /// The hours of a day; nil when closed.
  func hours(on day: Day) -> Settings.Hours? {
    if settings.workdays.contains(day.text) { return settings.week[0] }
    if let holiday = holiday(on: day) { return holiday.hours }
    return settings.week[weekday(of: day)]
  }

  func holiday(on day: Day) -> Settings.Holiday? {
    let full = day.text
    return settings.holidays.first { holiday in
      let date = holiday.from.count == 5 ? String(full.suffix(5)) : full
      return holiday.from <= date && date <= holiday.to
    }
  }

  func isOpen(at moment: Instant) -> Bool {
    guard let hours = hours(on: day(of: moment)) else { return false }
    let minutes = minutes(of: moment)
    return hours.opens <= minutes && minutes < hours.closes
  }

  /// The next moment that the desk opens, within two months; nil when it never does.
  func nextOpening(after moment: Instant) -> Instant? {
    let today = day(of: moment)
    for ahead in 0...62 {
      let day = day(today, plus: ahead)
      guard let hours = hours(on: day) else { continue }
      let opening = Instant(milliseconds: Int64(date(day, minutes: hours.opens).timeIntervalSince1970 * 1000))
      if opening > moment { return opening }
    }
    return nil
  }

  // MARK: - Days by name

  /// The day meant by an entity's text: `saturday`, `+1`, `10-01`, `2026-10-01`, `holiday:national_day`.
  func day(named name: String, now: Instant) -> Day? {
    let today = day(of: now)
    if let weekday = Weekday.allCases.firstIndex(where: { $0.rawValue == name }) {
      return day(today, plus: (weekday - self.weekday(of: today) + 7) % 7)
    }
    if name.hasPrefix("+"), let ahead = Int(name.dropFirst()), ahead < 400 { return day(today, plus: ahead) }
    if name.hasPrefix("holiday:") { return nextHoliday(String(name.dropFirst(8)), from: today) }
    let parts = name.split(separator: "-").compactMap { Int($0) }
    if parts.count == 3 { return Day(year: parts[0], month: parts[1], day: parts[2]) }
    guard parts.count == 2 else { return nil }
    let day = Day(year: today.year, month: parts[0], day: parts[1])
    return days(from: today, to: day) < 0 ? Day(year: today.year + 1, month: parts[0], day: parts[1]) : day
  }

  private func nextHoliday(_ id: String, from today: Day) -> Day? {
    for ahead in 0...400 {
      let day = day(today, plus: ahead)
      if holiday(on: day)?.id == id { return day }
    }
    return nil
  }

  // MARK: - Words

  /// `周六 10:00–18:00`, `Saturday closed`.
  func text(on day: Day, _ language: Language) -> String {
    let name: String
    let holiday = holiday(on: day)?.name[language]
    let weekday = weekday(of: day)
    switch language {
    case .chinese: name = "\(day.month)月\(day.day)日（\(holiday ?? Self.chineseDays[weekday])）"
    case .english: name = "\(holiday ?? Self.englishDays[weekday]), \(day.day) \(Self.englishMonths[day.month - 1]):"
    }
    return "\(name) \(Self.span(hours(on: day), language))"
  }

  /// The week, days with the same hours together.
  func weekText(_ language: Language) -> String {
    var groups: [(first: Int, last: Int)] = []
    for index in 0..<7 {
      if let last = groups.last, settings.week[last.first] == settings.week[index] {
        groups[groups.count - 1].last = index
      } else {
        groups.append((index, index))
      }
    }
    let names = language == .chinese ? Self.chineseDays : Self.englishDays
    let joiner = language == .chinese ? "至" : " to "
    let holidays = language == .chinese ? "节假日另有安排" : "holidays differ"
    let parts = groups.map { group in
      let days = group.first == group.last ? names[group.first] : "\(names[group.first])\(joiner)\(names[group.last])"
      return "\(days) \(Self.span(settings.week[group.first], language))"
    }
    return (parts + [holidays]).joined(separator: language == .chinese ? "，" : ", ")
  }

  private static func span(_ hours: Settings.Hours?, _ language: Language) -> String {
    guard let hours else { return language == .chinese ? "休息" : "closed" }
    return "\(clock(hours.opens))–\(clock(hours.closes))"
  }

  static func clock(_ minutes: Int) -> String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }
}
