import Dialogue

/// What stands before the line the customer types.
enum InputPrompt {
  /// ASCII, so that every terminal agrees on its width; readline skips what lies between U+0001 and U+0002 when it counts.
  static func text(_ status: Owner, colour: Bool) -> String {
    let name =
      switch status {
      case .agent: "okpay[agent]>"
      case .bot, .queued, .closed: "okpay>"
      }
    guard colour else { return name + " " }
    return "\u{1}\u{1B}[\(Colour.prompt.rawValue)m\u{2}\(name)\u{1}\u{1B}[0m\u{2} "
  }
}
