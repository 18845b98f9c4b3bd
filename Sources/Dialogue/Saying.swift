/// A text to be said, with the values it may show.
public struct Saying: Equatable, Codable, Sendable {
  public var text: String
  public var values: [String: SlotValue]
  /// Keys of texts that label the numbered options.
  public var choices: [String]
  /// The flow it is said in: tells whose slots the values are.
  public var flow: String?

  public init(_ text: String, values: [String: SlotValue] = [:], choices: [String] = [], flow: String? = nil) {
    self.text = text
    self.values = values
    self.choices = choices
    self.flow = flow
  }
}
