import Understanding

/// A kind of value that cases of slots are measured by.
public enum SlotKind: String, Sendable, CaseIterable {
  case amounts, cards, codes, emails, numbers
}

extension SlotKind {
  /// A value in the one form in which equal values are the same text: `58.00 CNY`, `li@example.com`, digits of a card.
  func canonical(_ text: String) -> String {
    switch self {
    case .amounts: return text
    case .emails: return text.lowercased()
    case .numbers:
      var digits = text[...]
      guard digits.contains(".") else { return text }
      while digits.last == "0" { digits.removeLast() }
      return String(digits.last == "." ? digits.dropLast() : digits)
    case .cards: return Fold.text(Fold.fold(text).scalars.filter(Fold.isDigit))
    case .codes:
      return Fold.text(Fold.fold(text).scalars.filter { Fold.isDigit($0) || Fold.isLetter($0) || Fold.isHan($0) })
    }
  }

  /// All values of a text, by kind, each in its canonical form.
  static func values(in text: String, by interpreter: Interpreter) -> [SlotKind: [String]] {
    var found: [SlotKind: [String]] = [:]
    func add(_ kind: SlotKind, _ value: String) {
      let canonical = kind.canonical(value)
      // A mask that stood in the text already holds nothing.
      if !canonical.isEmpty { found[kind, default: []].append(canonical) }
    }
    for cut in Redactor.cuts(in: text) where cut.text != "[\(cut.kind.rawValue)]" {
      switch cut.kind {
      case .card: add(.cards, cut.text)
      case .code, .securityCode: add(.codes, cut.text)
      case .password: continue
      }
    }
    for entity in interpreter.read(text).entities {
      switch entity.value {
      case .amount(let amount): add(.amounts, amount.text)
      case .email(let address): add(.emails, address)
      case .number(let number): add(.numbers, number)
      case .transactionID, .caseNumber, .phone, .day, .ordinal, .vagueAmount: continue
      }
    }
    return found
  }
}
