import Dialogue
import Foundation
import Glibc
import Testing
import Understanding

@testable import Assistant
@testable import okpay

@Suite("recording a talk")
struct TapeTests {
  private let path = Product.makeFolder() + "/talk.chat"

  private func recorder(force: Bool = false) throws -> Recorder {
    try Recorder(path: path, force: force, clock: TranscriptHeader().clock, seed: 7, language: .english)
  }

  private func turn(_ text: String, heard: String = "") -> Turn {
    Turn(
      intent: nil, heard: heard, language: .english, lines: [Line(.bot, text)], status: .bot, flow: nil, asking: nil,
      slots: [:], shownSlots: [:], caseNumber: nil, at: TranscriptHeader().clock)
  }

  @Test("a recording started late holds the talk from its beginning")
  func whole() throws {
    var tape = Tape()
    try tape.take(.opened(turn("hello")))
    try tape.take(.heard(turn("yes", heard: "[card]")))
    try tape.start(recorder())
    try tape.take(.switchedLanguage(.chinese))
    try tape.take(.fired(turn("still there?")))
    let recording = """
      clock: 2026-03-02T10:00:00+08:00
      seed: 7
      language: en

      ! open
      bot: hello
      user: [card]
      bot: yes
      ! language zh
      ! advance 0s
      bot: still there?

      """
    #expect(try String(contentsOfFile: path, encoding: .utf8) == recording)
  }

  @Test("a recorder that fails is let go, the talk goes on")
  func failing() throws {
    signal(SIGPIPE, SIG_IGN)
    mkfifo(path, 0o600)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    var tape = Tape()
    try tape.start(recorder(force: true))
    close(reader)
    #expect(throws: RecorderError.cannotWrite(errno: EPIPE)) { try tape.take(.opened(turn("a"))) }
    #expect(!tape.isRecording)
    try tape.take(.fired(turn("b")))
  }
}
