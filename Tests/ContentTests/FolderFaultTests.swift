import Foundation
import Testing

@testable import Content

@Suite("a fault in the folder, its shared files and its examples")
struct FolderFaultTests {
  @Test("hours that are none", arguments: ["9-21", "25:00-26:00", "21:00-09:00", "09:00", "全天"])
  func hours(text: String) throws {
    let copy = try IntentsCopy()
    try copy.replace("friday: 09:00-21:00", "friday: \(text)", in: "_settings.yaml")
    let place = try copy.place(of: text + "\n  saturday", in: "_settings.yaml")
    let remedy = "write them like 09:00-21:00, the earlier first, or closed"
    #expect(copy.faults() == ["\(place): error: '\(text)' are no hours; \(remedy)"])
  }

  @Test(
    "days and time zones that are none",
    arguments: [
      ("workdays: [2026-02-14,", "workdays: [2026-02-31,", "2026-02-31", "'2026-02-31' is no day; write 2026-10-01"),
      ("from: 12-25", "from: 12-32", "12-32", "'12-32' is no day; write 2026-10-01, or 10-01 for every year"),
      ("Asia/Shanghai", "Asia/Shangai", "Asia/Shangai", "no time zone 'Asia/Shangai'; write one like Asia/Shanghai"),
    ])
  func calendar(old: String, new: String, at: String, message: String) throws {
    let copy = try IntentsCopy()
    try copy.replace(old, new, in: "_settings.yaml")
    #expect(copy.faults() == ["\(try copy.place(of: at, in: "_settings.yaml")): error: \(message)"])
  }

  @Test(
    "numbers that nothing could work with",
    arguments: [
      ("options: 3", "options: -1", "-1", "-1 is out of bounds; write a number from 1 to 20"),
      ("misses: 3", "misses: 0", "0 ", "0 is out of bounds; write a number from 1 to 100"),
      (
        "largest_amount: 1_000_000_000", "largest_amount: 9223372036854775807", "9223372036854775807",
        "9223372036854775807 is out of bounds; write a number from 1 to 1000000000000"
      ),
      ("sure: 0.45", "sure: 45", "45 ", "45.0 is no probability; write a number from 0 to 1"),
    ])
  func numbers(old: String, new: String, at: String, message: String) throws {
    let copy = try IntentsCopy()
    try copy.replace(old, new, in: "_settings.yaml")
    let key = new.prefix { $0 != " " } + " "
    let place = try copy.place(of: key + at, in: "_settings.yaml")
    let faults = copy.faults()
    #expect(faults.count == 1)
    #expect(faults.first?.hasSuffix(": error: \(message)") == true)
    #expect(faults.first?.split(separator: ":")[1] == place.split(separator: ":")[1])
  }

