import Content
import Dialogue
import Understanding

/// Finding words.
extension Customer {
  /// The language of the next message.
  var tongue: Language {
    mutating get {
      guard temper == .bilingual else { return language }
      return chance(0.5) ? .chinese : .english
    }
  }

  mutating func index(below count: Int) -> Int { Int.random(in: 0..<max(count, 1), using: &random) }

  mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &random) < probability }

  /// One of the phrases; a terse customer takes a short one.
  mutating func pick(_ phrases: Voices.Phrases) -> String {
    let language = tongue
    guard var list = phrases[language], !list.isEmpty else { return "" }
    if temper == .terse {
      list.sort { ($0.unicodeScalars.count, $0) < ($1.unicodeScalars.count, $1) }
      list.removeLast(list.count * 2 / 3)
    }
    return list[index(below: list.count)]
  }

  mutating func say(_ kind: Voices.Kind) -> String { pick(voices.says[kind] ?? [:]) }

  /// A phrase with its places filled.
  func fill(_ phrase: String, _ values: [String: String]) -> String {
    var text = ""
    for part in Template(phrase).parts {
      switch part {
      case .text(let literal): text += literal
      case .value(let name): text += values[name] ?? ""
      }
    }
    return text
  }

  /// What the temper puts around an answer, more often than not.
  mutating func inMood(_ words: String) -> String {
    guard let mood = voices.moods[temper], chance(0.6) else { return words }
    return fill(pick(mood), ["words": words])
  }

  /// An option by its number or its label.
  mutating func option(_ place: Int) -> String {
    let label = options.indices.contains(place) ? options[place] : ""
    return fill(say(.pick), ["number": String(place + 1), "label": label])
  }

  /// A value as it is written in a message.
  mutating func written(_ value: SlotValue, of slot: Slot) -> String {
    switch value {
    case .text(let text): return text
    case .choice(let choice):
      if let own = voices.answers[slot.key]?[choice] { return pick(own) }
      if slot.kind == .choice, let place = slot.choices.firstIndex(of: choice) { return option(place) }
      return say(choice == "yes" ? .yes : .no)
    case .amount(let sum):
      guard let money = voices.money[sum.currency] else { return sum.text }
      return fill(pick(money.written), ["number": number(of: sum)])
    case .moment: return ""
    }
  }

  /// `99.50`, and as often `99.5`; whole sums without decimals.
  private mutating func number(of sum: Amount) -> String {
    var digits = String(sum.text.prefix { $0 != " " })
    if digits.hasSuffix(".00") { return String(digits.dropLast(3)) }
    if digits.contains("."), digits.hasSuffix("0"), chance(0.5) { digits.removeLast() }
    return digits
  }
}
