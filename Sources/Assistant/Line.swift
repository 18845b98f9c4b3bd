/// One line of the assistant's side of a talk, ready to be shown: masked, in the customer's language.
public struct Line: Hashable, Sendable {
  /// Who says a line.
  public enum Speaker: String, Sendable {
    case bot, agent, system
  }

  /// Who says it.
  public var speaker: Speaker
  /// The agent's name, with `agent` only.
  public var name: String?
  /// May hold line breaks, no other control characters.
  public var text: String
  /// Labels of the options offered, in the order of their numbers.
  public var choices: [String]

  /// A line that is fit to be shown.
  public init(_ speaker: Speaker, _ text: String, name: String? = nil, choices: [String] = []) {
    self.speaker = speaker
    self.text = text
    self.name = name
    self.choices = choices
  }
}
