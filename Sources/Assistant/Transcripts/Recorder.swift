import Dialogue
import Glibc
import Understanding

/// Writes a talk down as a transcript while it happens. The file replays green as it is.
///
/// Each entry is written before the call returns, so a crash loses nothing that was said. Only masked text is written:
/// the customer's as `Turn.heard` has it. Turns must come in the order they happened.
public final class Recorder {
  private let descriptor: Int32
  /// The time the replay will have behind the entries written so far.
  private var clock: Instant
  /// Whether the last entry was a timer's: another one due at the same moment belongs to it.
  private var isAtTimer = false

  /// Creates the file, readable by its owner only, and writes the header.
  ///
  /// - Parameters:
  ///   - force: whether an existing file may be overwritten.
  ///   - clock: the time the talk begins at, not after its first turn.
  ///   - seed, language, given: what the conversation was begun with.
  public init(
    path: String, force: Bool, clock: Instant, seed: UInt64, language: Language, given: [String] = []
  ) throws(RecorderError) {
    let mode = force ? O_TRUNC : O_EXCL
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o600)
    if descriptor < 0 {
      throw errno == EEXIST ? RecorderError.exists(path: path) : .cannotCreate(path: path, errno: errno)
    }
    self.clock = clock
    try protect(path)
    var header = "clock: \(clock.rfc3339())\nseed: \(seed)\nlanguage: \(language.rawValue)\n"
    for override in given { header += "given: \(override)\n" }
    try append(header + "\n")
  }

  deinit { Glibc.close(descriptor) }

  /// The assistant has greeted.
  public func opened(_ turn: Turn) throws(RecorderError) {
    try record(turn, as: "! open")
  }

  /// The customer has said something.
  public func heard(_ turn: Turn) throws(RecorderError) {
    let input = TranscriptPrinter.entry(TranscriptSession.first.rawValue, TranscriptPrinter.printable(turn.heard))
    // A turn may be silent while a human agent talks; a transcript wants to know that this was meant.
    let status = TranscriptPrinter.check(TranscriptCheck(.status, turn.status.rawValue))
    try record(turn, as: input, orElse: status + "\n")
  }

  /// A timer has fired.
  public func fired(_ turn: Turn) throws(RecorderError) {
    let gap = turn.at.milliseconds - clock.milliseconds
    if isAtTimer, gap == 0 {
      try append(lines(of: turn))
    } else {
      try append("! advance \(TranscriptPrinter.duration(milliseconds: gap))\n" + lines(of: turn))
    }
    clock = turn.at
    isAtTimer = true
  }

  /// A human agent has spoken; what is written is the masked line of the turn.
  public func agentSpoke(_ turn: Turn) throws(RecorderError) {
    guard let line = turn.lines.last(where: { $0.speaker == .agent }) else { return }
    let text = TranscriptPrinter.printable(line.text)
    try record(turn, as: TranscriptPrinter.entry("! agent \(line.name ?? "agent")", text))
  }

  /// The customer has chosen a language outside the talk.
  public func switchedLanguage(to language: Language) throws(RecorderError) {
    isAtTimer = false
    try append("! language \(language.rawValue)\n")
  }

  private func record(_ turn: Turn, as input: String, orElse silence: String = "") throws(RecorderError) {
    let gap = turn.at.milliseconds - clock.milliseconds
    let wait = gap > 0 ? "! advance \(TranscriptPrinter.duration(milliseconds: gap))\n" : ""
    let lines = lines(of: turn)
    try append(wait + input + "\n" + (lines.isEmpty ? silence : lines))
    clock = max(clock, turn.at)
    isAtTimer = false
  }

  private func lines(of turn: Turn) -> String {
    turn.lines.map { TranscriptPrinter.entry($0.speaker.rawValue, TranscriptPrinter.text(of: $0)) + "\n" }.joined()
  }

  /// An overwritten file keeps its old mode; a device has none of ours to change.
  private func protect(_ path: String) throws(RecorderError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw RecorderError.cannotCreate(path: path, errno: errno) }
    if status.st_mode & S_IFMT == S_IFREG, fchmod(descriptor, 0o600) != 0 {
      throw RecorderError.cannotCreate(path: path, errno: errno)
    }
  }

  /// Writes the whole entry; an interrupted call is repeated.
  private func append(_ text: String) throws(RecorderError) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes.removeFirst(count)
      } else if errno != EINTR {
        throw RecorderError.cannotWrite(errno: errno)
      }
    }
  }
}
