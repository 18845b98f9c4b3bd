import Assistant
import Dialogue
import Storage
import Understanding

/// The talk as both front ends drive it: entries and times in, lines to print out.
///
/// Reads no clock and prints nothing. Times are cut to whole seconds, so that a recording replays at the very same times.
final class ChatSession {
  /// What came of an entry.
  struct Answer: Equatable {
    var lines: [String] = []
    /// The customer wants to leave.
    var ends = false
    /// The entry holds nothing the assistant masked: it may be kept in the history.
    var mayBeKept = true
    /// The entry was refused; the customer should get it back for editing.
    var returns = false
  }

  private let conversation: Conversation
  private let printer: TurnPrinter
  private let history: History
  private let seed: UInt64
  private let language: Language
  private let start: Instant
  private let keeper: TalkKeeper?
  private var wording: TerminalText
  private var tape = Tape()
  private var last: Turn?

  init(
    conversation: Conversation, language: Language, printer: TurnPrinter, history: History, seed: UInt64,
    start: Instant, keeper: TalkKeeper? = nil
  ) {
    self.conversation = conversation
    self.printer = printer
    self.history = history
    self.seed = seed
    self.language = language
    self.start = start.wholeSecond
    self.keeper = keeper
    wording = TerminalText(language: language)
  }

  /// Who answers the customer now.
  var status: Owner { last?.status ?? .bot }

  /// When `advance` has something to do.
  var nextDue: Instant? { conversation.nextDue?.nextWholeSecond }

  var banner: String { printer.note(wording.banner) }

  var interruptHint: String { printer.note(wording.interruptHint) }

  /// Greets; a talk that goes on first hears what time has done to it, without a word.
  func open(at now: Instant) -> [String] {
    var lines: [String] = []
    if let keeper, keeper.goesOn {
      for turn in conversation.advance(to: now.wholeSecond) { lines += keep(.fired(turn), turn) }
      lines.append(printer.note(wording.goesOn))
    }
    let turn = conversation.open(at: now.wholeSecond)
    return lines + show(turn, as: .opened(turn))
  }

  /// The customer entered a line.
  func enter(_ text: String, at now: Instant) -> Answer {
    switch Entry(text) {
    case .nothing: return Answer()
    case .message(let message): return say(message, at: now)
    case .command(let command, let argument): return obey(command, argument, at: now)
    case .unknown(let name, let nearest): return Answer(lines: [printer.note(wording.unknown(name, nearest: nearest))])
    }
  }

  /// Fires what is due.
  func advance(to now: Instant) -> [String] {
    conversation.advance(to: now.wholeSecond).flatMap { show($0, as: .fired($0)) }
  }

  /// Lets a queue or an agent come to an end without waiting: time jumps from one timer to the next.
  func playOut() -> [String] {
    var lines: [String] = []
    while status == .queued || status == .agent, let due = nextDue {
      let turns = conversation.advance(to: due)
      guard !turns.isEmpty else { break }
      lines += turns.flatMap { show($0, as: .fired($0)) }
    }
    return lines
  }

  /// Ends the talk; a recording of it just ends, too.
  func close(at now: Instant) -> [String] {
    status == .closed ? [] : printer.lines(of: conversation.close(at: now.wholeSecond), wording: wording)
  }

  /// Starts a recording of the whole talk, from its beginning.
  func record(to path: String, overwriting: Bool) throws(RecorderError) {
    try tape.start(Recorder(path: path, force: overwriting, clock: start, seed: seed, language: language))
  }

  private func say(_ message: String, at now: Instant) -> Answer {
    guard message.unicodeScalars.count <= Conversation.longestMessage else {
      let note = wording.tooLong(limit: Conversation.longestMessage)
      return Answer(lines: [printer.note(note)], mayBeKept: false, returns: true)
    }
    let turn = conversation.hear(message, at: now.wholeSecond)
    let nothingMasked = Fold.fold(turn.heard).scalars == Fold.fold(message).scalars
    return Answer(lines: show(turn, as: .heard(turn)), mayBeKept: nothingMasked)
  }

