import Content
import Dialogue
import Understanding

/// Writes moves down as a transcript and plays it, so that it holds what the assistant really does.
struct CounterExample {
  let catalog: Catalog
  let world: World
  let language: Language

  /// A transcript of `path`, called `title`.
  func transcript(_ path: [(move: UserMove, consequence: Consequence)], title: String) -> String {
    let header = TranscriptHeader()
    let first = path.lazy.compactMap(\.consequence.desk).first
    var now = (first == false ? world.closed : world.open) ?? header.clock
    var text = "title: \(title)\nclock: \(now.rfc3339())\nlanguage: \(language.rawValue)\n\n"
    let hours = ServiceHours(catalog.settings)
    for (move, consequence) in path {
      if let isOpen = consequence.desk, hours.isOpen(at: now) != isOpen,
        let moment = World.moment(from: now, where: { hours.isOpen(at: $0) == isOpen })
      {
        now = moment
        text += "! clock \(now.rfc3339())\n"
      }
      for (name, outcome) in consequence.outcomes { text += directive(name, outcome) }
      if move.reading == nil {
        now = now.advanced(bySeconds: 3600)
        text += "! advance 1h\n"
      } else {
        text += TranscriptPrinter.entry(TranscriptSession.first.rawValue, move.text) + "\n"
      }
    }
    return played(text)
  }

  private func played(_ text: String) -> String {
    guard let transcript = try? Transcript(parsing: Array(text.utf8), allowsUnanswered: true),
      let replay = try? TranscriptPlayer(catalog: catalog).play(transcript)
    else { return text }
    return replay.text
  }

  private func directive(_ name: String, _ outcome: BackOffice.Outcome) -> String {
    let facts = outcome.facts.sorted { $0.key < $1.key }.map { " \($0)=\(Self.text(of: $1))" }
    // A case is filed under a number of the talk's own.
    return name == "open_case" && outcome.name == "ok" ? "" : "! action \(name) \(outcome.name)\(facts.joined())\n"
  }

  private static func text(of value: SlotValue) -> String {
    switch value {
    case .text(let text), .choice(let text): text
    case .amount(let amount): amount.text.filter { $0 != " " }
    case .moment(let moment): moment.rfc3339()
    }
  }
}
