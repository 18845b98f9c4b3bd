import ArgumentParser

/// Whether colours are used. They never carry meaning alone.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case always, never, auto

  /// Decides: the option, `NO_COLOR`, `CLICOLOR_FORCE`, then what the terminal is.
  func decide(environment: [String: String], isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let off = environment["NO_COLOR"], !off.isEmpty { return false }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    return isTerminal && environment["TERM"] != "dumb" && environment["CLICOLOR"] != "0"
  }
}

/// The few looks of the chat.
enum Colour: String {
  case prompt = "1;36"
  case agent = "1;32"
  case system = "2"

  /// `text` in this colour; unchanged unless `on`.
  func paint(_ text: String, on: Bool) -> String { on ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text }
}
