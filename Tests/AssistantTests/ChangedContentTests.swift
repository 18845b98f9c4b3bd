import Content
import Dialogue
import Testing
import Understanding

@testable import Assistant

@Suite("A talk whose content changed under it")
struct ChangedContentTests {
  private static let start = ["我要退款，商家不理我", "TX2026022700067", "428元"]

  /// A snapshot as another content left it.
  private func snapshot(_ change: (inout ConversationState) -> Void) throws -> [UInt8] {
    let talk = Shipped.conversation()
    talk.hear(all: Self.start)
    talk.state.contentHash = "another"
    change(&talk.state)
    return talk.snapshot()
  }

  @Test("it goes on where its step still exists")
  func whole() throws {
    let talk = try Conversation(catalog: Shipped.catalog, snapshot: snapshot { _ in })
    let turn = talk.hear("li.lei@example.com", at: Shipped.start)
    #expect(turn.asking == "refund_reason")
    #expect(turn.shownSlots["amount"] == "428.00 CNY")
  }

  @Test("where its step or slot is gone it starts over, in one sentence, once")
  func gone() throws {
    let changes: [(inout ConversationState) -> Void] = [
      { $0.dialogue.frames[0].step = "ask shoe_size" },
      { $0.dialogue.frames[0].flow = "shoes" },
      { $0.dialogue.prompt = .slot("shoe_size") },
    ]
    for change in changes {
      let talk = try Conversation(catalog: Shipped.catalog, snapshot: snapshot(change))
      let sorry = Shipped.catalog.texts[Repair.contentChanged.text]?.variants[.chinese]?.first?.plainText
      let turn = talk.hear("li.lei@example.com", at: Shipped.start)
      #expect(turn.flow == nil)
      #expect(turn.lines.first?.text == sorry)
      #expect(!talk.hear("你好", at: Shipped.start).lines.contains { $0.text == sorry })
    }
  }
}
