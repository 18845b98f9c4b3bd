/// A text to be said, with the values it may show.
public struct Saying: Equatable, Codable, Sendable {
  /// The key of the text: `refund/read_back`.
  public var text: String
  /// Values by the name the text has for them.
  public var values: SlotValues
  /// Keys of texts that label the numbered options.
  public var choices: [String]
  /// The flow it is said in: tells whose slots the values are.
  public var flow: String?

  /// A text with what it may show.
  public init(_ text: String, values: SlotValues = [:], choices: [String] = [], flow: String? = nil) {
    self.text = text
    self.values = values
    self.choices = choices
    self.flow = flow
  }
}
