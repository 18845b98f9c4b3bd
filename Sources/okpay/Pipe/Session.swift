import Assistant
import Dialogue
import Understanding

/// One talk and what the pipe has to know of it.
final class Session {
  let name: SessionName
  var conversation: Conversation
  /// The number of the answer or event written last.
  private(set) var sequence = 0
  /// When it stands in the deadlines; at the latest when its next timer is due.
  var wake: Instant?
  /// The language the host asked for last; only another one is a wish to switch.
  var hostLanguage: Language?

  init(_ name: SessionName, _ conversation: Conversation, language: Language?) {
    self.name = name
    self.conversation = conversation
    hostLanguage = language
  }

  /// The number of the next answer or event, from 1.
  func nextSequence() -> Int {
    sequence += 1
    return sequence
  }
}
