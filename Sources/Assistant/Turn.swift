import Dialogue
import Understanding

/// What came of one event: everything a terminal, a transcript or a host needs to know of it.
public struct Turn: Sendable, Equatable {
  /// What the customer's message was taken for; nil when the turn was not a message.
  public var intent: ScoredIntent?
  /// The customer's message after secrets were taken out and personal data was masked; empty when there was none.
  public var heard: String
  /// The language of what is said from now on.
  public var language: Language
  /// What was said, in order; empty while a human agent listens.
  public var lines: [Line]
  /// Who answers the customer after it.
  public var status: Owner
  /// The flow on top of the stack.
  public var flow: String?
  /// The slot being asked, or `confirm` at a read-back, `choice` at numbered options, `anything_else` after a flow.
  public var asking: String?
  /// Filled slots, unmasked: for a host. Terminals and transcripts take `shownSlots`.
  public var slots: SlotValues
  /// Filled slots as text, masked: `l***@e***.com`, `58.00 CNY`, `yes`.
  public var shownSlots: [String: String]
  /// The ticket number once there is a case.
  public var caseNumber: String?
  /// When the turn happened; a timer's turn carries the time it was due.
  public var at: Instant
  /// What decided, in order: the intent, the texts, the actions. No personal data.
  public var rules: [String] = []
  /// What the host is asked to do, each action once; empty where the back office is simulated.
  public var actions: [HostAction] = []
  /// What the host's agents are to take over; nil where the desk is simulated.
  public var handOff: HandOffNote?
  /// What the customer said to an agent, or for one, without secrets; nil when the assistant answers.
  public var forAgent: String?
  /// Why an agent's message was kept from the customer; the lines are then for the agent.
  public var stopped: Conversation.StopReason?
}
