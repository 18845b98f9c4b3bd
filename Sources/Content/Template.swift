/// A text with places for values: `{email}`.
public struct Template: Sendable, Equatable {
  /// A piece of a text.
  public enum Part: Sendable, Equatable {
    case text(String)
    case value(String)
  }

  /// In order, never two texts in a row.
  public var parts: [Part]

  /// Splits at `{name}`; a brace that encloses no name stands for itself.
  public init(_ source: String) {
    var parts: [Part] = []
    var text = ""
    var rest = source[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      let after = rest[rest.index(after: open)...]
      if let close = after.firstIndex(of: "}"), Self.isName(after[..<close]) {
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(.value(String(after[..<close])))
        rest = after[after.index(after: close)...]
      } else {
        text += "{"
        rest = after
      }
    }
    text += rest
    if !text.isEmpty { parts.append(.text(text)) }
    self.parts = parts
  }

  /// The names of the values it shows.
  public var names: [String] {
    parts.compactMap { part in
      switch part {
      case .value(let name): name
      case .text: nil
      }
    }
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.:".contains($0)) }
  }
}

extension Template {
  /// The text without places for values.
  public var plainText: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .value: ""
      }
    }.joined()
  }
}
