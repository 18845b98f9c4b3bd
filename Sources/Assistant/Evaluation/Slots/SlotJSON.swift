/// Evaluations of slots as one line of JSON. Other programs depend on its shape, see `docs/understanding.md`.
public struct SlotJSON: Sendable {
  private let files: [(name: String, evaluation: SlotEvaluation)]
  private let listsFailures: Bool

  /// The evaluations of files, and with `failures` the lines that failed.
  public init(_ files: [(name: String, evaluation: SlotEvaluation)], failures: Bool) {
    self.files = files
    listsFailures = failures
  }

  /// Writes the object and the end of the line.
  public func write(to json: inout JSONWriter) {
    var all = SlotEvaluation()
    for file in files { all += file.evaluation }
    json.object { json in
      // Failures are told where their file is.
      json.member("all") { write(all, failures: false, file: nil, to: &$0) }
      json.key("files")
      json.array { json in
        for file in files { json.object { write(file.evaluation, failures: listsFailures, file: file.name, to: &$0) } }
      }
    }
    json.endLine()
  }

  private func write(_ evaluation: SlotEvaluation, failures: Bool, file: String?, to json: inout JSONWriter) {
    if failures {
      json.key("failures")
      json.array { json in
        for failure in evaluation.failures { json.object { Self.write(failure, to: &$0) } }
      }
    }
    if let file { json.member("file", file) }
    json.key("kinds")
    json.array { json in
      for count in evaluation.kinds { json.object { Self.write(count, to: &$0) } }
    }
    json.member("lines") { $0.members(of: evaluation.lines) }
    json.member("negative") { $0.members(of: evaluation.negatives) }
    json.key("tags")
    json.array { json in
      for tag in evaluation.tags {
        json.object { json in
          json.member("name", tag.name)
          json.members(of: tag.share)
        }
      }
    }
  }

  private static func write(_ failure: SlotEvaluation.Failure, to json: inout JSONWriter) {
    json.member("expected") { write(failure.slotCase.expected.filter { failure.found[$0.key] != nil }, to: &$0) }
    json.member("found") { write(failure.found, to: &$0) }
    json.member("line", failure.slotCase.line)
    json.member("text", failure.slotCase.text)
  }

  private static func write(_ values: [SlotKind: [String]], to json: inout JSONWriter) {
    for kind in SlotKind.allCases {
      guard let list = values[kind] else { continue }
      json.key(named: kind.rawValue)
      json.array { json in
        for value in list { json.value(value) }
      }
    }
  }

  private static func write(_ count: SlotEvaluation.Count, to json: inout JSONWriter) {
    json.member("expected", count.expected)
    json.member("found", count.found)
    json.member("kind", count.kind.rawValue)
    json.member("language", count.language)
    json.member("precision", share: count.precision)
    json.member("recall", share: count.recall)
    json.member("right", count.right)
  }
}
