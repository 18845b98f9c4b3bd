import Content
import Understanding

/// Something that must never happen in a talk and can, with the shortest talk in which it does.
public struct ProofFault: Sendable, Equatable {
  /// What must hold in every state of every flow.
  public enum Property: String, Sendable, CaseIterable {
    /// A person, or their case where the desk is closed, within two turns.
    case human
    /// Nothing irreversible without a yes to a read-back in the turn just heard.
    case consent
    /// One move again and again ends: at a person, an end or an offer of a person.
    case loop
    /// Every turn is answered, and what is said is worded in both languages with every value in it.
    case answer
    /// Answering leads to the end.
    case end
  }

  /// What is broken.
  public let property: Property
  /// The step it happens at, and what happens.
  public let fault: ContentFault
  /// A transcript that `okpay replay` plays: the talk that leads there.
  public let transcript: String
}
