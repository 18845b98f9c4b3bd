import Foundation
import Testing

@testable import okpay

@Suite("A host files cases")
struct HostCaseTests {
  private func host() throws -> HostProcess { try HostProcess(["--actions", "host"]) }

  /// A talk that waits for a case to be filed.
  private func filing(_ host: HostProcess) throws -> Wire {
    let asked = try host.say("我要退款", "没有", "继续", "TX2026030100018，58元，li.lei@example.com", "没收到货")
    #expect(asked.actions == ["a1 look_up_transaction"])
    #expect(try host.finish("a1", "not_found").asking == "confirm")
    return try host.say("对")
  }

  @Test("a case has the number that the host gives, or one of ours")
  func cases() throws {
    for number in ["CRM-77/2026", nil] {
      let host = try host()
      let asked = try filing(host)
      #expect(asked.actions == ["a2 open_case"])
      #expect(asked.fields["case"] is NSNull)
      for wrong in [#"{"case":""}"#, #"{"case":7}"#, #"{"case":"4111 1111 1111 1111"}"#, #"{"case":"a\nb"}"#] {
        #expect(try host.finish("a2", "ok", data: wrong).field == "data.case")
      }
      let done = try host.finish("a2", "ok", data: number.map { #"{"case":"\#($0)"}"# })
      let given = try #require(done.fields["case"] as? String)
      #expect(number.map { $0 == given } ?? given.hasPrefix("T-"))
      #expect(done.said.joined().contains(given))
      host.end()
    }
  }

  @Test("what changes after a case was filed is amended under its number, and no second case is filed")
  func amended() throws {
    let host = try host()
    _ = try filing(host)
    _ = try host.finish("a2", "ok", data: #"{"case":"CRM-1"}"#)
    #expect(try host.say("金额写错了，是60元").asking == "confirm")
    let asked = try host.say("对")
    #expect(asked.actions == ["a3 amend_case"])
    let data = (asked.fields["actions"] as? [[String: Any]])?.first?["data"] as? [String: Any]
    #expect(data?["case"] as? String == "CRM-1")
    #expect(try host.finish("a3", "ok", data: #"{"case":"CRM-2"}"#).field == "data")
    #expect(try host.finish("a3", "ok").fields["case"] as? String == "CRM-1")
    host.end()
  }

  @Test(
    "a case filed while the customer cancels still counts: the number is known, and the same matter gets no second one")
  func filedMeanwhile() throws {
    let host = try host()
    _ = try filing(host)
    #expect(try host.say("取消").flow == nil)
    #expect(try host.finish("a2", "ok", data: #"{"case":"CRM-1"}"#).said == [])
    #expect(try host.say("我的工单号是多少").said.joined().contains("CRM-1"))
    host.end()
  }
}
