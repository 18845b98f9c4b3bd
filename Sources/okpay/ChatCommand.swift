import ArgumentParser
import Assistant
import Content
import Dialogue
import Foundation
import Storage
import Understanding

/// `okpay chat`: talk to the assistant in a terminal, or over a pipe as plain text.
struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat", abstract: "Talk to the assistant (the default command).",
    discussion: """
      At a terminal: line editing, history, completion of /commands; /help lists them. Otherwise, or with --plain: a line in, \
      the reply out. The language is --lang, else $OKPAY_LANG, else the locale's.
      """)

  @OptionGroup var content: ContentOptions

  @Option(help: "The language of greeting and help: zh or en.")
  var lang: Language?

  @Option(help: "Makes wording, agents and numbers the same each time.")
  var seed: UInt64?

  @Option(help: ArgumentHelp("Record the talk as a transcript.", valueName: "file"))
  var record: String?

  @Flag(help: "Let --record write over a file.")
  var force = false

  @Option(help: ArgumentHelp("Keep the talk in this file (at a terminal: in one of your own).", valueName: "file"))
  var store: String?

  @Flag(help: "Keep nothing of this talk.")
  var ephemeral = false

  @Flag(help: "No line editing, prompt or history, even at a terminal.")
  var plain = false

  @Flag(help: "Neither read nor save the history.")
  var noHistory = false

  @Option(help: "Colours: always, never or auto.")
  var color = ColourChoice.auto

  @Flag(name: .shortAndLong, help: "No banner.")
  var quiet = false

  func run() throws {
    // A closed pipe is reported by the write that meets it, after the terminal has been restored.
    signal(SIGPIPE, SIG_IGN)
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(0) == 1 && isatty(1) == 1
    if isTerminal, !plain, !["", "dumb"].contains(environment["TERM"] ?? "") {
      throw ExitCode(try MainActor.assumeIsolated { try talkInteractively(environment: environment) })
    }
    try talkPlainly(environment: environment)
  }

  @MainActor
  private func talkInteractively(environment: [String: String]) throws -> Int32 {
    let place = noHistory ? HistoryPlace.none : HistoryPlace(environment: environment)
    let history = History(place: place)
    let clock = SystemClock()
    let colour = color.decide(environment: environment, isTerminal: true)
    let session = try startSession(
      environment: environment,
      printer: TurnPrinter(style: .interactive, colour: colour, columns: { Readline.columns }),
      history: history, clock: clock, storePath: storePath(environment))
    return try InteractiveTerminal(session: session, history: history, clock: clock, colour: colour)
      .run(banner: !quiet, historyLimit: place.limit)
  }

  private func talkPlainly(environment: [String: String]) throws {
    let clock = SystemClock()
    let colour = color.decide(environment: environment, isTerminal: false)
    let session = try startSession(
      environment: environment, printer: TurnPrinter(style: .plain, colour: colour), history: History(place: .none),
      clock: clock, storePath: store)
    try PlainTerminal(session: session, clock: clock).run()
  }

  private func startSession(
    environment: [String: String], printer: TurnPrinter, history: History, clock: SystemClock, storePath: String?
  ) throws -> ChatSession {
    let language = lang ?? .ofInterface(environment: environment)
    let seed = seed ?? UInt64.random(in: .min ... .max)
    let catalog = try content.load()
    let kept = keptTalk(path: storePath, catalog)
    let conversation = kept?.talk ?? Conversation(catalog: catalog, seed: seed, language: language)
    let fault = kept?.keeper.begin(conversation, seed: seed, in: language, at: clock.now.wholeSecond)
    if let fault { Output.diagnose(Printable.text(fault.description)) }
    let session = ChatSession(
      conversation: conversation, language: language, printer: printer, history: history, seed: seed,
      start: clock.now, keeper: kept?.keeper)
    guard let record else { return session }
    do throws(RecorderError) {
      try session.record(to: record, overwriting: force)
      return session
    } catch {
      Output.diagnose(Printable.text(error.description))
      throw error.status.code
    }
  }

  /// Where an interactive talk is kept. One that is to be the same each time, or that is recorded from its beginning, goes on
  /// from no other unless it is told to.
  private func storePath(_ environment: [String: String]) -> String? {
    if ephemeral || (store == nil && (seed != nil || record != nil)) { return nil }
    return StorePlace.path(named: store, environment: environment)
  }

  /// What keeps the talk, and the talk that goes on, if there is one. A store that can't be used is one line on stderr; the talk
  /// is then not kept.
  private func keptTalk(path: String?, _ catalog: Catalog) -> (talk: Conversation?, keeper: TalkKeeper)? {
    guard let path, !ephemeral else { return nil }
    do throws(StorageError) {
      let store = try Store(path: path)
      if let (talk, keeper) = try TalkKeeper.talk(in: store, catalog: catalog) { return (talk, keeper) }
      return (nil, TalkKeeper(store, salt: (0..<16).map { _ in UInt8.random(in: .min ... .max) }))
    } catch {
      Output.diagnose("this talk is not kept: \(Printable.text(error.description))")
      return nil
    }
  }
}

extension RecorderError {
  /// The exit code of a recording that never began.
  fileprivate var status: ExitStatus {
    switch self {
    case .exists, .cannotCreate: .cannotCreate
    case .cannotWrite: .inputOutput
    }
  }
}
