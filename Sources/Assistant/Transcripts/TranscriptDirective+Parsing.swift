import Content
import Dialogue
import Understanding

extension TranscriptDirective {
  /// Reads the words behind `!`.
  init(parsing words: consuming Words) throws(Words.Fault) {
    var words = words
    let start = words.fault(
      "unknown directive; directives are open, advance, clock, restart, agent, action, language")
    switch words.next() {
    case "open": self = .open
    case "restart": self = .restart
    case "advance": self = try Self.advance(&words)
    case "clock":
      let (text, column) = words.argument()
      guard let moment = Instant(rfc3339: text) else {
        throw Words.Fault(column: column, text: TranscriptHeader.noMoment(text))
      }
      self = .clock(moment)
    case "agent":
      guard let (name, text) = words.labelled() else {
        throw words.fault("no agent is named; write `! agent NAME: text`")
      }
      self = .agent(name: name, text: text)
      return
    case "action": self = try Self.action(&words)
    case "language":
      let (text, column) = words.argument()
      guard let language = Language(rawValue: text) else {
        throw Words.Fault(column: column, text: TranscriptHeader.noLanguage(text))
      }
      self = .language(language)
    default: throw start
    }
    try words.end()
  }

  private static func action(_ words: inout Words) throws(Words.Fault) -> TranscriptDirective {
    let usage = "write `! action NAME failed` or `! action NAME timed_out`"
    guard let name = words.next() else { throw words.fault("no action is named; \(usage)") }
    let shape = ActionShape.of(name)
    let (outcome, column) = words.argument()
    guard ["failed", "timed_out"].contains(outcome) || shape?.outcomes.contains(outcome) == true else {
      throw Words.Fault(column: column, text: "an action can't end with `\(outcome)`; \(usage)")
    }
    return .action(name: name, outcome: BackOffice.Outcome(outcome, facts: try facts(&words, of: shape)))
  }

  /// `transaction.status=pending …` up to the end.
  private static func facts(
    _ words: inout Words, of shape: ActionShape?
  ) throws(Words.Fault) -> SlotValues {
    var facts: SlotValues = [:]
    while true {
      let (text, column) = words.argument()
      if text.isEmpty { return facts }
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let fact = shape?.facts[parts[0]], let value = SlotValue(parts[1], as: fact) else {
        throw Words.Fault(
          column: column, text: "`\(text)` is nothing this action finds out; write it like transaction.status=pending")
      }
      facts[parts[0]] = value
    }
  }

  private static func advance(_ words: inout Words) throws(Words.Fault) -> TranscriptDirective {
    let (text, column) = words.argument()
    guard let milliseconds = duration(text) else {
      throw Words.Fault(column: column, text: "`\(text)` is no duration; write it like 30s, 10m, 2h, 1d or 1h30m")
    }
    return .advance(milliseconds: milliseconds)
  }

  /// `1d2h3m4s5ms` or any part of it, each unit once at most a thousand years; nil for anything else.
  private static func duration(_ text: String) -> Int64? {
    let units: [String: Int64] = ["d": 86_400_000, "h": 3_600_000, "m": 60_000, "s": 1000, "ms": 1]
    var rest = Substring(text)
    var total: Int64 = 0
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let unit = rest.dropFirst(digits.count).prefix { $0.isLetter }
      guard digits.utf8.count <= 12, let count = Int64(digits), let factor = units[String(unit)],
        case let part = count.multipliedReportingOverflow(by: factor), !part.overflow, part.partialValue < 1 << 45
      else { return nil }
      total += part.partialValue
      rest = rest.dropFirst(digits.count + unit.count)
    }
    return text.isEmpty || total >= 1 << 45 ? nil : total
  }
}

extension SlotValue {
  /// Reads what an action found out: `pending`, `58.00CNY`, a moment as RFC 3339. Nil for what it can't find out.
  fileprivate init?(_ text: String, as fact: ActionShape.Fact) {
    switch fact {
    case .one(let values):
      guard values.contains(text) else { return nil }
      self = .choice(text)
    case .amount:
      guard let amount = Amount(decimal: String(text.dropLast(3)), currency: String(text.suffix(3))) else { return nil }
      self = .amount(amount)
    case .text: self = .text(text)
    case .moment:
      guard let moment = Instant(rfc3339: text) else { return nil }
      self = .moment(moment)
    }
  }
}
