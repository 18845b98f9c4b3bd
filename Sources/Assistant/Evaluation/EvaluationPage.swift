/// An evaluation as a page of HTML that needs nothing else: no script, no link.
public struct EvaluationPage: Sendable {
  private let files: [(name: String, evaluation: Evaluation)]
  private let all: Evaluation

  /// A page of what was counted in files.
  public init(_ files: [(name: String, evaluation: Evaluation)]) {
    self.files = files
    all = files.reduce(into: Evaluation()) { $0 += $1.evaluation }
  }

  /// The whole page.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width">
    <title>How sentences are read</title>
    <style>\(Self.style)</style>
    <h1>How sentences are read</h1>
    \(summary)
    <h2>Meant, and what it was read as</h2>
    \(ConfusionPicture(all).svg)
    <h2>Intents</h2>
    \(intents)
    \(groups("Tags", all.tags))
    \(groups("Sources", all.sources))
    \(mistakes)
    </html>

    """
  }

  private static let style = """
    :root { color-scheme: light dark; --ink: #1b1d21; --paper: #fff; --line: #c9ccd1; --right: #2f7d5b; --wrong: #c2412d }
    @media (prefers-color-scheme: dark) {
    :root { --ink: #e8e8e6; --paper: #17191c; --line: #43474d; --right: #3c9a72; --wrong: #d8553f } }
    body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2em auto;
    max-width: 70em; padding: 0 1em }
    h2 { margin-top: 2em } table { border-collapse: collapse } .wide { overflow-x: auto }
    th, td { padding: .2em .8em .2em 0; text-align: right; border-bottom: 1px solid var(--line); vertical-align: top }
    th:first-child, td:first-child, .text { text-align: left } .text { overflow-wrap: anywhere }
    svg text { font: 12px system-ui, sans-serif; fill: var(--ink) } svg line { stroke: var(--line) }
    .right { fill: var(--right) } .wrong { fill: var(--wrong) }
    """

  private var summary: String {
    var rows = [("Read rightly", TextTable.percent(all.accuracy), "\(all.right) of \(all.total)")]
    rows.append(("Mean F1", TextTable.percent(all.macroF1), ""))
    let asked = Evaluation.Share(total: all.rejected.total, right: all.clarified.total)
    for (name, share) in [
      ("In scope, read as out of scope", all.rejected), ("In scope, asked which was meant", asked),
      ("… and the right one offered", all.clarified), ("Read in its language", all.languages),
    ] where share.total > 0 {
      rows.append((name, TextTable.percent(share.value), "\(share.right) of \(share.total)"))
    }
    if files.count > 1 {
      for (name, evaluation) in files {
        rows.append((name, TextTable.percent(evaluation.accuracy), "\(evaluation.right) of \(evaluation.total)"))
      }
    }
    return Self.table(head: [], rows.map { [$0.0, $0.1, $0.2] })
  }

  private var intents: String {
    Self.table(
      head: ["Intent", "Sentences", "Precision", "Recall", "F1"],
      all.intents.map { score in
        [score.intent, "\(score.expected)"] + [score.precision, score.recall, score.f1].map(TextTable.percent)
      })
  }

  private func groups(_ title: String, _ groups: [Evaluation.Group]) -> String {
    "<h2>\(title)</h2>\n"
      + Self.table(
        head: ["Name", "Sentences", "Read rightly"],
        groups.map { [$0.name, "\($0.share.total)", TextTable.percent($0.share.value)] })
  }

  private var mistakes: String {
    var html = ""
    for file in files {
      let (wrong, languages) = (file.evaluation.mistakes, file.evaluation.languageMistakes)
      if !wrong.isEmpty {
        html += "<h2>Read wrongly in \(Self.escaped(file.name))</h2>\n"
        html += Self.table(
          head: ["Meant", "Read as", "Score", "Line", "Sentence", "Note"],
          wrong.map { mistake in
            let (sentence, read) = (mistake.sentence, mistake.outcome.intent)
            return [
              sentence.intent, read.name, TextTable.percent(read.score), "\(sentence.line)", sentence.text,
              sentence.note ?? "",
            ]
          }, texts: [1, 4, 5])
      }
      if !languages.isEmpty {
        html += "<h2>Read in the wrong language in \(Self.escaped(file.name))</h2>\n"
        html += Self.table(
          head: ["Meant", "Read as", "Line", "Sentence"],
          languages.map { mistake in
            let (sentence, read) = (mistake.sentence, mistake.outcome.language)
            return [sentence.language?.rawValue ?? "–", read?.rawValue ?? "–", "\(sentence.line)", sentence.text]
          }, texts: [1, 3])
      }
    }
    return html
  }

  private static func table(head: [String], _ rows: [[String]], texts: Set<Int> = []) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      let cells = cells.enumerated().map { column, cell in
        "<\(tag)\(texts.contains(column) ? " class=\"text\"" : "")>\(escaped(cell))</\(tag)>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    let body = rows.map { row($0, "td") }.joined()
    return "<div class=\"wide\"><table>\n\(head.isEmpty ? "" : row(head, "th"))\(body)</table></div>"
  }

  /// Text that can neither be markup nor change how the text around it reads.
  static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        safe += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
