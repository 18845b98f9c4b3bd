import Dialogue
import Understanding

/// What a transcript needs of a talk. `Conversation` is the only one outside tests.
protocol Talk: AnyObject {
  func open(at now: Instant) -> Turn
  func hear(_ text: String, at now: Instant) -> Turn
  func advance(to now: Instant) -> [Turn]
  func agentSays(_ text: String, name: String, at now: Instant) -> Turn
  func forceOutcome(_ outcome: BackOffice.Outcome, ofNext action: String)
  func switchLanguage(to language: Language)
  func snapshot() -> [UInt8]
}

extension Conversation: Talk {}
