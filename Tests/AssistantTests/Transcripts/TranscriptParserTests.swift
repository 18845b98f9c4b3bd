import Dialogue
import Testing
import Understanding

@testable import Assistant

@Suite("Parsing transcripts")
struct TranscriptParserTests {
  @Test("takes in all kinds of lines")
  func everything() throws {
    let transcript = try Transcript(
      parsing: Array(
        """
        # 顾客先联系过商家。
        title: merchant refuses
        clock: 2026-03-02T10:00:01+08:00
        seed: 7
        language: zh
        tags: refund, money
        todo: not yet
        given: settings.hotline = [{number: "1", toll: free}]
        given：sandbox.x = 1

        ! open
        bot: 您好
          再见

        user：我想退款
        = intent refund
        = language zh
        = slot merchant_contacted yes, twice
        = no slot amount
        = status bot
        = flow refund
        = asking transaction_id
        = case T-1
        bot:很抱歉
        user/B: hi
          there
          
        agent: x
        system:
        ! advance 1d2h3m4s5ms
        ! clock 2026-03-04T00:00:00Z
        ! restart
        ! language en
        ! action send_reset_mail timed_out
        ! agent Agent Lin: 您好
          在吗
        """.utf8))
    var header = TranscriptHeader()
    header.title = "merchant refuses"
    header.clock = Instant(milliseconds: 1_772_416_801_000)
    header.seed = 7
    header.language = .chinese
    header.tags = ["refund", "money"]
    header.todo = "not yet"
    header.given = [#"settings.hotline = [{number: "1", toll: free}]"#, "sandbox.x = 1"]
    header.lines = [.title: 2, .clock: 3, .seed: 4, .language: 5, .tags: 6, .todo: 7, .given: 8]
    #expect(transcript.header == header)
    #expect(
      transcript.items.map(\.kind).filter { $0 != .plain } == [
        .directive(.open), .said(.bot, "您好\n再见"),
        .user(.first, "我想退款"),
        .check(TranscriptCheck(.intent, "refund")), .check(TranscriptCheck(.language, "zh")),
        .check(TranscriptCheck(.slot("merchant_contacted"), "yes, twice")),
        .check(TranscriptCheck(.slot("amount"), nil)), .check(TranscriptCheck(.status, "bot")),
        .check(TranscriptCheck(.flow, "refund")), .check(TranscriptCheck(.asking, "transaction_id")),
        .check(TranscriptCheck(.caseNumber, "T-1")), .said(.bot, "很抱歉"),
        .user(.second, "hi\nthere\n"), .said(.agent, "x"), .said(.system, ""),
        .directive(.advance(milliseconds: 93_784_005)),
        .directive(.clock(Instant(milliseconds: 1_772_582_400_000))), .directive(.restart),
        .directive(.language(.english)),
        .directive(.action(name: "send_reset_mail", outcome: BackOffice.Outcome("timed_out"))),
        .directive(.agent(name: "Agent Lin", text: "您好\n在吗")),
      ])
    #expect(transcript.items.first { $0.kind == .said(.agent, "x") }?.line == 28)
  }

  @Test(
    "and printing gives the same bytes back",
    arguments: [
      "", "\n", "\n\n\n", "# prose only", "title: x\n", "\u{FEFF}title: x\r\n\r\nuser: hi\r\nbot: hi\r\n",
      "user: hi\nbot: hi", "user: hi\r\nbot: hi\n  there\r\n", "user:  two spaces \n= case\n\n\n# end\n",
      "# e\u{301} é\n\nuser：ａｂｃ\u{200B}👩‍👩‍👧\u{0}\nbot：ok\n  \n    deep\n", "seed:7\n! open\nbot: \u{2028}\t\r\r\n",
    ])
  func roundTrip(text: String) throws {
    let transcript = try Transcript(parsing: Array(text.utf8))
    #expect(Array(TranscriptPrinter.print(transcript).utf8) == Array(text.utf8))
  }

  @Test("drops the mark, the ends of lines and one space behind the colon from what is said, nothing else")
  func spaces() throws {
    let transcript = try Transcript(parsing: Array("\u{FEFF}user:  hi \r\nbot:hi\t\r\n    x\r\n".utf8))
    #expect(transcript.items.map(\.kind) == [.user(.first, " hi "), .said(.bot, "hi\t\n  x")])
  }

