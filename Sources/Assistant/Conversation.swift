import Content
import Dialogue
import Understanding

/// One customer's talk with the assistant: events in, turns out.
///
/// Not thread-safe; one value a session. Reads no clock: every call says what time it is, and the time never goes back.
public final class Conversation {
  private var turnCount = 0

  /// A new talk. `seed` decides variants of wording, agents, queue and ticket numbers.
  public init(catalog: Catalog, seed: UInt64, language: Language) {}

  /// Takes a talk up again from `snapshot()`.
  ///
  /// - Throws: a `SnapshotError` when the data is no snapshot.
  public init(catalog: Catalog, snapshot: [UInt8]) throws(SnapshotError) {}

  /// The whole state as JSON.
  public func snapshot() -> [UInt8] { Array("{}".utf8) }

  /// Greets. To be called once, first, and optional: without it the first message opens the talk silently.
  public func open(at now: Instant) -> Turn { reply("…", at: now) }

  /// The customer says something. Never fails: anything gets an answer.
  public func hear(_ text: String, at now: Instant) -> Turn { reply("echo: \(text)", at: now, heard: text) }

  /// When the next timer (queue, agent, idle) is due.
  public var nextDue: Instant? { nil }

  /// Fires every timer due until `now`, in due order: a turn each, at the time it was due.
  public func advance(to now: Instant) -> [Turn] { [] }

  /// A human agent (from a transcript or a host) speaks; joins first when nobody has.
  public func agentSays(_ text: String, name: String, at now: Instant) -> Turn { reply(text, at: now) }

  /// The next back-office action of this name ends with `outcome` (`failed`, `timed_out` …) instead of its real one.
  public func forceOutcome(_ outcome: String, ofNext action: String) {}

  /// Ends the talk.
  public func close(at now: Instant) -> Turn { reply("", at: now) }

  /// Switches the language of everything the assistant says from now on.
  public func switchLanguage(to language: Language) {}

  /// Why the last message was taken as it was, a line each; empty when there was none.
  public func explainLast() -> [String] { [] }

  private func reply(_ text: String, at now: Instant, heard: String = "") -> Turn {
    turnCount += 1
    return Turn(
      intent: nil, heard: heard, language: .english, lines: [Line(.bot, text)], status: .bot, flow: nil, asking: nil,
      slots: [:], shownSlots: [:], caseNumber: nil, at: now)
  }
}
