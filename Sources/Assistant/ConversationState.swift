import Dialogue

/// Everything a conversation remembers: what `Conversation.snapshot()` writes.
struct ConversationState: Codable, Equatable {
  static let version = 7

  var version = Self.version
  var contentHash: String
  var dialogue: DialogueState
  var desk = Desk()
  var silence = SilenceClock()
  var random: SplitMix
  /// How often each text was said, to choose its next variant.
  var said = SaidCounts()
  /// What the host was asked to do and has not answered yet, in order.
  var actions: [HostAction] = []
  /// Outcomes that the next actions of a name are forced to, in order.
  var forced: [String: [BackOffice.Outcome]] = [:]
}
