import Testing
import Understanding

@Suite("Days")
struct DayScannerTests {
  @Test(
    "are found as weekdays, neighbours of today, dates and holidays",
    arguments: [
      ("周六上班吗", "saturday"), ("星期天", "sunday"), ("周日", "sunday"), ("礼拜一", "monday"), ("週三", "wednesday"),
      ("每周五", "friday"), ("下周二", "tuesday"), ("星期4", "thursday"), ("今天", "+0"), ("今晚", "+0"), ("明天", "+1"),
      ("后天", "+2"), ("大后天", "+3"), ("昨天", "-1"), ("前天", "-2"), ("10月1日", "10-01"), ("10月1号", "10-01"),
      ("十月一号", "10-01"), ("十二月三十一日", "12-31"), ("2026年10月1日", "2026-10-01"), ("1 月 5 日", "01-05"),
      ("国庆", "holiday:national_day"), ("国庆节放假吗", "holiday:national_day"), ("過年", "holiday:spring_festival"),
      ("五一上班吗", "holiday:labor_day"), ("十一长假", "holiday:national_day"), ("元旦", "holiday:new_year"),
      ("Saturday", "saturday"), ("on sat", "saturday"), ("are you open on Mondays?", "monday"), ("thurs", "thursday"),
      ("wed.", "wednesday"), ("today", "+0"), ("tomorrow", "+1"), ("the day after tomorrow", "+2"), ("yesterday", "-1"),
      ("Oct 1", "10-01"), ("Oct. 1", "10-01"), ("October 1st", "10-01"), ("October 1st, 2026", "2026-10-01"),
      ("1 Oct", "10-01"), ("1st of October", "10-01"), ("the 3rd of May 2026", "2026-05-03"),
      ("2026-10-01", "2026-10-01"), ("2026/10/1", "2026-10-01"), ("10/1/2026", "2026-10-01"),
      ("25/12/2026", "2026-12-25"), ("15.08.2017", "2017-08-15"), ("10/1", "10-01"), ("Christmas", "holiday:christmas"),
      ("New Year's Day", "holiday:new_year"), ("national day", "holiday:national_day"),
      ("over Chinese New Year", "holiday:spring_festival"),
    ])
  func found(text: String, day: String) {
    #expect(values(text) == [.day(day)])
  }

  @Test("are found one by one")
  func several() {
    #expect(values("周一到周五") == [.day("monday"), .day("friday")])
    #expect(values("Monday-Friday") == [.day("monday"), .day("friday")])
    #expect(values("10月1日扣了58元") == [.day("10-01"), .sum("5800 CNY")])
  }

  @Test(
    "are not made up from parts of other words and impossible dates",
    arguments: [
      "一周一次", "两周三次", "周转", "周到", "星期几", "周几", "三周", "十一点", "三块五一个", "二十五一共", "13月1日", "2月30日", "31月2日", "10月", "2026年",
      "光华路4号", "二号线", "今后", "明白", "后台", "节日", "一天", "三天后", "I sat there", "the sun", "the money sat there", "monitor",
      "weddings", "mayor", "may I", "march on", "second", "24/7", "13/13", "2009/2010", "1/2/3/4", "2026-13-01", "40/1",
      "192.168.1.1", "10/1元", "in 3 days", "this week", "decline", "octopus 1",
    ])
  func none(text: String) {
    #expect(!values(text).contains { if case .day = $0 { true } else { false } })
  }
}
