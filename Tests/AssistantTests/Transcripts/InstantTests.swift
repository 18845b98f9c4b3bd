import Dialogue
import Testing

@testable import Assistant

@Suite("RFC 3339 moments")
struct InstantTests {
  @Test(
    "are read with any offset",
    arguments: [
      ("1970-01-01T00:00:00Z", 0),
      ("2026-03-02T10:00:00+08:00", 1_772_416_800_000),
      ("2026-03-01T21:00:00.25-05:00", 1_772_416_800_250),
      ("2026-03-02t02:00:00.1239z", 1_772_416_800_123),
      ("2000-02-29T00:00:00Z", 951_782_400_000),
      ("1969-12-31T23:59:59.999Z", -1),
      ("0000-03-01T00:00:00Z", -62_162_035_200_000),
      ("9999-12-31T23:59:59Z", 253_402_300_799_000),
    ] as [(String, Int64)])
  func reads(text: String, milliseconds: Int64) {
    #expect(Instant(rfc3339: text) == Instant(milliseconds: milliseconds))
  }

  @Test(
    "are refused when they don't exist or are written otherwise",
    arguments: [
      "", "2026-03-02", "2026-03-02T10:00:00", "2026-03-02 10:00:00Z", "2026-3-2T10:00:00Z", "2026-02-29T10:00:00Z",
      "1900-02-29T10:00:00Z", "2026-13-01T10:00:00Z", "2026-00-01T10:00:00Z", "2026-04-31T10:00:00Z",
      "2026-03-02T24:00:00Z", "2026-03-02T10:60:00Z", "2026-03-02T10:00:60Z", "2026-03-02T10:00:00.Z",
      "2026-03-02T10:00:00+8:00", "2026-03-02T10:00:00+08:60", "2026-03-02T10:00:00Zulu", "２026-03-02T10:00:00Z",
    ])
  func refuses(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test("are printed as they are read, on every day of four centuries")
  func roundTrip() {
    for day in stride(from: Int64(-62_135_596_800_000), to: 253_402_300_800_000, by: 86_400_000 * 97 + 3_723_004) {
      let moment = Instant(milliseconds: day)
      #expect(Instant(rfc3339: moment.rfc3339(offset: 0)) == moment)
    }
    #expect(Instant(milliseconds: 1_772_416_800_000).rfc3339() == "2026-03-02T10:00:00+08:00")
    #expect(Instant(milliseconds: 1_772_416_800_007).rfc3339(offset: -210) == "2026-03-01T22:30:00.007-03:30")
  }
}
