import Content
import Dialogue
import Testing
import Understanding

@testable import Assistant

@Suite("Playing transcripts")
struct TranscriptPlayerTests {
  @Test(
    "writes what really happened in the place of what was expected",
    arguments: [
      ("as it is when all holds", "user: hi\n= intent none\nbot: hi\n", "user: hi\n= intent none\nbot: hi\n"),
      ("another wording", "user: hi\nbot: ho\n", "user: hi\nbot: hi\n"),
      ("another speaker", "user: hi\nsystem: hi\n", "user: hi\nbot: hi\n"),
      ("a composed letter", "user: é\nbot: e\u{301}\n", "user: é\nbot: é\n"),
      (
        "a line that never came", "user: hi\nbot: hi\nbot: hi\n\nuser: x\nbot: x\n",
        "user: hi\nbot: hi\n\nuser: x\nbot: x\n"
      ),
      ("a missing line, above prose", "user: hi\n\n# end\n", "user: hi\nbot: hi\n\n# end\n"),
      ("a missing line, below checks", "user: hi\n= flow none\n\n", "user: hi\n= flow none\nbot: hi\n\n"),
      (
        "missing lines behind the last that came", "user: three\nbot: 1\n= status bot\n# why\n",
        "user: three\nbot: 1\nsystem: 2\nagent: 3\n= status bot\n# why\n"
      ),
      (
        "prose between lines", "user: three\n# a\nbot: 1\n# b\nsystem: x\nagent: 3\n",
        "user: three\n# a\nbot: 1\n# b\nsystem: 2\nagent: 3\n"
      ),
      (
        "several lines of a text, and choices", "user: menu\nbot: x\n",
        "user: menu\nbot: Which?\n  \n  (or none)\n  1. one\n  2. two two\n"
      ),
      ("choices without a text", "user: bare menu\nbot: x\n", "user: bare menu\nbot:\n  1. one\n"),
      ("spelling of a line that holds", "user：hi\nbot：hi\n=   status   bot\n", "user：hi\nbot：hi\n=   status   bot\n"),
      ("a last line without an end", "user: hi\nbot: hi", "user: hi\nbot: hi"),
      ("a new last line", "user: hi", "user: hi\nbot: hi\n"),
      (
        "CRLF", "user: menu\r\nbot: x\r\n",
        "user: menu\r\nbot: Which?\r\n  \r\n  (or none)\r\n  1. one\r\n  2. two two\r\n"
      ),
      ("a silent turn", "user: silence\nbot: x\n", "user: silence\n= status agent\n"),
      ("a silent turn with a check", "user: silence\n= flow none\nbot: x\n", "user: silence\n= flow none\n"),
      ("a second session", "user: hi\nuser/B: ho\nbot: x\n", "user: hi\nbot: hi\nuser/B: ho\nbot: ho\n"),
    ])
  func rewrites(what: String, text: String, expected: String) throws {
    #expect(Array(try play(text).utf8) == Array(expected.utf8))
    #expect(Array(try play(expected).utf8) == Array(expected.utf8), "and again changes nothing")
  }