  private func obey(_ command: SlashCommand, _ argument: String, at now: Instant) -> Answer {
    switch command {
    case .help: return Answer(lines: printer.broken(wording.help))
    case .agent: return say(wording.askForAgent, at: now)
    case .lang: return Answer(lines: switchLanguage(argument))
    case .history: return Answer(lines: typedBefore)
    case .state: return Answer(lines: state)
    case .why: return Answer(lines: reasons)
    case .record: return Answer(lines: [printer.note(startRecording(argument))])
    case .forget: return Answer(lines: [printer.note(forget(at: now))])
    case .quit: return Answer(ends: true)
    }
  }

  private func show(_ turn: Turn, as event: Tape.Event) -> [String] {
    last = turn
    return printer.lines(of: turn, wording: wording) + record(event) + keep(event, turn)
  }

  /// Keeps the event for tomorrow; what there is to say when that can't be done.
  private func keep(_ event: Tape.Event, _ turn: Turn) -> [String] {
    let happened: JournalEvent
    switch event {
    case .opened: happened = .opened
    case .heard: happened = conversation.lastHeard
    case .fired: happened = .advanced
    case .switchedLanguage(let language): happened = .switched(language)
    }
    let fault = keeper?.keep(happened, of: conversation, at: turn.at, rules: turn.rules)
    return fault.map { [printer.note(wording.notKept(Printable.text($0.description)))] } ?? []
  }

  private func forget(at now: Instant) -> String {
    guard let keeper, keeper.isKeeping else { return wording.nothingKept }
    do throws(StorageError) {
      try keeper.forget(at: now)
      return wording.forgotten
    } catch {
      return Printable.text(error.description)
    }
  }

  /// Takes the event down; what there is to say when that can't be done.
  private func record(_ event: Tape.Event) -> [String] {
    do throws(RecorderError) {
      try tape.take(event)
      return []
    } catch {
      return [printer.note(wording.notRecording(error.description))]
    }
  }

  private func switchLanguage(_ argument: String) -> [String] {
    let names: [String: Language] = ["zh": .chinese, "中文": .chinese, "en": .english, "英文": .english]
    guard let language = names[argument.lowercased()] else { return [printer.note(wording.languages)] }
    conversation.switchLanguage(to: language)
    wording.language = language
    let kept = last.map { keep(.switchedLanguage(language), $0) } ?? []
    return [printer.note(wording.switched)] + record(.switchedLanguage(language)) + kept
  }

  private func startRecording(_ path: String) -> String {
    guard !path.isEmpty else { return wording.recordUsage }
    guard !tape.isRecording else { return wording.alreadyRecording }
    guard keeper?.goesOn != true else { return wording.beganBefore }
    do throws(RecorderError) {
      try record(to: path, overwriting: false)
      return wording.recording(to: path)
    } catch {
      return wording.notRecording(error.description)
    }
  }

  private var typedBefore: [String] {
    history.entries.isEmpty ? [printer.note(wording.noHistory)] : history.entries.map(Printable.text)
  }

  private var reasons: [String] {
    let reasons = conversation.explainLast()
    return reasons.isEmpty ? [printer.note(wording.nothingToExplain)] : reasons.map(Printable.text)
  }

  private var state: [String] {
    guard let last else { return [printer.note(wording.nothingYet)] }
    let slots = last.shownSlots.sorted { $0.key < $1.key }.map { "slot \($0.key): \($0.value)" }
    let values = [("status", last.status.rawValue), ("flow", last.flow ?? "-"), ("asking", last.asking ?? "-")]
    return (values.map { "\($0): \($1)" } + slots).map(Printable.text)
  }
}

extension Instant {
  /// The second this moment lies in.
  var wholeSecond: Instant { Instant(milliseconds: milliseconds / 1000 * 1000) }

  /// The first whole second that is not before this moment.
  var nextWholeSecond: Instant { Instant(milliseconds: (milliseconds + 999) / 1000 * 1000) }
}
