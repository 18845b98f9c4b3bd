import Dialogue
import Foundation
import Testing
import Understanding

@testable import Assistant

@Suite("Recording")
struct RecorderTests {
  private let start = Instant(milliseconds: 1_772_416_800_250)
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("recorder-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  @Test("writes down a talk entry by entry, and the file replays as it is")
  func talk() throws {
    defer { remove() }
    let path = folder.appendingPathComponent("x.chat").path
    let recorder = try Recorder(
      path: path, force: false, clock: start, seed: 7, language: .chinese, given: ["settings.hotline = []"])
    #expect(try contents(path) == header)
    let talk = script()
    try recorder.opened(talk.open(at: start))
    try recorder.heard(talk.hear("hi\r\nyou\u{1B}[2J", at: start.advanced(bySeconds: 75)))
    #expect(try contents(path) == header + opening)
    for turn in talk.advance(to: start.advanced(bySeconds: 200)) { try recorder.fired(turn) }
    try recorder.switchedLanguage(to: .english)
    talk.switchLanguage(to: .english)
    try recorder.agentSpoke(talk.agentSays("早\n上好", name: "小林", at: start.advanced(bySeconds: 200)))
    try recorder.heard(talk.hear("silence", at: Instant(milliseconds: start.milliseconds + 200_007)))
    #expect(try contents(path) == header + opening + rest)

    let transcript = try Transcript(parsing: Array(contents(path).utf8))
    let replay = try TranscriptPlayer(start: { _, _ in script() }, restore: { _ in script() }).play(transcript)
    #expect(replay.text == header + opening + rest)
  }

  @Test("creates a file for its owner only, overwrites only by force, and then keeps nothing of the old")
  func file() throws {
    defer { remove() }
    let path = folder.appendingPathComponent("y.chat").path
    try Data(repeating: 0x41, count: 4096).write(to: URL(fileURLWithPath: path))
    #expect(throws: RecorderError.exists(path: path)) {
      try Recorder(path: path, force: false, clock: start, seed: 1, language: .english)
    }
    _ = try Recorder(path: path, force: true, clock: start, seed: 1, language: .english)
    #expect(try contents(path) == "clock: 2026-03-02T10:00:00.250+08:00\nseed: 1\nlanguage: en\n\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("says why a file can't be created or written")
  func errors() throws {
    defer { remove() }
    let path = folder.appendingPathComponent("none/z.chat").path
    #expect(throws: RecorderError.cannotCreate(path: path, errno: ENOENT)) {
      try Recorder(path: path, force: false, clock: start, seed: 1, language: .english)
    }
    #expect(throws: RecorderError.cannotWrite(errno: ENOSPC)) {
      try Recorder(path: "/dev/full", force: true, clock: start, seed: 1, language: .english)
    }
  }

  private let header = """
    clock: 2026-03-02T10:00:00.250+08:00
    seed: 7
    language: zh
    given: settings.hotline = []


    """
  private let opening = """
    ! open
    bot: hello
    ! advance 1m15s
    user: hi
      you [2J
    bot: hi
      you [2J

    """
  private let rest = """
    ! advance 45s
    system: first
    system: second
    ! advance 30s
    system: third
    ! language en
    ! advance 50s
    ! agent 小林: 早
      上好
    system: 小林 joined
    agent: 早
      上好
    ! advance 7ms
    user: silence
    = status agent

    """

  private func script() -> ScriptedTalk {
    let talk = ScriptedTalk(language: .chinese)
    talk.answers["silence"] = .sample([], heard: "silence", status: .agent)
    talk.timers = [("first", 120), ("second", 120), ("third", 150)].map { text, seconds in
      (start.advanced(bySeconds: seconds), .sample([Line(.system, text)]))
    }
    return talk
  }

  private func contents(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private func remove() { try? FileManager.default.removeItem(at: folder) }
}
