import Dialogue
import Understanding

@testable import Assistant

/// A talk whose every turn is written down beforehand.
final class ScriptedTalk: Talk {
  /// What the customer may say; anything else is answered with itself.
  var answers: [String: Turn] = [:]
  var timers: [(due: Instant, turn: Turn)] = []
  private(set) var forced: [String] = []
  private var language: Language

  init(language: Language = .english) { self.language = language }

  func open(at now: Instant) -> Turn { Turn.sample([Line(.bot, "hello")], language: language, at: now) }

  func hear(_ text: String, at now: Instant) -> Turn {
    let echo = Turn.sample([Line(.bot, text)], heard: text, language: language, at: now)
    var turn = answers[text] ?? echo
    turn.at = now
    return turn
  }

  func advance(to now: Instant) -> [Turn] {
    let fired = timers.filter { $0.due <= now }
    timers.removeAll { $0.due <= now }
    return fired.map { timer in
      var turn = timer.turn
      turn.at = timer.due
      return turn
    }
  }

  func agentSays(_ text: String, name: String, at now: Instant) -> Turn {
    let lines = [Line(.system, "\(name) joined"), Line(.agent, text, name: name)]
    return Turn.sample(lines, status: .agent, language: language, at: now)
  }

  func forceOutcome(_ outcome: BackOffice.Outcome, ofNext action: String) {
    forced.append("\(action) \(outcome.name)")
  }

  func switchLanguage(to language: Language) { self.language = language }

  func snapshot() -> [UInt8] { Array(language.rawValue.utf8) }
}

extension Turn {
  static func sample(
    _ lines: [Line], intent: String? = nil, heard: String = "", status: Owner = .bot, flow: String? = nil,
    asking: String? = nil, slots: [String: String] = [:], caseNumber: String? = nil, language: Language = .english,
    at: Instant = TranscriptHeader().clock
  ) -> Turn {
    Turn(
      intent: intent.map { ScoredIntent($0, score: 1) }, heard: heard, language: language, lines: lines, status: status,
      flow: flow, asking: asking, slots: [:], shownSlots: slots, caseNumber: caseNumber, at: at)
  }
}
