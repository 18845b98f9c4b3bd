import Dialogue
import Understanding

extension TranscriptCheck {
  /// Reads the words behind `=`.
  init(parsing words: consuming Words) throws(Words.Fault) {
    var words = words
    let start = words.fault(
      "unknown check; checks are intent, language, slot, no slot, status, flow, asking, case")
    switch words.next() {
    case "intent": try self.init(.intent, oneOf: nil, &words)
    case "flow": try self.init(.flow, oneOf: nil, &words)
    case "asking": try self.init(.asking, oneOf: nil, &words)
    case "case": try self.init(.caseNumber, oneOf: nil, &words)
    case "language": try self.init(.language, oneOf: Language.allCases.map(\.rawValue), &words)
    case "status": try self.init(.status, oneOf: Owner.allCases.map(\.rawValue), &words)
    case "slot":
      guard let name = words.next() else { throw words.fault("no slot is named; write `= slot NAME VALUE`") }
      self.init(.slot(name), words.remainder() ?? "")
    case "no":
      guard words.next() == "slot", let name = words.next() else {
        throw Words.Fault(column: start.column, text: "incomplete check; write `= no slot NAME`")
      }
      try words.end()
      self.init(.slot(name), nil)
    default: throw start
    }
  }

  private init(_ subject: Subject, oneOf values: [String]?, _ words: inout Words) throws(Words.Fault) {
    let (value, column) = words.argument()
    try words.end()
    if let values, !value.isEmpty, !values.contains(value) {
      throw Words.Fault(column: column, text: "`\(value)` never holds; write \(values.joined(separator: ", "))")
    }
    self.init(subject, value == "none" ? nil : value)
  }
}
