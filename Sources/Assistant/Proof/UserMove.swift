import Dialogue
import Understanding

/// Something that may happen next: the customer says one certain thing, or an agent serves them and leaves.
struct UserMove: Sendable {
  /// What is done, apart from the words for it.
  enum Kind: Hashable, Sendable {
    case request(flow: String)
    /// A value of a kind of slot; the second one corrects the first.
    case value(Slot.Kind, isSecond: Bool)
    /// What looks like a value of a kind of slot and can't be taken.
    case wrongValue(Slot.Kind, Int)
    /// A choice, in words that are understood at the question only, or anywhere.
    case choice(slot: String, String)
    case hint(slot: String, String)
    case number(Int)
    /// A slot is called wrong by its name.
    case slotName(String)
    case yes, no, unsure
    case talk(TalkMove)
    case cue(TalkCue)
    case topic, nonsense, silence, secret
    /// Asks something that a flow has words for.
    case question(flow: String)
    /// Time passes: an agent takes the customer on, sums up and leaves.
    case served
  }

  let kind: Kind
  /// What the customer types; empty where it is not they who do something.
  let text: String
  /// What the words are read as; nil where there are none.
  let reading: Reading?

  /// True for what answers a question as it is asked.
  var isAnswer: Bool {
    switch kind {
    case .value, .choice, .hint, .number, .yes, .no: true
    case .request, .wrongValue, .slotName, .unsure, .talk, .cue, .topic, .nonsense, .silence, .secret, .question,
      .served:
      false
    }
  }

  /// True for what gives and takes no value, so that it need be tried only once at each question.
  var isTriedOnce: Bool {
    switch kind {
    case .request, .unsure, .topic, .silence, .secret, .question: true
    case .talk(let move): move != .back && move != .cancel
    case .cue(let cue): Self.questions.contains(cue) || cue == .resume || cue == .enough
    case .value, .wrongValue, .choice, .hint, .number, .slotName, .yes, .no, .nonsense, .served: false
    }
  }

  /// True where the customer waits, or asks something that is answered: how often is up to them.
  func isOwnChoice(by playbook: Playbook) -> Bool {
    switch kind {
    case .request(let flow): playbook.flow(flow)?.isInstant ?? false
    case .talk(let move): Self.courtesies.contains(move)
    case .cue(let cue): Self.questions.contains(cue)
    case .topic, .question, .served: true
    // Away from their question the same words may be a quick question of their own.
    case .choice, .hint: reading.flatMap { playbook.flow($0.intent.name) }?.isInstant ?? false
    case .value, .wrongValue, .number, .slotName, .yes, .no, .unsure, .nonsense, .silence, .secret:
      false
    }
  }

  /// Cues of waiting and asking.
  static let questions: Set<TalkCue> = [
    .why, .where, .askWhy, .askWhere, .hold, .recall, .masking, .tasks, .caseNumber, .caseStatus, .whatNow, .waitTime,
  ]
  private static let courtesies: Set<TalkMove> = [.greet, .thanks, .help, .repeat, .switchLanguage]

  /// What the customer does, for people: `the customer …`.
  var words: String {
    switch kind {
    case .request(let flow): "asks for '\(flow)'"
    case .value(let kind, let isSecond): "gives \(isSecond ? "another" : "a") value (\(kind.rawValue))"
    case .wrongValue(let kind, _): "gives a value that can't be accepted (\(kind.rawValue))"
    case .choice(_, let choice), .hint(_, let choice): "chooses '\(choice)'"
    case .number(let number): "chooses number \(number)"
    case .slotName(let slot): "calls '\(slot)' wrong"
    case .yes: "says yes"
    case .no: "says no"
    case .unsure: "answers neither yes nor no"
    case .talk(let move): "does '\(move.rawValue)'"
    case .cue(let cue): "says words of '\(cue.rawValue)'"
    case .topic: "asks for something that isn't served"
    case .question(let flow): "asks a question about '\(flow)'"
    case .nonsense: "says something that isn't understood"
    case .silence: "says nothing"
    case .secret: "sends a secret"
    case .served: "is served by an agent"
    }
  }
}