  @Test("writes actual values into checks, none where there is nothing")
  func checks() throws {
    let checks = """
      = intent greet
      = language zh
      = slot amount 5
      = slot email
      = no slot merchant_contacted
      = status closed
      = flow x
      = asking y
      = case

      """
    #expect(
      try play("user: form\n" + checks) == """
        user: form
        = intent refund
        = language en
        = slot amount 58.00 CNY
        = no slot email
        = slot merchant_contacted yes
        = status queued
        = flow refund
        = asking email
        = case T-7
        bot: and?

        """)
    #expect(
      try play("user: hi\n" + checks) == """
        user: hi
        = intent none
        = language en
        = no slot amount
        = no slot email
        = no slot merchant_contacted
        = status bot
        = flow none
        = asking none
        = case none
        bot: hi

        """)
  }

  @Test("lets time pass only by directives, and fires timers in due order over both sessions")
  func time() throws {
    let text = """
      clock: 2026-03-02T10:00:00+08:00

      user: hi
      bot: hi
      user/B: ho
      bot: ho
      ! advance 1m
      ! advance 1m
      system: late
      = status queued
      ! clock 2026-03-02T10:05:00+08:00
      system: B
      system: A
      """
    let actual = """
      clock: 2026-03-02T10:00:00+08:00

      user: hi
      bot: hi
      user/B: ho
      bot: ho
      ! advance 1m
      system: after 60
      ! advance 1m
      = status closed
      ! clock 2026-03-02T10:05:00+08:00
      system: B after 150
      system: after 180
      """
    let player = TranscriptPlayer(
      start: { header, session in
        let talk = ScriptedTalk()
        let due = session == .first ? [60, 180] : [150]
        talk.timers = due.map { seconds in
          let text = (session == .first ? "" : "B ") + "after \(seconds)"
          return (header.clock.advanced(bySeconds: seconds), .sample([Line(.system, text)], status: .closed))
        }
        return talk
      }, restore: { _ in ScriptedTalk() })
    let replay = try player.play(Transcript(parsing: Array(text.utf8)))
    #expect(replay.text == actual + "\n")
    #expect(
      replay.steps.map(\.cause) == ["user", "user/B", "! advance", "! advance", "! clock"])
    let start = TranscriptHeader().clock
    #expect(
      replay.steps.map { $0.turns.map(\.at) } == [
        [start], [start], [start.advanced(bySeconds: 60)], [],
        [start.advanced(bySeconds: 150), start.advanced(bySeconds: 180)],
      ])
  }

  @Test("follows directives in the talk that was last heard")
  func directives() throws {
    let text = """
      ! open
      bot: hello
      ! language zh
      user: hi
      bot: hi
      = language zh
      ! restart
      user: hi
      bot: hi
      = language zh
      ! action mail failed
      ! agent Lin: 您好
        在吗
      system: Lin joined
      agent: 您好
        在吗
      = status agent

      """
    #expect(try play(text) == text)
  }

  @Test("reports a talk that can't be taken up again at its line")
  func lost() throws {
    let player = TranscriptPlayer(
      start: { _, _ in ScriptedTalk() }, restore: { _ throws(SnapshotError) in throw .newer(version: 9) })
    let transcript = try Transcript(parsing: Array("! open\n! restart\n".utf8))
    let fault = TranscriptFault(line: 2, column: 1, text: "the talk can't be taken up again: newer(version: 9)")
    #expect(throws: fault) { try player.play(transcript) }
  }

  @Test("of the assistant itself gives the same bytes each time")
  func repeatable() throws {
    let text = "language: zh\n\n! open\nuser: 我要退款\n! advance 1d\nuser/B: refund\n! restart\nuser: 58块\n"
    let transcript = try Transcript(parsing: Array(text.utf8), allowsUnanswered: true)
    let player = TranscriptPlayer(catalog: try Catalog.load(folder: "Intents"))
    let first = try player.play(transcript)
    let second = try player.play(Transcript(parsing: Array(first.text.utf8)))
    #expect(first.text == second.text)
  }

  private func play(_ text: String) throws -> String {
    let player = TranscriptPlayer(
      start: { _, _ in script() },
      restore: { snapshot in
        let talk = script()
        talk.switchLanguage(to: snapshot == Array("zh".utf8) ? .chinese : .english)
        return talk
      })
    return try player.play(Transcript(parsing: Array(text.utf8), allowsUnanswered: true)).text
  }

  private func script() -> ScriptedTalk {
    let talk = ScriptedTalk()
    talk.answers = [
      "three": .sample([Line(.bot, "1"), Line(.system, "2"), Line(.agent, "3", name: "Lin")]),
      "menu": .sample([Line(.bot, "Which?\n\n(or none)", choices: ["one", "two\ntwo"])]),
      "bare menu": .sample([Line(.bot, "", choices: ["one"])]),
      "silence": .sample([], status: .agent),
      "form": .sample(
        [Line(.bot, "and?")], intent: "refund", status: .queued, flow: "refund", asking: "email",
        slots: ["amount": "58.00 CNY", "merchant_contacted": "yes"], caseNumber: "T-7"),
    ]
    return talk
  }
}
