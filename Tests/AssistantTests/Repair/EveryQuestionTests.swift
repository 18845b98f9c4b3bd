import Dialogue
import Testing
import Understanding

@testable import Assistant

/// What customers may say at any question without losing their place: nothing is taken for an answer, no attempt is counted.
@Suite("At every question of every task")
struct EveryQuestionTests {
  /// A place in one language of the talk.
  struct Spot: Sendable, CustomTestStringConvertible {
    let place: Place
    let language: Language
    var testDescription: String { "\(place.testDescription), in \(language)" }
    /// One text slot takes almost anything for its answer.
    var takesAnything: Bool { place.asks == "payment_when" }
    var followsAction: Bool {
      let places: [Place] = [
        .resetArrived, .failedReadBack, .failedSolved, .delayedWait, .delayedReadBack, .refundReadBack,
      ]
      return places.contains { $0.testDescription == place.testDescription }
    }
  }

  static let questions: [Place] =
    [
      .resetEmail, .resetArrived, .failedBalance, .failedNetwork, .failedMethod, .failedID, .failedEmail,
      .failedSolved, .failedAmount, .failedWhen, .delayedID, .delayedEmail, .delayedWait, .delayedAmount, .delayedWhen,
      .refundMerchant, .refundNeedUs, .refundID, .refundAmount, .refundEmail, .refundReason, .refundFiled,
      .refundNoIDAmount, .refundNoIDWhen, .refundNoIDEmail, .accountIssue, .accountSolved, .accountEmail, .safetyTopic,
      .safetySecond, .fraudID, .resetOverRefund,
    ]
  static let readBacks: [Place] = [
    .resetReadBack, .failedReadBack, .delayedReadBack, .refundReadBack, .refundNoIDReadBack,
  ]

  static let questionSpots = spots(questions)
  static let allSpots = spots(questions + readBacks + [.refundChange])

  private static func spots(_ places: [Place]) -> [Spot] {
    places.flatMap { place in [.chinese, .english].map { Spot(place: place, language: $0) } }
  }

  /// Says something at a place; the turn before, the turn itself, and what the engine said.
  private func say(_ chinese: String, _ english: String, at spot: Spot) -> (
    talk: Conversation, turn: Turn, says: [Repair]
  ) {
    let talk = spot.place.talk(spot.language)
    let before = talk.state.dialogue
    let (turn, says) = talk.repair(spot.language == .chinese ? chinese : english)
    expectSame(turn, spot)
    #expect(talk.state.dialogue.known == before.known)
    #expect(talk.state.dialogue.top?.attempts == before.top?.attempts)
    #expect(talk.state.dialogue.misses == 0)
    return (talk, turn, says)
  }

  private func expectSame(_ turn: Turn, _ spot: Spot) {
    #expect(turn.flow == spot.place.flow)
    #expect(turn.asking == spot.place.asks)
    #expect(turn.status == .bot)
  }

  @Test("repeat: the last turn, word for word", arguments: allSpots)
  func repeated(spot: Spot) {
    let talk = spot.place.talk(spot.language)
    let last = spot.place.lines(spot.language)
    let turn = talk.hear(spot.language == .chinese ? "再说一遍" : "say that again", at: Shipped.start)
    expectSame(turn, spot)
    #expect(turn.lines.map(\.text) == last)
  }

  @Test("one moment: all right, and nothing more", arguments: allSpots)
  func hold(spot: Spot) {
    let (_, turn, says) = say("稍等", "one moment", at: spot)
    #expect(says == [.hold])
    #expect(turn.lines.count == 1)
  }

  @Test("why and where: a word of its own, then the question", arguments: questionSpots)
  func explained(spot: Spot) {
    for (chinese, english) in [("为什么要这个？", "why do you need that?"), ("这个在哪里看？", "where do I find that?")] {
      let (_, turn, says) = say(chinese, english, at: spot)
      #expect(says.isEmpty)
      #expect(turn.lines.count == 2)
    }
  }

  @Test("a quick question: its answer, then what was asked, once", arguments: allSpots)
  func digression(spot: Spot) {
    let (_, turn, _) = say("你们几点下班？", "what are your hours?", at: spot)
    #expect(turn.lines.count == 2)
    #expect(turn.lines.first?.text.contains("09:00") == true)
  }

  @Test("no words at all: asked for some", arguments: allSpots)
  func blank(spot: Spot) {
    for text in ["", "？？？"] {
      let (_, _, says) = say(text, text, at: spot)
      #expect(says.first == .empty)
    }
  }

  @Test("help, thanks, a greeting: a word, then the question", arguments: questionSpots)
  func courtesy(spot: Spot) {
    for (chinese, english) in [("你能做什么", "help"), ("谢谢", "thanks"), ("你好", "hello")] {
      let (_, _, says) = say(chinese, english, at: spot)
      #expect(says.count == 1)
    }
  }

  @Test("the other language: the same question in it", arguments: allSpots)
  func language(spot: Spot) {
    let (_, turn, _) = say("English please", "请说中文", at: spot)
    #expect(turn.language != spot.language)
  }

  @Test("start over: asked first; on a no all is as it was", arguments: allSpots)
  func restart(spot: Spot) {
    let talk = spot.place.talk(spot.language)
    let before = talk.state.dialogue.known
    #expect(talk.repair(spot.language == .chinese ? "重新开始" : "start over").says == [.restart])
    let (turn, says) = talk.repair(spot.language == .chinese ? "不" : "no")
    #expect(says.first == .goOn)
    expectSame(turn, spot)
    #expect(talk.state.dialogue.known == before)
  }

  @Test(
    "three misses: three different answers, the last one a human or what the slot declares", arguments: questionSpots)
  func misses(spot: Spot) {
    guard !spot.takesAnything else { return }
    let talk = spot.place.talk(spot.language)
    let nonsense =
      spot.language == .chinese
      ? ["蓝蓝的天上白云飘", "苹果香蕉大鸭梨", "桌子上有一本书"]
      : ["purple monkey dishwasher", "seven green bottles", "the moon is made of cheese"]
    let turns = nonsense.map { talk.hear($0, at: Shipped.start) }
    #expect(Set(turns.map { $0.lines.map(\.text) }).count == 3)
    #expect(turns[0].asking == spot.place.asks)
    #expect(turns[2].status == .queued)
  }

  @Test("a word, a name or a number of another kind fills nothing", arguments: questionSpots)
  func stray(spot: Spot) {
    guard !spot.takesAnything else { return }
    let talk = spot.place.talk(spot.language)
    let before = talk.state.dialogue.known
    talk.hear(all: [spot.language == .chinese ? "王丽" : "Wang Li"])
    #expect(talk.state.dialogue.known == before)
  }
}
