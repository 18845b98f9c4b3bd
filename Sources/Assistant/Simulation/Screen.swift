import Dialogue

/// What a customer has before his eyes: the last turn, and which kind of question it ends with.
struct Screen {
  var turn: Turn
  var prompt: Prompt?

  /// The labels of the options offered, in the order of their numbers; empty when there are none.
  var options: [String] { turn.lines.last { !$0.choices.isEmpty }?.choices ?? [] }

  /// All that is to be read, as one text.
  var text: String { turn.lines.map(\.text).joined(separator: "\n") }
}
