/// What a `=` line says of the turn above it.
public struct TranscriptCheck: Sendable, Equatable {
  /// What a check looks at.
  public enum Subject: Sendable, Equatable {
    case intent, language, status, flow, asking, caseNumber
    case slot(String)
  }

  /// What the check looks at.
  public var subject: Subject
  /// Nil for `none` and for `no slot`; empty when the line gives no value and waits to be filled in by `--update`.
  public var value: String?

  /// A check that `subject` has `value`.
  public init(_ subject: Subject, _ value: String?) {
    self.subject = subject
    self.value = value
  }

  /// The same check with the value it really has after `turn`.
  func actual(in turn: Turn) -> TranscriptCheck {
    switch subject {
    case .intent: TranscriptCheck(subject, turn.intent?.name)
    case .language: TranscriptCheck(subject, turn.language.rawValue)
    case .status: TranscriptCheck(subject, turn.status.rawValue)
    case .flow: TranscriptCheck(subject, turn.flow)
    case .asking: TranscriptCheck(subject, turn.asking)
    case .caseNumber: TranscriptCheck(subject, turn.caseNumber)
    case .slot(let name): TranscriptCheck(subject, turn.shownSlots[name])
    }
  }
}
