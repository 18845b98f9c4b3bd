import Dialogue
import Understanding

/// Moments as people say them, seen from now: `明天 09:00`, `on Monday at 09:00`.
struct MomentText {
  let hours: ServiceHours
  let language: Language

  func text(_ moment: Instant, now: Instant) -> String {
    let today = hours.day(of: now)
    let day = hours.day(of: moment)
    let time = ServiceHours.clock(hours.minutes(of: moment))
    let ahead = day.number - today.number
    return switch language {
    case .chinese: "\(chinese(day, ahead))\(time)"
    case .english: "\(english(day, ahead)) at \(time)"
    }
  }

  private func chinese(_ day: Day, _ ahead: Int) -> String {
    switch ahead {
    case 0: "今天 "
    case 1: "明天 "
    case 2...6: "\(ServiceHours.chineseDays[day.weekday]) "
    default: "\(day.month)月\(day.day)日 "
    }
  }

  private func english(_ day: Day, _ ahead: Int) -> String {
    switch ahead {
    case 0: "today"
    case 1: "tomorrow"
    case 2...6: "on \(ServiceHours.englishDays[day.weekday])"
    default: "on \(day.day) \(ServiceHours.englishMonths[day.month - 1])"
    }
  }
}