  @Test(
    "reports a fault with its place and what to do",
    arguments: [
      ("tilte: x\n", "1:1: error: unknown key `tilte`; keys are title, clock, seed, language, tags, skip, todo, given"),
      ("seed: 1\nseed: 2\n", "2:1: error: `seed` stands twice; keep one"),
      ("clock: today\n", "1:1: error: `today` is no moment; write it like 2026-03-02T10:00:00+08:00"),
      ("seed: -1\n", "1:1: error: `-1` is no seed; write a whole number from 0"),
      ("language: fr\n", "1:1: error: `fr` is no language; write zh or en"),
      ("skip:\n", "1:1: error: `skip` without a reason; say why it isn't replayed"),
      ("todo: \n", "1:1: error: `todo` without a reason; say what is known to fail"),
      ("given: x\n", "1:1: error: `given` overrides nothing; write `given: settings.NAME = VALUE`"),
      ("hello\n", "1:1: error: no line of a header; write `key: value`, or leave a blank line before the talk"),
      (": x\n", "1:1: error: no line of a header; write `key: value`, or leave a blank line before the talk"),
      (
        "\nhello\n",
        "2:1: error: nobody says this; begin with `user:`, `bot:`, `agent:` or `system:`, two spaces or `#`"
      ),
      (
        "\n\tx\n",
        "2:1: error: nobody says this; begin with `user:`, `bot:`, `agent:` or `system:`, two spaces or `#`"
      ),
      ("\nBot: x\n", "2:1: error: unknown speaker `Bot`; speakers are user, user/B, bot, agent, system"),
      ("\nseed: 1\n", "2:1: error: `seed` belongs to the header; move it above the first blank line"),
      ("\nbot: x\n", "2:1: error: nothing has happened yet; write `user:` or `! open` above it"),
      ("= intent x\n", "1:1: error: a check before any turn; write `user:` or `! open` above it"),
      ("! restart\n= intent x\n", "2:1: error: a check before any turn; write `user:` or `! open` above it"),
      ("\n  x\n", "2:1: error: nothing to continue; two spaces continue a line that somebody says"),
      ("! open\n  x\n", "2:1: error: nothing to continue; two spaces continue a line that somebody says"),
      (
        "user: x\n",
        "1:1: error: no answer is expected here; write the `bot:` lines or a check below it, or let `--update` do it"
      ),
      (
        "user: x\n! restart\nbot: x\n",
        "1:1: error: no answer is expected here; write the `bot:` lines or a check below it, or let `--update` do it"
      ),
      (
        "! open\n= mood x\n",
        "2:3: error: unknown check; checks are intent, language, slot, no slot, status, flow, asking, case"
      ),
      (
        "! open\n=\n",
        "2:2: error: unknown check; checks are intent, language, slot, no slot, status, flow, asking, case"
      ),
      ("! open\n= slot\n", "2:7: error: no slot is named; write `= slot NAME VALUE`"),
      ("! open\n= no amount\n", "2:3: error: incomplete check; write `= no slot NAME`"),
      ("! open\n= no slot a b\n", "2:13: error: too many words; take off `b`"),
      ("! open\n= intent a b\n", "2:12: error: too many words; take off `b`"),
      ("! open\n= status ok\n", "2:10: error: `ok` never holds; write bot, queued, agent, closed"),
      ("! open\n=  language 中文\n", "2:13: error: `中文` never holds; write zh, en"),
      (
        "! wait\n",
        "1:3: error: unknown directive; directives are open, advance, clock, restart, agent, action, language"
      ),
      ("! restart now\n", "1:11: error: too many words; take off `now`"),
      ("! advance\n", "1:10: error: `` is no duration; write it like 30s, 10m, 2h, 1d or 1h30m"),
      ("! advance 10\n", "1:11: error: `10` is no duration; write it like 30s, 10m, 2h, 1d or 1h30m"),
      ("! advance -1m\n", "1:11: error: `-1m` is no duration; write it like 30s, 10m, 2h, 1d or 1h30m"),
      (
        "! advance 99999999999d\n",
        "1:11: error: `99999999999d` is no duration; write it like 30s, 10m, 2h, 1d or 1h30m"
      ),
      ("! clock 10:00\n", "1:9: error: `10:00` is no moment; write it like 2026-03-02T10:00:00+08:00"),
      (
        "! advance 1s\n! clock 2026-03-02T10:00:00+08:00\n",
        "2:9: error: the clock never goes back; it is already 2026-03-02T10:00:01+08:00"
      ),
      ("! agent hello\n", "1:9: error: no agent is named; write `! agent NAME: text`"),
      (
        "! action\n",
        "1:9: error: no action is named; write `! action NAME failed` or `! action NAME timed_out`"
      ),
      (
        "! action mail ok\n",
        "1:15: error: an action can't end with `ok`; write `! action NAME failed` or `! action NAME timed_out`"
      ),
      ("! language fr\n", "1:12: error: `fr` is no language; write zh or en"),
    ])
  func fault(text: String, message: String) {
    #expect(faults(Array(text.utf8)) == ["x.chat:" + message])
  }

  @Test("reports bytes that are no UTF-8 where they stand")
  func encoding() {
    let bytes = Array("user: 退款".utf8) + [0xE9, 0x80] + Array("\nbot: x\n".utf8)
    #expect(faults(bytes) == ["x.chat:1:9: error: not UTF-8; save the file as UTF-8"])
  }

  @Test("reports all faults at once, in the order of the lines, and none that only follows from another")
  func allFaults() {
    let text = """
      seed: x

      user: hi
      user: hello
      bto: hello
        again
      = intent greet
      ! advnace 1m
      bot: x
      """
    #expect(
      faults(Array(text.utf8)) == [
        "x.chat:1:1: error: `x` is no seed; write a whole number from 0",
        "x.chat:3:1: error: no answer is expected here; write the `bot:` lines or a check below it, or let `--update` do it",
        "x.chat:5:1: error: unknown speaker `bto`; speakers are user, user/B, bot, agent, system",
        "x.chat:8:3: error: unknown directive; directives are open, advance, clock, restart, agent, action, language",
      ])
  }

  @Test("lets a customer's line stand alone when it is to be filled in")
  func unanswered() throws {
    let transcript = try Transcript(parsing: Array("user: hi\n".utf8), allowsUnanswered: true)
    #expect(transcript.items == [TranscriptItem(kind: .user(.first, "hi"), line: 1, source: "user: hi\n")])
  }

  private func faults(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try Transcript(parsing: bytes)
      return []
    } catch {
      return error.faults.map { $0.description(in: "x.chat") }
    }
  }
}
