/// Compares a talk in two languages: `x.zh.chat` and `x.en.chat` must take the same way.
public enum TwinCheck {
  /// A place where twins part.
  public struct Difference: Sendable, Equatable {
    /// The line of the first transcript, from 1.
    public var line: Int
    /// The line of its twin, from 1; nil when the twin has ended before.
    public var twinLine: Int?
    /// What differs: `intent refund, not greet`.
    public var text: String
  }

  /// The path of the twin of `x.zh.chat` or `x.en.chat`; nil for a name without a language.
  public static func twin(of path: String) -> String? {
    let suffixes = [(".zh.chat", ".en.chat"), (".en.chat", ".zh.chat")]
    return suffixes.first { path.hasSuffix($0.0) }.map { path.dropLast($0.0.count) + $0.1 }
  }

  /// Where `replay` parts from `twin`, step by step; empty when both take the same way.
  public static func differences(of replay: TranscriptReplay, from twin: TranscriptReplay) -> [Difference] {
    var differences: [Difference] = []
    var before: Turn?
    for (step, other) in zip(replay.steps, twin.steps) {
      let decides = intentDecides(step, after: before)
      let parting = zip(facets(of: step), facets(of: other)).filter {
        $0.0 != $0.1 && (decides || $0.0.name != "intent")
      }
      before = step.turns.last ?? before
      guard !parting.isEmpty else { continue }
      let text = parting.map { "\($0.name) \($0.value), not \($1.value)" }.joined(separator: "; ")
      differences.append(Difference(line: step.line, twinLine: other.line, text: text))
    }
    if replay.steps.count != twin.steps.count {
      let common = min(replay.steps.count, twin.steps.count)
      let text = "\(replay.steps.count) steps, not \(twin.steps.count)"
      let line = replay.steps.dropFirst(common).first?.line ?? replay.steps.last?.line ?? 1
      differences.append(Difference(line: line, twinLine: twin.steps.dropFirst(common).first?.line, text: text))
    }
    return differences
  }

  /// False for a message that was taken as the answer to a question: what it would mean elsewhere does not matter then.
  private static func intentDecides(_ step: TranscriptStep, after before: Turn?) -> Bool {
    guard let turn = step.turns.last else { return true }
    // Asked which one was meant: no intent has been decided on.
    if turn.asking == "choice" { return false }
    guard let before else { return true }
    if before.status == .queued || before.status == .agent { return false }
    guard before.asking != nil else { return true }
    return turn.flow != nil && turn.flow != before.flow
  }

  /// All that must not depend on the language, always in the same order.
  private static func facets(of step: TranscriptStep) -> [(name: String, value: String)] {
    let last = step.turns.last
    let slots = last?.shownSlots.keys.sorted().joined(separator: ", ") ?? ""
    let speakers: [Line.Speaker] = [.bot, .agent, .system]
    let counts = speakers.map { speaker in
      "\(step.turns.flatMap(\.lines).count { $0.speaker == speaker }) \(speaker.rawValue)"
    }
    return [
      ("cause", step.cause),
      ("intent", last?.intent?.name ?? "none"),
      ("slots", slots.isEmpty ? "none" : slots),
      ("flow", last?.flow ?? "none"),
      ("asking", last?.asking ?? "none"),
      ("status", last?.status.rawValue ?? "none"),
      ("case", last?.caseNumber == nil ? "none" : "open"),
      ("lines", counts.joined(separator: ", ")),
    ]
  }
}
