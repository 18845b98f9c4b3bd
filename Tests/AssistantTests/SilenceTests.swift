import Dialogue
import Testing
import Understanding

@testable import Assistant

@Suite("Silence in the middle of a task")
struct SilenceTests {
  static let openings: [(language: Language, text: String)] = [
    (.chinese, "我忘记密码了"), (.english, "i forgot my password"),
  ]
  private let settings = Shipped.catalog.settings.silence

  private func after(_ seconds: Int, _ offset: Int64 = 0) -> Instant {
    Instant(milliseconds: Shipped.start.advanced(bySeconds: seconds).milliseconds + offset)
  }

  private func waiting(_ opening: (language: Language, text: String)) -> Conversation {
    let conversation = Shipped.conversation(opening.language)
    _ = conversation.hear(opening.text, at: Shipped.start)
    return conversation
  }

  @Test("one reminder, on the millisecond, then none until the pause", arguments: openings)
  func reminder(_ opening: (language: Language, text: String)) {
    let conversation = waiting(opening)
    #expect(conversation.advance(to: after(settings.nudgeSeconds, -1)).isEmpty)
    let turns = conversation.advance(to: after(settings.nudgeSeconds))
    #expect(turns.map(\.asking) == ["email"])
    #expect(turns.map(\.at) == [after(settings.nudgeSeconds)])
    #expect(conversation.advance(to: after(settings.nudgeSeconds, 1)).isEmpty)
    #expect(conversation.advance(to: after(settings.pauseSeconds, -1)).isEmpty)
  }

  @Test("a pause keeps what was said, and the answer still counts hours later", arguments: openings)
  func pause(_ opening: (language: Language, text: String)) {
    let conversation = waiting(opening)
    let turns = conversation.advance(to: after(settings.pauseSeconds))
    #expect(turns.count == 2)
    #expect(conversation.advance(to: after(settings.pauseSeconds + 7200)).isEmpty)
    let turn = conversation.hear("li.lei@example.com", at: after(settings.pauseSeconds + 7200))
    #expect(turn.asking == "confirm")
    #expect(turn.lines.count == 2)
  }

  @Test("after the longest silence the task is dropped, and what was said for it", arguments: openings)
  func forgetting(_ opening: (language: Language, text: String)) {
    let conversation = waiting(opening)
    let turns = conversation.advance(to: after(settings.forgetHours * 3600))
    #expect(turns.count == 3)
    #expect(turns.last?.flow == nil)
    #expect(turns.last?.asking == nil)
    #expect(conversation.nextDue == nil)
  }

  @Test(
    "who asks for a moment gets three times as long",
    arguments: [("我忘记密码了", "稍等"), ("i forgot my password", "hold on")])
  func moment(opening: String, wait: String) {
    let conversation = Shipped.conversation(opening.unicodeScalars.allSatisfy(\.isASCII) ? .english : .chinese)
    conversation.hear(all: [opening, wait])
    #expect(conversation.advance(to: after(settings.nudgeSeconds * 3, -1)).isEmpty)
    #expect(conversation.advance(to: after(settings.nudgeSeconds * 3)).count == 1)
  }

  @Test("nothing is said where nothing is waited for", arguments: ["你好", "转人工", "你们几点下班"])
  func nothingOpen(text: String) {
    let conversation = Shipped.conversation()
    let status = conversation.hear(text, at: Shipped.start).status
    let turns = conversation.advance(to: after(settings.forgetHours * 3600))
    // Only the queue and the agent move on.
    #expect(turns.isEmpty == (status == .bot))
    #expect(turns.count <= 2)
  }

  @Test("a snapshot waits on", arguments: openings)
  func snapshot(_ opening: (language: Language, text: String)) throws {
    let talk = waiting(opening)
    let restored = try Conversation(catalog: Shipped.catalog, snapshot: talk.snapshot())
    #expect(restored.nextDue == talk.nextDue)
    #expect(restored.advance(to: after(settings.pauseSeconds)) == talk.advance(to: after(settings.pauseSeconds)))
  }
}
