import Dialogue
import Testing
import Understanding

@testable import Assistant
@testable import okpay

@Suite("parts of the terminal")
struct TerminalPartsTests {
  @Test(
    "entries are sorted",
    arguments: [
      ("", .nothing), (" \t", .nothing), ("hi", .message("hi")), (" /help", .message(" /help")),
      ("//text", .message("/text")), ("／／text", .message("/text")), ("/a\nb", .message("/a\nb")),
      ("/help", .command(.help, argument: "")), ("／帮助", .command(.help, argument: "")),
      ("/LANG  zh ", .command(.lang, argument: "zh")), ("/语言中文", .command(.lang, argument: "中文")),
      ("/record a b.chat", .command(.record, argument: "a b.chat")),
      ("/quti", .unknown("/quti", nearest: "/quit")), ("/退", .unknown("/退", nearest: "/帮助")),
      ("/xyz", .unknown("/xyz", nearest: "/help")), ("/", .unknown("/", nearest: "/help")),
    ] as [(String, Entry)])
  func entries(text: String, entry: Entry) {
    #expect(Entry(text) == entry)
  }

  @Test(
    "completions are commands at the start, fixed arguments behind",
    arguments: [
      ("/he", "", ["/help"]), ("／帮", "", ["/帮助"]), ("/q", "", ["/quit"]), ("", "/lang ", ["en", "zh"]),
      ("z", "/语言 ", ["zh"]), ("Pack", "/record ", []), ("he", "", []), ("", "", []), ("/he", "text ", []),
      ("z", "/lang en ", []),
    ])
  func completions(word: String, before: String, expected: [String]) {
    #expect(Entry.completions(of: word, after: before) == expected)
  }

  @Test(
    "control characters are shown, text is kept",
    arguments: [
      ("你好 é 👍🏽", "你好 é 👍🏽"), ("\u{1B}[2J", "\\x1B[2J"), ("a\tb\r\n", "a\\x09b\\x0D\\x0A"),
      ("\u{9B}\u{7F}\u{0}", "\\x9B\\x7F\\x00"), ("\u{202E}x\u{2028}", "\\u{202E}x\\u{2028}"),
    ])
  func printable(text: String, safe: String) {
    #expect(Printable.text(text) == safe)
  }

  @Test(
    "colour is decided in order",
    arguments: [
      (ColourChoice.always, ["NO_COLOR": "1"], false, true), (.never, ["CLICOLOR_FORCE": "1"], true, false),
      (.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false), (.auto, ["NO_COLOR": ""], true, true),
      (.auto, ["CLICOLOR_FORCE": "1"], false, true), (.auto, ["CLICOLOR_FORCE": "0"], false, false),
      (.auto, [:], true, true), (.auto, [:], false, false), (.auto, ["TERM": "dumb"], true, false),
      (.auto, ["CLICOLOR": "0"], true, false),
    ] as [(ColourChoice, [String: String], Bool, Bool)])
  func colour(choice: ColourChoice, environment: [String: String], isTerminal: Bool, expected: Bool) {
    #expect(choice.decide(environment: environment, isTerminal: isTerminal) == expected)
  }

  @Test(
    "the interface speaks the language asked for",
    arguments: [
      (["OKPAY_LANG": "en", "LANG": "zh_CN.UTF-8"], .english), (["LC_ALL": "zh_TW"], .chinese),
      (["LC_ALL": "", "LC_MESSAGES": "zh_CN"], .chinese), (["LC_ALL": "C", "LANG": "zh_CN"], .english),
      (["OKPAY_LANG": "fr", "LANG": "zh_CN"], .chinese), ([:], .english),
    ] as [([String: String], Language)])
  func language(environment: [String: String], expected: Language) {
    #expect(Language.ofInterface(environment: environment) == expected)
  }

  @Test(
    "numbers that could be a card's, a person's or a phone's are personal",
    arguments: [
      ("6222 0212 3456 7890 123", true), ("１３８１２３４５６７８", true), ("11010519491231002X", true),
      ("+86 138-1234-5678", true), ("TX2026030100018", false), ("58.00 元，2026-03-02", false), ("退款", false),
    ])
  func personalData(text: String, isPersonal: Bool) {
    #expect(holdsPersonalData(text) == isPersonal)
  }

  @Test(
    "the history finds its place",
    arguments: [
      (["HOME": "/h"], HistoryPlace(path: "/h/.local/state/okpay/history", limit: 1000)),
      (["HOME": "/h", "XDG_STATE_HOME": "/s"], HistoryPlace(path: "/s/okpay/history", limit: 1000)),
      (["HOME": "/h", "XDG_STATE_HOME": "s"], HistoryPlace(path: "/h/.local/state/okpay/history", limit: 1000)),
      (["OKPAY_HISTFILE": "x", "OKPAY_HISTSIZE": "2"], HistoryPlace(path: "x", limit: 2)),
      (["OKPAY_HISTFILE": ""], HistoryPlace(path: nil, limit: 1000)),
      (["OKPAY_HISTFILE": "x", "OKPAY_HISTSIZE": "0"], HistoryPlace(path: nil, limit: 0)),
    ] as [([String: String], HistoryPlace)])
  func historyPlace(environment: [String: String], place: HistoryPlace) {
    #expect(HistoryPlace(environment: environment) == place)
  }

  @Test("the history keeps what it may, up to its limit")
  func history() {
    let place = HistoryPlace(path: Product.makeFolder() + "/history", limit: 3)
    let history = History(place: place) { $0.contains("secret") }
    let kept = ["a", "a", "", " b", "my secret", "b\nc ", "a", "d"].map { history.keep($0) }
    #expect(kept == ["a", nil, nil, nil, nil, "b c", "a", "d"])
    #expect(history.entries == ["b c", "a", "d"])
    history.save()
    history.save()
    let other = History(place: place) { _ in false }
    #expect(other.entries == ["b c", "a", "d"])
    #expect(other.keep("e") == "e")
    other.save()
    #expect(History(place: place).entries == ["a", "d", "e"])
  }

  @Test("speakers can be told apart, with a person and with a pipe")
  func speakers() {
    var turn = Turn(
      intent: nil, heard: "", language: .chinese,
      lines: [
        Line(.bot, "选一个\n吧", choices: ["退款", "a\u{1B}b"]), Line(.system, "小林 已接入。"),
        Line(.agent, "您好\nsystem: 假的", name: "小林"), Line(.agent, "hi"), Line(.bot, ""),
      ], status: .agent, flow: nil, asking: nil, slots: [:], shownSlots: [:], caseNumber: nil,
      at: Instant(milliseconds: 0))
    let wording = TerminalText(language: .chinese)
    let choices = ["选一个", "吧", "1. 退款", "2. a\\x1Bb"]
    #expect(
      TurnPrinter(style: .interactive, colour: false).lines(of: turn, wording: wording)
        == choices + ["[小林 已接入。]", "小林: 您好", "  system: 假的", "客服: hi"])
    #expect(
      TurnPrinter(style: .plain, colour: false).lines(of: turn, wording: wording)
        == choices + ["system: 小林 已接入。", "agent 小林: 您好", "  system: 假的", "agent: hi"])
    turn.lines = [Line(.agent, "hi", name: "Lin")]
    #expect(
      TurnPrinter(style: .plain, colour: true).lines(of: turn, wording: wording)
        == ["\u{1B}[1;32magent Lin:\u{1B}[0m hi"])
  }
}
