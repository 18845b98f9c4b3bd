import ArgumentParser
import Assistant
import Content
import Dialogue
import Glibc
import Logging
import Storage
import Understanding

/// The assistant as a child process of another program.
struct PipeCommand: ParsableCommand {
  enum ClockName: String, ExpressibleByArgument, CaseIterable {
    case system, virtual
  }

  static let configuration = CommandConfiguration(
    commandName: "pipe", abstract: "Serve many sessions as JSON lines on stdin and stdout.",
    discussion: "docs/pipe.md describes the protocol; --schema prints it as a JSON Schema.")

  @OptionGroup var content: ContentOptions

  @Flag(help: "Print the JSON Schema of every line and exit.")
  var schema = false

  @Option(help: "Whose time it is; a virtual clock stands still until the op advance moves it.")
  var clock = ClockName.system

  @Option(help: "When a virtual clock starts, as RFC 3339 writes it.")
  var start: String?

  @Option(help: "Decides wordings, agents and numbers (default: any; 0 with a virtual clock).")
  var seed: UInt64?

  @Option(help: "The language of a session that names none.")
  var lang = Language.chinese

  @Option(help: ArgumentHelp("Replace one value of the content; may be repeated.", valueName: "path = value"))
  var given: [String] = []

  @Option(help: ArgumentHelp("Keep sessions in this file, made where there is none.", valueName: "file"))
  var store: String?
  enum Doer: String, ExpressibleByArgument, CaseIterable {
    case simulated, host
  }

  @Option(help: "Who does what the back office is asked for; a host answers with the op action_result.")
  var actions = Doer.simulated

  @Option(help: "Whose human agents serve customers; those of a host come with the ops agent_join and so on.")
  var agent = Doer.simulated

  @Option(
    help: ArgumentHelp(
      "End a session without a store that was not used for so long (default: forget_hours of the settings).",
      valueName: "seconds"))
  var expire: Int?

  @Option(help: "The longest line taken, in bytes.")
  var lineLimit = PipeServer.Limits().lineBytes

  @Option(help: "What is logged on stderr: \(Self.levels).", transform: Self.level)
  var logLevel = Logger.Level.warning

  private static let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")

  private static func level(_ name: String) throws -> Logger.Level {
    guard let level = Logger.Level(rawValue: name) else { throw ValidationError("Choose one of \(levels).") }
    return level
  }

  /// Shorter, and customers who look something up would begin anew.
  private static let leastExpiry = 60

  private var startTime: Instant? { Instant(rfc3339: start ?? "2026-03-02T10:00:00+08:00") }

  func validate() throws {
    guard start == nil || clock == .virtual else { throw ValidationError("--start is for --clock virtual.") }
    guard let startTime, startTime <= .last else {
      throw ValidationError("--start must look like 2026-03-02T10:00:00+08:00.")
    }
    guard expire ?? Self.leastExpiry >= Self.leastExpiry else {
      throw ValidationError("--expire must be at least \(Self.leastExpiry).")
    }
    guard expire == nil || store == nil else { throw ValidationError("--expire is for sessions without --store.") }
    guard lineLimit > 0 else { throw ValidationError("--line-limit must be at least 1.") }
  }

  func run() throws {
    if schema { return try attempt { try Output.standard.write(PipeSchema.text) } }
    LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
    var logger = Logger(label: "okpay.pipe")
    logger.logLevel = logLevel
    let virtual = clock == .virtual ? startTime : nil
    // First of all, so that nothing that is loaded can print into the stream.
    let output = try attempt { try Output.takeStandardOutput() }
    // A signal that comes meanwhile waits for what is loaded.
    PipeSignals.install()
    let (folder, given) = (content.folder, given)
    let load = { @Sendable () throws(ContentFaults) in
      try Catalog.load(folder: folder, overrides: given, cache: ContentOptions.cache)
    }
    let store = try store.map { try Store(path: $0) }
    var server = PipeServer(
      catalog: try content.load(overrides: given), clock: virtual.map { .virtual($0) } ?? .system(SystemClock()),
      seed: seed ?? (virtual == nil ? .random(in: .min ... .max) : 0), language: lang, logger: logger,
      limits: .init(lineBytes: lineLimit, idleSeconds: expire),
      duties: .init(actions: actions == .host, agents: agent == .host),
      store: store, load: load)
    try server.takeUpTimers()
    var loop = PipeLoop(server: server, input: STDIN_FILENO, output: output)
    try attempt { try loop.run(server: Version.line) }
    logger.info("finished")
    if PipeSignals.signal == SIGINT { throw ExitCode(128 + SIGINT) }
  }

  /// Turns a failure of the output into one line on stderr and the exit code for it.
  private func attempt<Result>(_ action: () throws -> Result) throws -> Result {
    do {
      return try action()
    } catch let failure as Output.Failure {
      let isGone = failure.errno == EPIPE
      let reason = isGone ? "the reader of the answers is gone" : String(cString: strerror(failure.errno))
      Output.diagnose("pipe: \(reason)")
      throw ExitStatus.inputOutput.code
    }
  }
}
