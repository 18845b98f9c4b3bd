import Dialogue
import Testing
import Understanding

@testable import Assistant
@testable import Content

@Suite("The shortest way through a flow")
struct RouteTests {
  private static let finder = RouteFinder(
    playbook: Shipped.catalog.playbook, backOffice: .sandbox(Shipped.catalog.sandbox))

  private static func route(_ name: String, _ facts: Facts, given: SlotValues = [:]) throws -> Route {
    finder.route(of: try #require(Shipped.catalog.playbook.flow(name)), facts: facts, given: given)
  }

  private static let facts = Facts(
    email: "li.lei@example.com", transaction: "TX2026030100018", amount: Amount(minor: 5800, currency: "CNY"),
    choices: [
      "refund.merchant_contacted": "yes", "refund.refund_reason": "duplicate", "refund.wants_dispute": "no",
      "reset_password.mail_arrived": "no", "reset_password.mail_found": "yes",
    ])

  @Test("asks what a refund needs, reads it back and files it")
  func refund() throws {
    let route = try Self.route("refund", Self.facts, given: ["amount": .amount(Amount(minor: 5800, currency: "CNY"))])
    #expect(
      route.questions == [
        .slot("merchant_contacted"), .slot("transaction_id"), .slot("email"), .slot("refund_reason"),
        .confirm(["transaction_id", "amount", "email", "refund_reason"]), .slot("wants_dispute"),
      ])
    #expect(route.length == 7 && route.ending == .end)
    #expect(route.filed?["refund_reason"] == .choice("duplicate") && route.filed?["wants_dispute"] == nil)
  }

  @Test("without an id and a sum, a refund ends at a person")
  func nothingToGoBy() throws {
    var facts = Self.facts
    facts.transaction = nil
    facts.amount = nil
    let route = try Self.route("refund", facts)
    #expect(route.ending == .handOff(reason: "refund_no_details") && route.filed == nil)
    #expect(route.slots["transaction_id"] == Slot.unknown)
  }

  @Test("what the back office finds decides the way")
  func lookUp() throws {
    let known = try Self.route("payment_delayed", Self.facts)
    #expect(known.ending == .end && known.lastText == "payment_delayed/failed_balance")
    var facts = Self.facts
    facts.transaction = "TX1234"
    let unknown = try Self.route("payment_delayed", facts)
    #expect(unknown.questions.last == .confirm(["transaction_id", "email"]))
    #expect(unknown.ending == .handOff(reason: "payment_delayed"))
  }

  @Test("an action is held to its last inputs")
  func actions() throws {
    let route = try Self.route("reset_password", Self.facts)
    #expect(route.actions == ["send_reset_mail": ["email": .text("li.lei@example.com")]])
  }
}
