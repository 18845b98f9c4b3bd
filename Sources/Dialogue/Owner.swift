/// Who answers the customer. Exactly one at any time.
public enum Owner: String, Codable, Sendable, CaseIterable {
  case bot, queued, agent, closed
}
