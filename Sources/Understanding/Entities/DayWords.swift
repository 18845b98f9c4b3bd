/// Words that name a day, and the months.
enum DayWords {
  /// Weekdays and days relative to today, in both languages.
  static let days: [String: String] = {
    var words = [
      "今天": "+0", "今日": "+0", "今晚": "+0", "今早": "+0", "今儿": "+0", "today": "+0", "tonight": "+0",
      "明天": "+1", "明日": "+1", "明晚": "+1", "明早": "+1", "明儿": "+1", "tomorrow": "+1", "tmr": "+1", "tmrw": "+1",
      "tomorow": "+1", "tommorow": "+1", "tommorrow": "+1", "后天": "+2", "the day after tomorrow": "+2",
      "day after tomorrow": "+2", "大后天": "+3", "昨天": "-1", "昨日": "-1", "昨晚": "-1", "昨儿": "-1",
      "yesterday": "-1", "前天": "-2", "the day before yesterday": "-2", "day before yesterday": "-2", "大前天": "-3",
    ]
    let signs = [["一", "1"], ["二", "2"], ["三", "3"], ["四", "4"], ["五", "5"], ["六", "6"], ["日", "天", "7"]]
    for (name, signs) in zip(Weekday.allCases.map(\.rawValue), signs) {
      words[name] = name
      words[name + "s"] = name
      for sign in signs {
        for week in ["周", "星期", "礼拜"] { words[week + sign] = name }
      }
    }
    let short = [
      "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "weds": "wednesday", "thu": "thursday",
      "thur": "thursday", "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
    ]
    return words.merging(short) { name, _ in name }
  }()

  static let months: WordMap<Int> = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10,
    "november": 11, "nov": 11, "december": 12, "dec": 12,
  ]
}
