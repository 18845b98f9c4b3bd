import Foundation
import Testing

@testable import Content

@Suite("_customers.yaml")
struct VoicesTests {
  private static func faults(of copy: IntentsCopy) -> [String] {
    do {
      _ = try Voices.load(folder: copy.folder)
      return []
    } catch {
      return error.faults.map { $0.description.replacing("\(copy.folder)/", with: "") }
    }
  }

  @Test("is read whole, with the examples of the intents")
  func shipped() throws {
    let copy = try IntentsCopy()
    let voices = try Voices.load(folder: copy.folder)
    #expect(Voices.Kind.allCases.allSatisfy { voices.says[$0]?.count == 2 })
    #expect(
      voices.openings["gift_card"] == [
        .chinese: ["礼品卡充不进去", "购物卡余额是零"], .english: ["my gift card won't load", "the voucher says it is empty"],
      ])
    #expect(voices.answers["reset_password.mail_arrived_2"] == voices.answers["reset_password.mail_arrived"])
  }

  @Test(
    "every mistake is found at its place",
    arguments: [
      ("  verbose:\n", "  verbos:\n", "verbos:", "there is no temper 'verbos'; did you mean 'verbose'?"),
      ("  hold: {zh", "  holt: {zh", "holt", "unknown key 'holt'; did you mean 'hold'?"),
      ("注册邮箱：{value}", "注册邮箱：", "\"注册邮箱：\"", "'{value}' is missing; write it where it belongs in the phrase"),
      ("烦死了，{words}", "烦死了，{word}{words}", "\"烦死了", "nothing is filled in for {word} here; did you mean 'words'?"),
      (
        "  refund.still_need_us:", "  refund.still_need_u:", "refund.still_need_u:",
        "there is no slot 'refund.still_need_u'; did you mean 'refund.still_need_us'?"
      ),
      (
        "    not_received: {zh: [东西", "    not_recieved: {zh: [东西", "not_recieved",
        "unknown key 'not_recieved'; did you mean 'not_received'?"
      ),
      (
        "again: {zh: [再说一遍, 什么？没看清，再说一次, 您刚才说什么, 能重复一下吗, 麻烦再说一遍]", "again: {zh: []", "[]",
        "the list is empty; give at least one"
      ),
    ])
  func faults(old: String, new: String, place: String, message: String) throws {
    let copy = try IntentsCopy()
    try copy.replace(old, new, in: "_customers.yaml")
    let expected = "\(try copy.place(of: place, in: "_customers.yaml")): error: \(message)"
    #expect(Self.faults(of: copy).contains(expected), "\(Self.faults(of: copy).prefix(3)) lack \(expected)")
  }

  @Test("a folder without it loads, but nobody can be simulated")
  func missing() throws {
    let copy = try IntentsCopy()
    try copy.remove("_customers.yaml")
    #expect(copy.faults() == [])
    #expect(
      Self.faults(of: copy) == [
        "_customers.yaml:1:1: error: the file is missing; simulated customers speak with its voices"
      ])
  }

  @Test("faults in it keep nobody from chatting, but are found by the check")
  func checkOnly() throws {
    let copy = try IntentsCopy()
    try copy.replace("  hold: {zh", "  holt: {zh", in: "_customers.yaml")
    #expect(copy.faults() == [])
    #expect(copy.check(naming: "_customers.yaml").count == 2)
  }
}
