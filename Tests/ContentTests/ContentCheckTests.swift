import Foundation
import Testing

@testable import Content

@Suite("the check of the examples")
struct ContentCheckTests {
  /// The share of certainty follows every change of the examples.
  private func withoutScore(_ fault: String) -> String { fault.replacing(/\(\d+ %\)/, with: "(N %)") }

  @Test("the shipped content has no faults")
  func shipped() throws {
    let copy = try IntentsCopy(isWhole: true)
    try copy.removeGiftCard()
    let check = ContentCheck(folder: copy.folder)
    #expect(check.faults == [])
    #expect(check.intents > 20 && check.examples > 1000 && check.keywords > 100 && check.texts > 100)
  }

  @Test("an example that all others speak against, on its line; as a near miss it may stay")
  func stranger() throws {
    let copy = try IntentsCopy()
    try copy.append("\n# 注释\n  登录密码忘记了要怎么重新设置\n", to: "gift_card.zh.txt")
    try copy.append("please put me through to a real human being now\n", to: "gift_card.en.txt")
    let expected = [
      ("gift_card.en.txt:3:1", "please put me through to a real human being now", "human_agent"),
      ("gift_card.zh.txt:5:3", "登录密码忘记了要怎么重新设置", "reset_password"),
    ].map { place, text, intent in
      "\(place): error: '\(text)' is read as '\(intent)' (N %), not as 'gift_card'; "
        + "give 'gift_card' more examples like it, make it clearer, or remove it"
    }
    #expect(copy.check(naming: "gift_card").map(withoutScore) == expected)
    try copy.replace("  登录密码忘记了要怎么重新设置\n", "", in: "gift_card.zh.txt")
    try copy.append("! 登录密码忘记了要怎么重新设置 => gift_card\n", to: "reset_password.zh.txt")
    #expect(copy.check(naming: "gift_card").map(withoutScore) == [expected[0]])
  }

  @Test("a near miss that is read as the intent in whose file it stands, with the keyword that did it")
  func nearMiss() throws {
    let copy = try IntentsCopy()
    let sentence = "我要申请退款，请把钱退给我"
    try copy.append(String(repeating: sentence + "\n", count: 9) + "! \(sentence) => thanks\n", to: "refund.zh.txt")
    let line = try copy.text("refund.zh.txt").split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let faults = copy.check(naming: sentence).map(withoutScore)
    let expected =
      "refund.zh.txt:\(line):1: error: the near miss '\(sentence)' is read as 'refund' (N %) after all; "
      + "give 'thanks' more examples like it, make the keyword "
    #expect(faults.last?.hasPrefix(expected) == true, "\(faults)")
    #expect(faults.last?.firstMatch(of: /narrower \(refund.yaml:\d+\) or remove it$/) != nil, "\(faults)")
  }

  @Test("a sentence that two intents claim is reported in both places")
  func rivals() throws {
    let copy = try IntentsCopy()
    try copy.append("my gift card won't load!\n", to: "thanks.en.txt")
    let line = try copy.text("thanks.en.txt").split(separator: "\n", omittingEmptySubsequences: false).count - 1
    try copy.replace("won't load\n", "won't load!\n", in: "gift_card.en.txt")
    let places = ["gift_card.en.txt:1:1", "thanks.en.txt:\(line):1"]
    #expect(
      copy.check(naming: "gift_card") == [
        "\(places[0]): error: 'my gift card won't load!' is an example of 'gift_card' and of 'thanks' (\(places[1])); "
          + "keep it in one of them",
        "\(places[1]): error: 'my gift card won't load!' is an example of 'thanks' and of 'gift_card' (\(places[0])); "
          + "keep it in one of them",
      ])
  }

  @Test("a near miss of the YAML file, which belongs to any other intent")
  func nearMissInYAML() throws {
    let copy = try IntentsCopy()
    try copy.replace(
      "slots:", "near_misses:\n  zh: [礼品卡充不进去]\n  en: [hello]\nslots:")
    let place = try copy.place(of: "礼品卡充不进去")
    let faults = copy.check(naming: "gift_card").map(withoutScore)
    #expect(faults.count == 1)
    let expected = "\(place): error: the near miss '礼品卡充不进去' is read as 'gift_card' (N %) after all; "
    #expect(faults.first?.hasPrefix(expected) == true, "\(faults)")
  }

  @Test("faults of loading and of the examples come out together")
  func together() throws {
    let copy = try IntentsCopy()
    try copy.replace("team: general", "teem: general")
    try copy.append("please put me through to a real human being now\n", to: "gift_card.en.txt")
    let places = copy.check(naming: "gift_card").map { $0.replacing(/: error: .*/, with: "") }
    #expect(places == ["gift_card.en.txt:3:1", try copy.place(of: "teem")])
  }
}
