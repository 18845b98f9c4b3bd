import Dialogue
import Testing
import Understanding

@testable import Assistant
@testable import okpay

@Suite("recording a talk")
struct TapeTests {
  private final class Notes: TurnRecorder {
    struct Full: Error {}

    var notes: [String] = []
    var limit = Int.max

    func opened(_ turn: Turn) throws { try add("opened: \(turn.lines.map(\.text).joined())") }
    func heard(_ turn: Turn) throws { try add("heard \(turn.heard): \(turn.lines.map(\.text).joined())") }
    func fired(_ turn: Turn) throws { try add("fired: \(turn.lines.map(\.text).joined())") }
    func switchedLanguage(to language: Language) throws { try add("switched to \(language)") }

    private func add(_ note: String) throws {
      guard notes.count < limit else { throw Full() }
      notes.append(note)
    }
  }

  private func turn(_ text: String, heard: String = "") -> Turn {
    Turn(
      intent: nil, heard: heard, language: .english, lines: [Line(.bot, text)], status: .bot, flow: nil, asking: nil,
      slots: [:], shownSlots: [:], caseNumber: nil, at: Instant(milliseconds: 0))
  }

  @Test("a recording started late holds the talk from its beginning")
  func whole() throws {
    var tape = Tape()
    let recorder = Notes()
    try tape.take(.opened(turn("hello")))
    try tape.take(.heard(turn("yes", heard: "[card]")))
    try tape.start(recorder)
    try tape.take(.switchedLanguage(.chinese))
    try tape.take(.fired(turn("still there?")))
    #expect(
      recorder.notes == ["opened: hello", "heard [card]: yes", "switched to chinese", "fired: still there?"])
  }

  @Test("a recorder that fails is let go, the talk goes on")
  func failing() throws {
    var tape = Tape()
    let recorder = Notes()
    recorder.limit = 0
    try tape.start(recorder)
    #expect(throws: Notes.Full.self) { try tape.take(.opened(turn("a"))) }
    #expect(!tape.isRecording)
    try tape.take(.fired(turn("b")))
    #expect(recorder.notes == [])
  }
}
