import Dialogue
import Testing

@testable import Assistant
@testable import Content

@Suite("When agents are in")
struct ServiceHoursTests {
  let hours = ServiceHours(Shipped.catalog.settings)

  private func moment(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

  @Test(
    "open and closed follow weekdays, weekends, holidays and worked weekends, to the minute",
    arguments: [
      ("2026-03-02T08:59:59+08:00", false), ("2026-03-02T09:00:00+08:00", true), ("2026-03-02T20:59:59+08:00", true),
      ("2026-03-02T21:00:00+08:00", false), ("2026-03-07T09:30:00+08:00", false), ("2026-03-07T10:00:00+08:00", true),
      ("2026-03-07T18:00:00+08:00", false), ("2026-02-17T12:00:00+08:00", false), ("2026-10-01T09:30:00+08:00", false),
      ("2026-10-01T10:00:00+08:00", true), ("2026-02-14T09:30:00+08:00", true), ("2026-10-10T20:00:00+08:00", true),
      ("2026-03-02T01:00:00Z", true), ("2026-03-01T20:00:00-05:00", true),
    ])
  func open(text: String, isOpen: Bool) throws {
    #expect(hours.isOpen(at: try moment(text)) == isOpen)
  }

  @Test(
    "the next opening skips closed days",
    arguments: [
      ("2026-03-02T21:00:00+08:00", "2026-03-03T09:00:00+08:00"),
      ("2026-03-06T22:00:00+08:00", "2026-03-07T10:00:00+08:00"),
      ("2026-02-15T19:00:00+08:00", "2026-02-23T09:00:00+08:00"),
      ("2026-03-02T07:00:00+08:00", "2026-03-02T09:00:00+08:00"),
    ])
  func next(now: String, opening: String) throws {
    #expect(hours.nextOpening(after: try moment(now)) == (try moment(opening)))
  }

  @Test("a zone with summer time opens at the same local hour on both sides of the change")
  func summerTime() throws {
    var settings = Settings()
    settings.timeZone = "Europe/Berlin"
    settings.week = Array(repeating: Settings.Hours(opens: 540, closes: 1020), count: 7)
    let hours = ServiceHours(settings)
    #expect(hours.isOpen(at: try moment("2026-03-28T08:00:00Z")))
    #expect(!hours.isOpen(at: try moment("2026-03-28T07:59:00Z")))
    #expect(hours.isOpen(at: try moment("2026-03-29T07:00:00Z")))
    #expect(!hours.isOpen(at: try moment("2026-03-29T06:59:00Z")))
    #expect(hours.nextOpening(after: try moment("2026-03-28T20:00:00Z")) == (try moment("2026-03-29T07:00:00Z")))
  }

  @Test(
    "days are found by name",
    arguments: [
      ("saturday", Day(year: 2026, month: 3, day: 7)), ("monday", Day(year: 2026, month: 3, day: 2)),
      ("+1", Day(year: 2026, month: 3, day: 3)), ("03-01", Day(year: 2027, month: 3, day: 1)),
      ("holiday:national_day", Day(year: 2026, month: 10, day: 1)), ("2026-12-25", Day(year: 2026, month: 12, day: 25)),
    ])
  func named(name: String, day: Day) throws {
    #expect(hours.day(named: name, now: try moment("2026-03-02T10:00:00+08:00")) == day)
  }
}

@Suite("Ticket numbers")
struct CaseNumberTests {
  @Test("every number has a valid check digit")
  func valid() {
    for value in stride(from: UInt64(0), to: 1_000_000, by: 997) { #expect(CaseNumber.isValid(CaseNumber.make(value))) }
  }

  @Test("a single wrong digit is noticed")
  func wrong() {
    let number = Array(CaseNumber.make(482_913))
    for place in number.indices where number[place].isNumber {
      var changed = number
      changed[place] = Character(String(((number[place].wholeNumberValue ?? 0) + 3) % 10))
      #expect(!CaseNumber.isValid(String(changed)))
    }
  }

  @Test("other texts are none", arguments: ["", "T-12345-1", "X-123456-7", "T-abcdef-1", "T-１２３４５６-7"])
  func invalid(text: String) { #expect(!CaseNumber.isValid(text)) }
}
