/// Something that must never happen in a talk, whoever talks.
enum Breach: String, Sendable, CaseIterable {
  /// An action that can't be taken back, without a yes to a read-back in the message just heard.
  case unconfirmed = "acted without a yes"
  /// The bot spoke while a human owned the talk.
  case intrusion = "spoke while a human did"
  /// A message got no answer.
  case silence = "no answer"
  /// The bot said the very same twice running without being asked to.
  case echo = "said the same twice"
  /// A line in another language than that of its turn.
  case tongue = "wrong language"
  /// A key, a brace or nothing at all where a text should be.
  case hole = "unfilled text"
  /// An address in full.
  case leak = "unmasked address"
  /// A slot holds what the customer never said.
  case invention = "value never given"
  /// Taken up from its snapshot, the talk goes on in another way.
  case relapse = "snapshot goes another way"
}
