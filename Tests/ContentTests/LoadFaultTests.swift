import Testing

@testable import Content

/// One fault planted in the extra intent: what is replaced, where the fault is to be found, and what is to be said of it.
struct Plant: CustomTestStringConvertible {
  let testDescription: String
  let old: String
  let new: String
  /// The first of these words in the changed file is the place.
  let at: String
  let message: String

  init(_ name: String, _ old: String, _ new: String, at: String, _ message: String) {
    testDescription = name
    self.old = old
    self.new = new
    self.at = at
    self.message = message
  }
}

@Suite("a fault in an intent is found at its place")
struct LoadFaultTests {
  @Test("the copy that faults are planted in has none")
  func sound() throws {
    #expect(try IntentsCopy().faults() == [])
  }

  private static let names = [
    Plant("unknown key", "team: general", "teem: general", at: "teem", "unknown key 'teem'; did you mean 'team'?"),
    Plant(
      "unknown key of a slot", "attempts: 3", "attemps: 3", at: "attemps",
      "unknown key 'attemps'; did you mean 'attempts'?"),
    Plant(
      "unknown reply", "- say: scratch_first", "- say: scratch_frist", at: "scratch_frist",
      "no reply 'scratch_frist'; did you mean 'scratch_first'?"),
    Plant("unknown slot", "- ask: email", "- ask: mail", at: "mail", "no slot 'mail'; did you mean 'email'?"),
    Plant("unknown step", "- ask: email", "- aks: email", at: "aks", "unknown step 'aks'; did you mean 'ask'?"),
    Plant(
      "unknown label", "go: look_up", "go: lookup", at: "lookup",
      "no label 'lookup' in this flow; did you mean 'look_up'?"),
    Plant(
      "unknown action", "act: look_up_transaction", "act: lookup_transaction", at: "act:",
      "unknown action 'lookup_transaction'; did you mean 'look_up_transaction'?"),
    Plant(
      "unknown value of a branch", "\"yes\":", "\"yeah\":", at: "\"yeah\"",
      "'scratched' is never 'yeah'; there are yes, no, unknown, none"),
    Plant(
      "unknown thing to branch on", "when: scratched", "when: scratch", at: "scratch\n",
      "no slot, fact or setting 'scratch'; did you mean 'scratched'?"),
    Plant(
      "unknown rule in a keyword", "zh: [礼品卡,", "zh: [<gift> 余额,", at: "<gift>",
      "keyword '<gift> 余额': no rule <gift> in _entities.yaml under rules"),
  ]

  private static let missing = [
    Plant(
      "missing language", "    en: Filed as {case}.", "", at: "zh: 登记好了",
      "'en' is missing: every text is worded in both languages; add `en: …`"),
    Plant(
      "missing language of keywords", "  en: [gift card*, voucher*]", "", at: "zh: [礼品卡",
      "'en' is missing: keywords are given in both languages; add `en: […]`"),
    Plant(
      "branch without else", "    else: []\n", "", at: "when: scratched",
      "'else' is missing: a branch must say what happens otherwise; add it (`else: []` goes on)"),
    Plant(
      "missing outcome", "    failed: []\n", "", at: "act:",
      "'failed' is missing: 'look_up_transaction' can end so; say what happens then (`failed: []` goes on)"),
    Plant(
      "missing part of a slot", "    type: yes_no\n", "", at: "label: {zh: 涂层",
      "'type' is missing; add a line `type: …`"),
    Plant(
      "unreachable step", "  - end: true\n", "  - end: true\n  - say: filed\n  - say: opening\n", at: "say: filed",
      "this step is never reached; remove it, or the `go`, `end` or `hand_off` before it"),
    Plant(
      "unused reply", "  filed:\n", "  spare: {zh: 备用, en: spare}\n  filed:\n", at: "spare",
      "reply 'spare' is never said; use it or remove it"),
  ]

