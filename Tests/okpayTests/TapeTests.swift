import Dialogue
import Testing

@testable import Assistant
@testable import okpay

@Suite("recording a talk")
struct TapeTests {
  private final class Notes: TurnRecorder {
    struct Full: Error {}

    var notes: [String] = []
    var limit = Int.max

    func advanced(seconds: Int) throws { try add("advance \(seconds)s") }
    func heard(_ masked: String, at now: Instant) throws { try add("heard \(masked) at \(now.milliseconds)") }
    func turn(_ turn: Turn) throws { try add("turn \(turn.lines.map(\.text).joined())") }

    private func add(_ note: String) throws {
      guard notes.count < limit else { throw Full() }
      notes.append(note)
    }
  }

  private func turn(_ text: String, heard: String = "", at second: Int64) -> Turn {
    Turn(
      intent: nil, heard: heard, language: .english, lines: [Line(.bot, text)], status: .bot, flow: nil, asking: nil,
      slots: [:], shownSlots: [:], caseNumber: nil, at: Instant(milliseconds: second * 1000))
  }

  @Test("a recording started late holds the talk from its beginning, with its pauses")
  func whole() throws {
    var tape = Tape(start: Instant(milliseconds: 10_000))
    let recorder = Notes()
    try tape.take(turn("hello", at: 10), wasHeard: false)
    try tape.take(turn("yes", heard: "[card]", at: 17), wasHeard: true)
    try tape.start(recorder)
    try tape.take(turn("still there?", at: 77), wasHeard: false)
    #expect(
      recorder.notes == [
        "turn hello", "advance 7s", "heard [card] at 17000", "turn yes", "advance 60s", "turn still there?",
      ])
  }

  @Test("a recorder that fails is let go, the talk goes on")
  func failing() throws {
    var tape = Tape(start: Instant(milliseconds: 0))
    let recorder = Notes()
    recorder.limit = 0
    try tape.start(recorder)
    #expect(throws: Notes.Full.self) { try tape.take(turn("a", at: 0), wasHeard: false) }
    #expect(!tape.isRecording)
    try tape.take(turn("b", at: 0), wasHeard: false)
    #expect(recorder.notes == [])
  }
}
