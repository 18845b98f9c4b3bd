import Assistant
import Content

/// Reads files of slot cases and tells how that went.
struct SlotRun {
  let files: [String]
  let listsErrors: Bool
  let json: Bool

  /// The share of all lines in which everything was right.
  func run(_ catalog: Catalog) throws -> Double {
    var all = SlotEvaluation()
    var evaluations: [(name: String, evaluation: SlotEvaluation)] = []
    for file in files {
      let evaluation = SlotEvaluation(of: try cases(file), by: catalog.interpreter)
      all += evaluation
      evaluations.append((file, evaluation))
      if !json { try report(evaluation, of: file) }
    }
    if json {
      var writer = JSONWriter()
      SlotJSON(evaluations, failures: listsErrors).write(to: &writer)
      try Output.standard.write(writer.bytes)
    } else if files.count > 1 {
      try EvalCommand.write(["all files"] + SlotReport(all).lines)
    }
    return all.lines.value ?? 0
  }

  private func cases(_ file: String) throws -> [SlotCase] {
    let bytes = try TranscriptFiles.read(file)
    do throws(SlotCaseFault) {
      return try SlotCase.parse(bytes)
    } catch {
      throw EvalCommand.malformed(file, line: error.line, error.message)
    }
  }

  private func report(_ evaluation: SlotEvaluation, of file: String) throws {
    let report = SlotReport(evaluation)
    var lines = files.count > 1 ? [file] : []
    lines += report.lines
    if listsErrors, !evaluation.failures.isEmpty { lines += ["", "found instead of expected"] + report.failures }
    if files.count > 1 { lines.append("") }
    try EvalCommand.write(lines)
  }
}