  private static let texts = [
    Plant(
      "placeholder that can't be filled, in a quoted text", "under {email}", "under {emial}", at: "{emial}",
      "{emial} can't be filled here; did you mean 'email'?"),
    Plant(
      "placeholder in the second line of a block", "a second line", "a second {case_number}", at: "{case_number}",
      "{case_number} can't be filled here; there are amount, case, email, payment_when, scratched, settings.hotline"),
    Plant(
      "placeholder with a Chinese name", "工单号 {case}", "工单号 {工单号}", at: "{工单号}",
      "'{' begins or ends no placeholder; write the whole in ASCII, such as {email}"),
    Plant(
      "full-width placeholder", "有“引号”", "有｛email｝", at: "｛",
      "'｛' begins or ends no placeholder; write the whole in ASCII, such as {email}"),
    Plant(
      "telephone number", "有“引号”", "请打 400-123 4567", at: "400-123 4567",
      "'400-123 4567' looks like a number, link or address; put it in _settings.yaml and write {settings.…}"),
    Plant(
      "full-width telephone number", "工单号 {case}", "电话９５１８８，工单号 {case}", at: "９５１８８",
      "'９５１８８' looks like a number, link or address; put it in _settings.yaml and write {settings.…}"),
    Plant(
      "link", "Please scratch", "See okpay.example/help and scratch", at: "okpay.example/help",
      "'okpay.example/help' looks like a number, link or address; put it in _settings.yaml and write {settings.…}"),
    Plant(
      "address", "This is a second", "Or help@okpay as a second", at: "help@okpay",
      "'help@okpay' looks like a number, link or address; put it in _settings.yaml and write {settings.…}"),
  ]

  private static let shapes = [
    Plant(
      "wrong type: a number", "attempts: 3", "attempts: three", at: "three",
      "expected a whole number, found the text 'three'; write digits only"),
    Plant("wrong type: a text", "team: general", "team: [general]", at: "[general]", "expected a text, found a list"),
    Plant(
      "wrong type: a list", "with: [transaction_id, email]", "with: email", at: "email\n    ok:",
      "expected a list, found the text 'email'; write [one, another] or a line `- one` for each"),
    Plant(
      "wrong type: a mapping", "{zh: 在卡的背面。, en: On the back of the card.}", "On the back.", at: "On the back.",
      "expected `key: value` lines, found the text 'On the back.'"),
    Plant("empty text", "zh: 卡背面的涂层，您刮开了吗？", "zh: \"\"", at: "\"\"", "the text is empty; write one"),
    Plant(
      "key twice", "  filed:\n", "  opening: {zh: 又, en: again}\n  filed:\n", at: "opening: {zh: 又",
      "'opening' twice in the same place, first on line 44; keep one of them"),
    Plant(
      "bad YAML: a colon in a text", "en: Filed as {case}.", "en: Filed: as {case}.", at: ": as",
      "not valid YAML: a second ': ' in one line; put a text that holds one in quotes"),
    Plant(
      "bad YAML: a quote left open", "zh: 登记好了，工单号 {case}。", "zh: \"登记好了", at: "\"登记",
      "not valid YAML: a quote or bracket opened here is never closed; close it"),
    Plant(
      "bad YAML: a tab", "    attempts: 3", "\tattempts: 3", at: "\tattempts",
      "not valid YAML: a sign that can't begin a text; put that text in quotes, and indent with spaces"),
    Plant(
      "priority that is none", "priority: normal", "priority: hihg", at: "hihg",
      "'hihg' is not one of those allowed; did you mean 'high'?"),
  ]

  @Test("one fault, one message, at its place", arguments: names + missing + texts + shapes)
  func planted(plant: Plant) throws {
    let copy = try IntentsCopy()
    try copy.replace(plant.old, plant.new)
    let place = try copy.place(of: plant.at)
    let faults = copy.faults()
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("\(place): error: \(plant.message)") == true, "\(faults), not at \(place)")
  }
}
