/// Reads one date at a place.
struct DateReader {
  let text: Scalars

  /// The date that begins at `start`, and its end.
  func match(at start: Int) -> (date: CalendarDate, end: Int)? {
    if text.isDigit(start) {
      guard !text.isAlphanumeric(start - 1), !touchesNumber(start) else { return nil }
      return separated(at: start) ?? chinese(at: start) ?? dayFirst(at: start)
    }
    if text.isHan(start) { return chinese(at: start) }
    return text.hasDigits && text.startsWord(start) ? monthFirst(at: start) : nil
  }

  private func touchesNumber(_ start: Int) -> Bool {
    switch text[start - 1] {
    case ".", "/", "-", ":", ",", "_", "$", "¥", "€", "£": true
    default: false
    }
  }

  private func digits(at start: Int, most: Int) -> (value: Int, length: Int, end: Int)? {
    var value = 0
    var end = start
    while text.isDigit(end), end - start <= most {
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    return end > start && end - start <= most ? (value, end - start, end) : nil
  }

  /// `2026-10-01`, `2026/10/1`, `1/10/2026`, `15.08.2017`, `10/1`.
  private func separated(at start: Int) -> (date: CalendarDate, end: Int)? {
    guard let first = digits(at: start, most: 4) else { return nil }
    let sign = text[first.end]
    guard sign == "-" || sign == "/" || sign == ".", let second = digits(at: first.end + 1, most: 2) else { return nil }
    guard text[second.end] == sign, let third = digits(at: second.end + 1, most: 4) else {
      guard sign == "/", first.length <= 2, endsDate(second.end) else { return nil }
      return CalendarDate(month: first.value, day: second.value).map { ($0, second.end) }
    }
    guard endsDate(third.end) else { return nil }
    if first.length == 4 {
      guard third.length <= 2 else { return nil }
      return CalendarDate(year: first.value, month: second.value, day: third.value).map { ($0, third.end) }
    }
    guard third.length == 4, first.length <= 2 else { return nil }
    let monthFirst = CalendarDate(year: third.value, month: first.value, day: second.value)
    let dayFirst = CalendarDate(year: third.value, month: second.value, day: first.value)
    return (sign == "." ? dayFirst ?? monthFirst : monthFirst ?? dayFirst).map { ($0, third.end) }
  }

  private func endsDate(_ end: Int) -> Bool {
    if text.isAlphanumeric(end) { return false }
    switch text[end] {
    case "/", "-", ".", ",", ":": return !text.isAlphanumeric(end + 1)
    case "%", "元", "块": return false
    default: return true
    }
  }

  /// `10月1日`, `十月一号`, `2026年10月1日`.
  private func chinese(at start: Int) -> (date: CalendarDate, end: Int)? {
    var year: Int?
    var place = start
    if let written = digits(at: start, most: 4), written.length == 4, text[written.end] == "年" {
      year = written.value
      place = written.end + 1
    }
    guard let month = smallNumber(at: place), text[month.end] == "月" else { return nil }
    guard let day = smallNumber(at: month.end + 1) else { return nil }
    guard text[day.end] == "日" || text[day.end] == "号" else { return nil }
    return CalendarDate(year: year, month: month.value, day: day.value).map { ($0, day.end + 1) }
  }

  private func smallNumber(at start: Int) -> (value: Int, end: Int)? {
    let start = text.afterSpace(start)
    if let written = digits(at: start, most: 2) { return (written.value, text.afterSpace(written.end)) }
    guard HanNumeral.isPart(text[start]), let numeral = HanNumeral.match(in: text, at: start), !numeral.isVague else {
      return nil
    }
    return numeral.value.integer.flatMap { Int(exactly: $0) }.map { ($0, numeral.end) }
  }

  /// `Oct 1`, `October 1st, 2026`.
  private func monthFirst(at start: Int) -> (date: CalendarDate, end: Int)? {
    let (word, wordEnd) = text.word(at: start)
    guard let month = DayWords.months[word] else { return nil }
    let place = text.afterSpace(text[wordEnd] == "." ? wordEnd + 1 : wordEnd)
    guard let day = digits(at: place, most: 2), !text.isDigit(day.end) else { return nil }
    let end = afterSuffix(day.end)
    guard !text.isLetter(end), text[end] != "%", text[end] != ":" else { return nil }
    return dated(month: month, day: day.value, end: end)
  }

  /// `1 Oct`, `1st of October 2026`.
  private func dayFirst(at start: Int) -> (date: CalendarDate, end: Int)? {
    guard let day = digits(at: start, most: 2) else { return nil }
    var place = text.afterSpace(afterSuffix(day.end))
    if text[place] == "-" { place += 1 }
    var (word, end) = text.word(at: place)
    if word == "of" { (word, end) = text.word(at: text.afterSpace(end)) }
    guard let month = DayWords.months[word] else { return nil }
    return dated(month: month, day: day.value, end: end)
  }

  private func dated(month: Int, day: Int, end: Int) -> (date: CalendarDate, end: Int)? {
    let place = text.afterSpace(text[end] == "," ? end + 1 : end)
    if let year = digits(at: place, most: 4), year.length == 4, !text.isAlphanumeric(year.end),
      let date = CalendarDate(year: year.value, month: month, day: day)
    {
      return (date, year.end)
    }
    return CalendarDate(month: month, day: day).map { ($0, end) }
  }

  /// Behind `1st`, `2nd`, `3rd`, `4th`.
  private func afterSuffix(_ end: Int) -> Int {
    let (word, wordEnd) = text.word(at: end)
    return word == "st" || word == "nd" || word == "rd" || word == "th" ? wordEnd : end
  }
}
