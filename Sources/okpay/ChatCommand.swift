import ArgumentParser
import Assistant
import Content
import Foundation
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
      environment: environment, printer: TurnPrinter(style: .interactive, colour: colour), history: history,
      clock: clock)
    return try InteractiveTerminal(session: session, history: history, clock: clock, colour: colour)
      .run(banner: !quiet, historyLimit: place.limit)
  }

  private func talkPlainly(environment: [String: String]) throws {
    let clock = SystemClock()
    let colour = color.decide(environment: environment, isTerminal: false)
    let session = try startSession(
      environment: environment, printer: TurnPrinter(style: .plain, colour: colour), history: History(place: .none),
      clock: clock)
    try PlainTerminal(session: session, clock: clock).run()
  }

  private func startSession(
    environment: [String: String], printer: TurnPrinter, history: History, clock: SystemClock
  ) throws -> ChatSession {
    let language = lang ?? .ofInterface(environment: environment)
    let seed = seed ?? UInt64.random(in: .min ... .max)
    let conversation = Conversation(catalog: try content.load(), seed: seed, language: language)
    let session = ChatSession(
      conversation: conversation, language: language, printer: printer, history: history, seed: seed,
      start: clock.now)
    guard let record else { return session }
    do throws(RecorderError) {
      try session.record(to: record, overwriting: force)
      return session
    } catch {
      Output.diagnose(Printable.text(error.description))
      throw error.status.code
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
