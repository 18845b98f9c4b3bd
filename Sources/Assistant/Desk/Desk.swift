import Content
import Dialogue

/// The simulated agents' desk: one customer's place in the queue, then the agent who serves them.
///
/// Pure and part of a conversation's snapshot: it says when something is due, and the conversation makes it happen.
struct Desk: Codable, Equatable, Sendable {
  enum State: Codable, Equatable, Sendable {
    case idle
    /// Waiting; an agent joins at this moment.
    case waiting(joinsAt: Instant)
    /// Served; the agent sums up and leaves at this moment unless the customer speaks. Nil for an agent from outside.
    case serving(leavesAt: Instant?)
  }

  var state = State.idle
  /// The number of the agent in the settings.
  var agent = 0
  /// The name of an agent from outside.
  var guest: String?
  var handOff: HandOff?
  var caseNumber: String?
  /// What the customer said while waiting, masked.
  var notes: [String] = []

  /// When something happens by itself.
  var nextDue: Instant? {
    switch state {
    case .idle: nil
    case .waiting(let moment): moment
    case .serving(let moment): moment
    }
  }

  /// Takes a customer in. Urgent ones go ahead of everybody.
  mutating func queue(_ handOff: HandOff, settings: Settings.Desk, random: UInt64, at now: Instant) {
    let ahead: Int =
      switch handOff.priority {
      case .urgent: 0
      case .high: min(1, settings.longestQueue)
      case .normal: Int(random % UInt64(max(settings.longestQueue, 1))) + 1
      }
    agent = Int(random / 7 % UInt64(max(settings.agents.count, 1)))
    guest = nil
    notes = []
    self.handOff = handOff
    state = .waiting(joinsAt: now.advanced(bySeconds: max(ahead, 1) * settings.secondsPerPlace / (ahead == 0 ? 4 : 1)))
  }

  /// Customers ahead: never grows.
  func place(settings: Settings.Desk, at now: Instant) -> Int {
    guard settings.secondsPerPlace > 0 else { return 0 }
    return secondsLeft(at: now) / settings.secondsPerPlace
  }

  func secondsLeft(at now: Instant) -> Int {
    guard case .waiting(let moment) = state else { return 0 }
    return max(0, Int((moment.milliseconds - now.milliseconds + 999) / 1000))
  }

  mutating func leave() { state = .idle }

  /// Sends the simulated agents home: whoever waits or is served goes on with agents from outside.
  mutating func dismiss() { if nextDue != nil { state = .idle } }
}
