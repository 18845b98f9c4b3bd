import Content
import Dialogue
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
  private let zone: Zone
  /// The holidays in their order, from day to day as numbers of their digits: 1001, or 20261001 where only one year's counts.
  private let spans: [ClosedRange<Int>]
  private let workdays: Set<Int>

  init(_ settings: Settings) {
    self.settings = settings
    zone = Zone(settings.timeZone)
    spans = settings.holidays.map { holiday in
      let first = Self.digits(of: holiday.from)
      return first...max(first, Self.digits(of: holiday.to))
    }
    workdays = Set(settings.workdays.map(Self.digits))
  }

  private static func digits(of date: String) -> Int {
    date.utf8.reduce(0) { $1 == UInt8(ascii: "-") ? $0 : $0 * 10 + Int($1) - 48 }
  }

  // MARK: - The calendar

  func day(of moment: Instant) -> Day { Day(number: Int(local(moment).floorDivided(by: 86_400))) }

  /// Minutes since midnight.
  func minutes(of moment: Instant) -> Int {
    let seconds = local(moment)
    return Int(seconds - seconds.floorDivided(by: 86_400) * 86_400) / 60
  }

  /// What a clock on the wall shows, in seconds since 1970-01-01.
  private func local(_ moment: Instant) -> Int64 {
    moment.milliseconds.floorDivided(by: 1000) + Int64(zone.offset(at: moment))
  }

  /// The moment when the clock on the wall shows so many minutes after midnight.
  private func instant(on day: Day, minutes: Int) -> Instant {
    let shown = Instant(milliseconds: Int64(day.number * 86_400 + minutes * 60) * 1000)
    let near = shown.advanced(bySeconds: -zone.offset(at: shown))
    return shown.advanced(bySeconds: -zone.offset(at: near))
  }

  // MARK: - Hours

  /// The hours of a day; nil when closed.
  func hours(on day: Day) -> Settings.Hours? {
    if workdays.contains(day.digits) { return settings.week[0] }
    if let holiday = holiday(on: day) { return holiday.hours }
    return settings.week[day.weekday]
  }

  func holiday(on day: Day) -> Settings.Holiday? {
    let date = day.digits
    return spans.firstIndex { $0.contains($0.upperBound < 10_000 ? date % 10_000 : date) }.map { settings.holidays[$0] }
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
      let day = Day(number: today.number + ahead)
      guard let hours = hours(on: day) else { continue }
      let opening = instant(on: day, minutes: hours.opens)
      if opening > moment { return opening }
    }
    return nil
  }

  // MARK: - Days by name

  /// The day meant by an entity's text: `saturday`, `+1`, `10-01`, `2026-10-01`, `holiday:national_day`.
  func day(named name: String, now: Instant) -> Day? {
    let today = day(of: now)
    if let weekday = Weekday.allCases.firstIndex(where: { $0.rawValue == name }) {
      return Day(number: today.number + (weekday - today.weekday + 7) % 7)
    }
    if name.hasPrefix("+"), let ahead = Int(name.dropFirst()), ahead < 400 { return Day(number: today.number + ahead) }
    if name.hasPrefix("holiday:") { return nextHoliday(String(name.dropFirst(8)), from: today) }
    let parts = name.split(separator: "-").compactMap { Int($0) }
    if parts.count == 3 { return Day(year: parts[0], month: parts[1], day: parts[2]) }
    guard parts.count == 2 else { return nil }
    let day = Day(year: today.year, month: parts[0], day: parts[1])
    return day.number < today.number ? Day(year: today.year + 1, month: parts[0], day: parts[1]) : day
  }

  private func nextHoliday(_ id: String, from today: Day) -> Day? {
    for ahead in 0...400 {
      let day = Day(number: today.number + ahead)
      if holiday(on: day)?.id == id { return day }
    }
    return nil
  }

  // MARK: - Words

  /// `周六 10:00–18:00`, `Saturday closed`.
  func text(on day: Day, _ language: Language) -> String {
    let name: String
    let holiday = holiday(on: day)?.name[language]
    let weekday = day.weekday
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
