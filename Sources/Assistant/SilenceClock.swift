import Content
import Dialogue
import Understanding

/// When the customer's silence in the middle of a task is worth a word.
///
/// Pure and part of a conversation's snapshot, as the desk is.
struct SilenceClock: Codable, Equatable, Sendable {
  /// Since when the task waits; nil while none does.
  private var since: Instant?
  /// What comes next; nil when nothing does any more.
  private var next: Silence?
  /// True when the customer asked for a moment, which makes the next reminder come later.
  private var isHolding = false

  /// How much later.
  private static let patience = 3

  /// Looks at a talk in which something was said at `now`: it waits anew, or for nothing.
  mutating func restart(_ state: DialogueState, at now: Instant) {
    since = state.waitsForAnswer ? now : nil
    next = state.waitsForAnswer ? .nudge : nil
    isHolding = state.isHolding
  }

  /// What is due next, and when.
  func due(_ settings: Settings.Silence) -> (silence: Silence, at: Instant)? {
    guard let since, let next else { return nil }
    let seconds: Int
    switch next {
    case .nudge: seconds = settings.nudgeSeconds * (isHolding ? Self.patience : 1)
    case .pause: seconds = max(settings.pauseSeconds, settings.nudgeSeconds * (isHolding ? Self.patience : 1))
    case .forget: seconds = max(settings.forgetHours * 3600, settings.pauseSeconds)
    }
    return (next, since.advanced(bySeconds: seconds))
  }

  /// Turns to what comes after `silence`.
  mutating func pass(_ silence: Silence) {
    switch silence {
    case .nudge: next = .pause
    case .pause: next = .forget
    case .forget: next = nil
    }
  }
}

extension SilenceClock: Packable {
  func pack(into packer: inout Packer) { packer.add(since, next, isHolding) }

  init(from unpacker: inout Unpacker) throws(Damage) {
    since = try unpacker.next()
    next = try unpacker.next()
    isHolding = try unpacker.next()
  }
}
