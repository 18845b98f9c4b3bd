import Assistant
import Content
import Understanding

/// Reads files of labelled sentences and tells how that went.
struct SentenceRun {
  let files: [String]
  let listsErrors: Bool
  let json: Bool
  let html: String?

  /// The share of all sentences that was read rightly.
  func run(_ catalog: Catalog) throws -> Double {
    let reader = SentenceReader(catalog)
    var all = Evaluation()
    var evaluations: [(name: String, evaluation: Evaluation)] = []
    for file in files {
      let evaluation = Evaluation(of: try sentences(file, catalog.interpreter.intents), by: reader)
      all += evaluation
      evaluations.append((file, evaluation))
      if !json { try report(evaluation, of: file) }
    }
    if json {
      var writer = JSONWriter()
      EvaluationJSON(evaluations, mistakes: listsErrors).write(to: &writer)
      try Output.standard.write(writer.bytes)
    } else if files.count > 1 {
      try EvalCommand.write(["all files"] + EvaluationReport(all).lines)
    }
    if let html { try FileReplacement.write(EvaluationPage(evaluations).html, to: html) }
    return all.accuracy ?? 0
  }

  private func sentences(_ file: String, _ intents: [String]) throws -> [LabelledSentence] {
    let bytes = try TranscriptFiles.read(file)
    do throws(LabelledSentenceFault) {
      return try LabelledSentence.parse(bytes, intents: intents, language: Self.language(of: file))
    } catch {
      throw EvalCommand.malformed(file, line: error.line, error.message)
    }
  }

  /// The language that the name tells: `en.tsv`, `held-out.zh.tsv`.
  static func language(of file: String) -> Language? {
    let parts = file.split(separator: "/").last?.split(separator: ".") ?? []
    return parts.count > 1 ? Language(rawValue: String(parts[parts.count - 2])) : nil
  }

  private func report(_ evaluation: Evaluation, of file: String) throws {
    let report = EvaluationReport(evaluation)
    var lines = files.count > 1 ? [file] : []
    lines += report.lines
    if listsErrors, !evaluation.mistakes.isEmpty { lines += ["", "read wrongly"] + report.mistakes }
    if listsErrors, !evaluation.languageMistakes.isEmpty {
      lines += ["", "read in the wrong language"] + report.languageMistakes
    }
    if files.count > 1 { lines.append("") }
    try EvalCommand.write(lines)
  }
}
