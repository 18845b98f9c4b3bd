/// A language the assistant speaks.
public enum Language: String, Codable, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}