  @Test("a cue that the dialogue does not know, and the one that is missing for it")
  func unknownCue() throws {
    let copy = try IntentsCopy()
    try copy.replace("\n  wait_time:", "\n  wait_tme:", in: "_entities.yaml")
    let faults = copy.faults().map { $0.replacing(#/^.*: error: /#, with: "") }
    #expect(
      faults.sorted() == [
        "'wait_time' is missing; add a line `wait_time: …`", "unknown key 'wait_tme'; did you mean 'wait_time'?",
      ])
  }

  @Test(
    "a shared file that is missing is the only thing reported",
    arguments: ["_settings.yaml", "_entities.yaml", "_repair.yaml", "_sandbox.yaml", "_slots.yaml"])
  func missing(file: String) throws {
    let copy = try IntentsCopy()
    try copy.remove(file)
    #expect(copy.faults() == ["\(file):1:1: error: the file is missing; every folder of intents needs one"])
  }

  @Test("out_of_scope and the examples of each language are required")
  func missingIntents() throws {
    let copy = try IntentsCopy()
    try copy.remove("gift_card.zh.txt")
    for file in ["out_of_scope.yaml", "out_of_scope.zh.txt", "out_of_scope.en.txt"] { try copy.remove(file) }
    let faults = copy.faults()
    #expect(
      faults.contains(
        "gift_card.zh.txt:1:1: error: no examples of 'gift_card' in 'zh': nothing is learned without; write some here"))
    #expect(
      faults.contains(
        "out_of_scope.yaml:1:1: error: the file is missing; every folder of intents needs one, "
          + "for what is none of the others"))
  }

  @Test("a file of examples without its intent, and one of no language")
  func strayExamples() throws {
    let copy = try IntentsCopy()
    try copy.write("hi\n", to: "gift_crad.en.txt")
    try copy.write("hi\n", to: "gift_card.txt")
    #expect(
      copy.faults() == [
        "gift_card.txt:1:1: error: examples of no language; name the file <intent>.zh.txt or <intent>.en.txt",
        "gift_crad.en.txt:1:1: error: no intent 'gift_crad': there is no gift_crad.yaml; did you mean 'gift_card'?",
      ])
  }

  @Test("bytes that are no UTF-8, on their line", arguments: ["gift_card.yaml", "gift_card.zh.txt", "_slots.yaml"])
  func badBytes(file: String) throws {
    let copy = try IntentsCopy()
    var bytes = Array(try copy.text(file).utf8)
    let line = bytes.count { $0 == 0x0A } + 1
    bytes += Array("# 注".utf8).dropLast() + [0x0A]
    try Data(bytes).write(to: URL(fileURLWithPath: copy.path(file)))
    let expected = "\(file):\(line):1: error: bytes that are not UTF-8; save the file as UTF-8"
    // Without its own example file the intent can't be learned, which is worth a line; nothing else is.
    let faults = copy.faults().filter { !$0.contains("no examples of") }
    #expect(faults == [expected])
  }

  @Test("a character that YAML forbids, and an empty file")
  func forbiddenCharacter() throws {
    let copy = try IntentsCopy()
    try copy.replace("第二行也是中文", "第二行\u{7}也是中文")
    try copy.write("# 只有注释\n", to: "note.yaml")
    let place = try copy.place(of: "\u{7}")
    #expect(
      copy.faults() == [
        "\(place): error: a character that no text may hold; remove it and type the line again",
        "note.yaml:1:1: error: the file is empty; fill it or remove it",
      ])
  }

  @Test("a keyword in two intents names both places")
  func keywordTwice() throws {
    let copy = try IntentsCopy()
    try copy.write(try copy.text("gift_card.yaml"), to: "gift_kard.yaml")
    try copy.replace("(购物卡|储值卡) * 余额", "购物卡", in: "gift_kard.yaml")
    try copy.replace("[gift card*, voucher*]", "[coupon book]", in: "gift_kard.yaml")
    try copy.write("x\n", to: "gift_kard.zh.txt")
    try copy.write("x\n", to: "gift_kard.en.txt")
    let places = [try copy.place(of: "礼品卡, "), try copy.place(of: "礼品卡, ", in: "gift_kard.yaml")]
    let first = copy.path(places[0])
    #expect(
      copy.faults() == [
        "\(places[1]): error: keyword '礼品卡' is also one of 'gift_card' (\(first)); keep it in one of them"
          .replacing("\(copy.folder)/", with: "")
      ])
  }

  @Test("near misses that name no intent, a wrong one or their own")
  func nearMisses() throws {
    let copy = try IntentsCopy()
    let lines = ["! 余额不对", "  ! 钱没退 => refnud", "！ 充不进去 => gift_card", "卡坏了 => refund", "! => refund"]
    try copy.append(lines.joined(separator: "\r\n") + "\r\n", to: "gift_card.zh.txt")
    #expect(
      copy.faults() == [
        "gift_card.zh.txt:3:1: error: a near miss needs its intent; write `! sentence => intent`",
        "gift_card.zh.txt:4:12: error: no intent 'refnud'; did you mean 'refund'?",
        "gift_card.zh.txt:5:1: error: a near miss of 'gift_card' can't belong to it; remove `!` and `=> gift_card`, or name another",
        "gift_card.zh.txt:6:1: error: only a near miss names an intent; put a `!` before it, or remove the `=>` and what follows",
        "gift_card.zh.txt:7:1: error: a near miss needs its intent; write `! sentence => intent`",
      ])
  }

  @Test("all faults of all files come out, in the order of files and lines")
  func several() throws {
    let copy = try IntentsCopy()
    try copy.replace("team: general", "teem: general")
    try copy.replace("- ask: email", "- ask: mail")
    try copy.replace("under {email}", "under {emial}")
    try copy.replace("friday: 09:00-21:00", "friday: 不营业", in: "_settings.yaml")
    try copy.append("\nthanks: 3\n", to: "thanks.yaml")
    let places = [
      try copy.place(of: "不营业", in: "_settings.yaml"), try copy.place(of: "teem"), try copy.place(of: "mail\n"),
      try copy.place(of: "{emial}"), try copy.place(of: "thanks: 3", in: "thanks.yaml"),
    ]
    #expect(copy.faults().map { $0.replacing(/: error: .*/, with: "") } == places)
  }

  @Test("a folder that is none")
  func noFolder() {
    #expect(throws: ContentFaults.self) { try Catalog.load(folder: "/no/such/folder") }
    #expect(
      ContentCheck(folder: "/no/such/folder").faults.map(\.description) == [
        "/no/such/folder:1:1: error: can't be read as a folder; name the folder of intents with --intents"
      ])
  }
}
