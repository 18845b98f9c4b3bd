/// Which talk a `user` line belongs to. The second is another customer: it begins when it first speaks.
public enum TranscriptSession: String, Sendable, CaseIterable {
  case first = "user"
  case second = "user/B"
}
