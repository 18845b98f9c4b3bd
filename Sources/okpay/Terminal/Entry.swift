import Understanding

/// One entry of the customer, sorted: for the assistant or for the terminal.
enum Entry: Equatable, Sendable {
  case nothing
  case message(String)
  case command(SlashCommand, argument: String)
  /// No such command; the name that is closest to it.
  case unknown(String, nearest: String)

  /// Sorts an entry. `／` counts as `/`; `//text` is the message `/text`; several lines are always a message.
  init(_ text: String) {
    guard let first = text.first(where: { !$0.isWhitespace }) else {
      self = .nothing
      return
    }
    let isCommand = text.first == first && Self.isSlash(first) && !text.contains(where: \.isNewline)
    let rest = text.dropFirst()
    guard isCommand else {
      self = .message(text)
      return
    }
    if let second = rest.first, Self.isSlash(second) {
      self = .message("/" + rest.dropFirst())
    } else {
      self = Self.command(rest)
    }
  }

  /// The words that complete `word`; `before` is what stands on the line ahead of it. Never a file name.
  static func completions(of word: String, after before: String) -> [String] {
    let plain = word.first.map(isSlash) == true ? "/" + word.dropFirst() : word
    let words = before.split(whereSeparator: \.isWhitespace)
    if words.isEmpty {
      return plain.isEmpty ? [] : SlashCommand.allCases.flatMap(\.names).filter { $0.hasPrefix(plain.lowercased()) }
    }
    guard words.count == 1, case .command(let command, argument: "") = Entry(String(words[0])) else { return [] }
    return command.arguments.filter { $0.hasPrefix(plain) }
  }

  private static func isSlash(_ character: Character) -> Bool { character == "/" || character == "／" }

  private static func command(_ text: Substring) -> Entry {
    let name = text.prefix { !$0.isWhitespace }
    let argument = trimmed(text.dropFirst(name.count))
    for command in SlashCommand.allCases {
      if name.lowercased() == command.rawValue { return .command(command, argument: argument) }
      // Nobody types a space between Chinese words: `/语言en`.
      if name.hasPrefix(command.chinese) {
        return .command(command, argument: trimmed(text.dropFirst(command.chinese.count)))
      }
    }
    return .unknown("/" + name, nearest: nearest(to: name.lowercased()))
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  private static func nearest(to name: String) -> String {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let names = SlashCommand.allCases.map { isASCII ? $0.rawValue : $0.chinese }
    // A long name is cut: it is far from all of ours.
    let typed = Array(name.prefix(32))
    let distances = names.map { (name: $0, distance: Spelling.distance(typed, Array($0))) }
    // A name that shares nothing with any of ours is close to none: `help`, the first, lists them all.
    let close = distances.filter { $0.distance < name.count }.min { $0.distance < $1.distance }
    return "/" + (close?.name ?? names[0])
  }
}
