import Dialogue
import Testing
import Understanding

@testable import Assistant

/// Where a talk stands, and what customers said to get there, in either language.
struct Place: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The task on top, what it waits for and who answers.
  let flow: String?
  let asks: String?
  let status: Owner
  private let chinese: [String]
  private let english: [String]

  init(
    _ name: String, _ flow: String? = nil, asks: String? = nil, status: Owner = .bot, from before: Place? = nil,
    zh: [String], en: [String]
  ) {
    (testDescription, self.flow, self.asks, self.status) = (name, flow, asks, status)
    chinese = (before?.chinese ?? []) + zh
    english = (before?.english ?? []) + en
  }

  /// A talk that stands here; an issue is recorded where it does not get here.
  func talk(_ language: Language) -> Conversation { arrive(language).talk }

  /// What the assistant said last on the way here.
  func lines(_ language: Language) -> [String] { arrive(language).turn?.lines.map(\.text) ?? [] }

  private func arrive(_ language: Language) -> (talk: Conversation, turn: Turn?) {
    let talk = Shipped.conversation(language)
    var turn = talk.hear(all: language == .chinese ? chinese : english)
    if status == .agent, let joins = talk.nextDue { turn = talk.advance(to: joins).last }
    #expect(turn?.flow == flow && turn?.asking == asks && (turn?.status ?? .bot) == status, "not \(testDescription)")
    return (talk, turn)
  }
}
