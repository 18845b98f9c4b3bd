import Foundation
import Testing

@testable import Assistant

@Suite("A state as JSON")
struct SnapshotTests {
  /// As version 3 wrote it after `I want a refund, TX2026030100018`.
  private static let older = #"""
    {"actions":[],"contentHash":"2794af8cdaa35eea","desk":{"agent":0,"notes":[],"state":{"idle":{}}},
    "dialogue":{"actionCount":0,"cases":{},"frames":[{"asked":["merchant_contacted"],"attempts":{},"corrections":0,
    "done":["say opening"],"facts":{},"flow":"refund","former":{},"isChanging":false,"isDigression":false,
    "slots":{"transaction_id":{"text":{"_0":"TX2026030100018"}}},"step":"ask merchant_contacted","wanted":[]}],
    "isHolding":false,"isPaused":false,"isServedOutside":false,"isUrgent":false,"language":"en",
    "languageIsChosen":false,"languageIsKnown":true,"lastSaid":[],"misses":0,"owner":"bot",
    "prompt":{"slot":{"_0":"merchant_contacted"}},"session":{},"setAside":{},"stalls":0,"urgencyAnswered":false,
    "waiting":[]},"forced":{},"random":"832be066bd43a3b8","said":{"refund/opening":1},
    "silence":{"isHolding":false,"next":"nudge","since":{"milliseconds":1795464551968}},"version":3}
    """#

  @Test("that an older version wrote is taken up where the talk stood")
  func older() throws {
    let talk = try Conversation(catalog: Shipped.catalog, snapshot: Array(Self.older.utf8))
    let turn = talk.hear("yes, they refused", at: Shipped.start)
    #expect(turn.flow == "refund")
    #expect(turn.shownSlots["transaction_id"] == "TX2026030100018")
    #expect(turn.asking == "amount")
    #expect(talk.state.version == ConversationState.version)
  }

  @Test("of an older version may lack whatever is the same in every new talk")
  func lacking() throws {
    let blank = try #require(object(Array(Shipped.conversation().snapshot()))["dialogue"] as? [String: Any])
    let whole = try object(Array(Self.older.utf8))
    for member in blank.keys where member != "language" {
      var state = whole
      var dialogue = try #require(state["dialogue"] as? [String: Any])
      dialogue[member] = nil
      state["dialogue"] = dialogue
      #expect(throws: Never.self) {
        try ConversationState(snapshot: Array(JSONSerialization.data(withJSONObject: state)))
      }
    }
  }

  @Test("is refused with what is wrong: of a later version, spoilt, or lacking what nobody can know")
  func refused() throws {
    let newer = ConversationState.version + 1
    #expect(throws: SnapshotError.newer(version: newer)) {
      try ConversationState(snapshot: Array("{\"version\":\(newer),\"added\":{}}".utf8))
    }
    let lacking = ["\"flow\":\"refund\",", "\"language\":\"en\",", "\"random\":\"832be066bd43a3b8\","].map {
      Self.older.replacing($0, with: "")
    }
    for wrong in ["{\"version\":3}"] + lacking {
      #expect(throws: SnapshotError.malformed) { try ConversationState(snapshot: Array(wrong.utf8)) }
    }
    let present = Self.older.replacing("\"version\":3", with: "\"version\":\(ConversationState.version)")
    #expect(throws: SnapshotError.malformed) { try ConversationState(snapshot: Array(present.utf8)) }
  }

  private func object(_ json: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
  }
}
