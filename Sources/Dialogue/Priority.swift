/// Place in the agents' queue.
public enum Priority: String, Codable, Sendable, CaseIterable {
  case normal, high, urgent
}
