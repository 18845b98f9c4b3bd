import Assistant

/// Turns as lines of text that are safe to print.
///
/// The assistant's lines stand bare. A person at the terminal reads `小林: …` and `[…]`; where there is no terminal, the
/// speaker is written out: `agent 小林: …` and `system: …`. Further lines of the same speech are indented, so that no
/// text passes for another speaker's.
struct TurnPrinter {
  enum Style {
    case interactive, plain
  }

  let style: Style
  let colour: Bool
  /// How wide the screen is now; nil where lines stay as long as they are.
  var columns: () -> Int? = { nil }

  /// The lines of a turn; numbered choices come behind the line that offers them.
  func lines(of turn: Turn, wording: TerminalText) -> [String] {
    turn.lines.flatMap { line in
      let choices = line.choices.enumerated().map { "\($0.offset + 1). \(Printable.text($0.element))" }
      let speech = line.text.isEmpty ? [] : speech(line, wording: wording)
      return broken(speech, hanging: line.speaker == .bot ? 0 : 2) + broken(choices)
    }
  }

  /// Something the terminal itself says.
  func note(_ text: String) -> String {
    broken([Colour.system.paint(Printable.text(text), on: colour)]).joined(separator: "\n")
  }

  /// Lines as they fit the screen.
  func broken(_ lines: [String], hanging: Int = 0) -> [String] {
    guard let columns = columns() else { return lines }
    return lines.flatMap { LineBreaks.rows($0, columns: columns, hanging: hanging) }
  }

  private func speech(_ line: Line, wording: TerminalText) -> [String] {
    let text = Printable.lines(line.text)
    switch (line.speaker, style) {
    case (.bot, _):
      return text
    case (.agent, .interactive):
      let name = Printable.text(line.name ?? wording.agent) + ":"
      return indented(text, behind: Colour.agent.paint(name, on: colour) + " ")
    case (.agent, .plain):
      let name = (["agent"] + [line.name].compactMap { $0 }).joined(separator: " ") + ":"
      return indented(text, behind: Colour.agent.paint(Printable.text(name), on: colour) + " ")
    case (.system, .interactive):
      return indented(text, behind: "[", end: "]").map { Colour.system.paint($0, on: colour) }
    case (.system, .plain):
      return indented(text, behind: "system: ").map { Colour.system.paint($0, on: colour) }
    }
  }

  private func indented(_ text: [String], behind prefix: String, end: String = "") -> [String] {
    var lines = text.enumerated().map { ($0.offset == 0 ? prefix : "  ") + $0.element }
    lines[lines.count - 1] += end
    return lines
  }
}
