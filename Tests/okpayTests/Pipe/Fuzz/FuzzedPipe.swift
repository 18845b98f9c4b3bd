import Foundation
import Glibc

@testable import Assistant
@testable import okpay

/// A run of `okpay pipe` under a bad host: how it is started, what it gets, and what happens meanwhile.
struct FuzzedPipe {
  var arguments: [String] = []
  var input: [UInt8] = []
  /// At most so many bytes are written at once.
  var piece = 1 << 16
  /// Microseconds between two writes, and between two reads.
  var writerPause: UInt32 = 0
  var readerPause: UInt32 = 0
  /// The reader goes away after so many bytes.
  var readerLeaves: Int?
  /// The descriptor that is closed from the start.
  var closed: Int32?
  /// No file may be longer than so many blocks of 512 bytes.
  var fileLimit: Int?
  /// Signals, and how many bytes were written when they are sent.
  var signals: [(after: Int, number: Int32)] = []
  /// Signals are sent before the first line comes, too.
  var isHasty = false

  struct Outcome {
    /// The exit code; nil when a signal ended it, or nothing did.
    var status: Int32?
    var signal: Int32?
    var output: [UInt8] = []
    var error = ""
    /// The most memory it was seen to have, in KiB.
    var memory = 0
    var isTimedOut = false
    var readerIsGone = false
    /// Everything was written before a signal came or the reader left.
    var isInputWhole = false
    var sent: [Int32] = []
  }

  /// What the content teaches is learned before, since learning takes more memory than serving.
  private static let learnOnce: Void = { _ = try? Product.run(["understand"], input: []) }()

  /// How long a run may take.
  private static let patience = Duration.seconds(60)

  func run() throws -> Outcome {
    signal(SIGPIPE, SIG_IGN)
    Self.learnOnce
    let errors = Product.makeFolder() + "/stderr"
    var child = try Child(self, errors: errors)
    var outcome = Outcome()
    let clock = ContinuousClock()
    let start = clock.now
    var (written, due) = (0, signals)
    while true {
      let isReady = isHasty || outcome.output.contains(0x0A) || outcome.readerIsGone || closed == 1
      while let next = due.first, written >= min(next.after, input.count), isReady {
        due.removeFirst()
        kill(child.id, next.number)
        outcome.sent.append(next.number)
      }
      if written == input.count, due.isEmpty {
        outcome.memory = max(outcome.memory, child.memory)
        child.closeInput()
      }
      let event = child.wait(toWrite: written < input.count)
      if event.canWrite {
        if child.write(input, &written, atMost: piece) {
          usleep(writerPause)
        } else {
          (written, due) = (input.count, [])
        }
      }
      if event.canRead {
        guard child.read(into: &outcome.output) else { break }
        if readerPause > 0 { usleep(readerPause) }
        if let readerLeaves, outcome.output.count >= readerLeaves, !outcome.readerIsGone {
          child.closeOutput()
          outcome.readerIsGone = true
        }
      }
      outcome.memory = max(outcome.memory, child.memory)
      if outcome.readerIsGone, child.reap(&outcome, waits: false) { break }
      if start.duration(to: clock.now) > Self.patience {
        outcome.isTimedOut = true
        kill(child.id, SIGKILL)
        break
      }
    }
    child.end(&outcome)
    outcome.isInputWhole = written == input.count && !outcome.readerIsGone
    outcome.error = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "no UTF-8"
    try? FileManager.default.removeItem(atPath: (errors as NSString).deletingLastPathComponent)
    return outcome
  }
}

/// The process of a run.
private struct Child {
  let id: pid_t
  private var input: Int32
  private var output: Int32
  private var isReaped = false

  /// One at a time, or a child would get the pipes of another one before they are marked as not for children.
  private static let spawning = NSLock()

  private static func pipe() throws -> [Int32] {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  init(_ run: FuzzedPipe, errors: String) throws {
    Self.spawning.lock()
    defer { Self.spawning.unlock() }
    let (stdin, stdout) = (try Self.pipe(), try Self.pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin[0], 0)
    posix_spawn_file_actions_adddup2(&actions, stdout[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    if let closed = run.closed { posix_spawn_file_actions_addclose(&actions, closed) }
    var command = [Product.path, "pipe"] + run.arguments
    if let limit = run.fileLimit { command = ["/bin/sh", "-c", "ulimit -f \(limit); exec \"$0\" \"$@\""] + command }
    var arguments = command.map { strdup($0) } + [nil]
    var environment = Product.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var attributes = Self.attributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var id: pid_t = 0
    let failure = posix_spawn(&id, command[0], &actions, &attributes, &arguments, &environment)
    close(stdin[0])
    close(stdout[1])
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    self.id = id
    (input, output) = (stdin[1], stdout[0])
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  /// Signals do what they do to a program that nobody prepared anything for.
  private static func attributes() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    return attributes
  }

  mutating func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  mutating func closeOutput() {
    if output >= 0 { close(output) }
    output = -1
  }

  /// What can be done, at the latest after a moment.
  func wait(toWrite: Bool) -> (canWrite: Bool, canRead: Bool) {
    var waiting = [
      pollfd(fd: toWrite ? input : -1, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
    ]
    poll(&waiting, 2, 20)
    return (waiting[0].revents != 0, waiting[1].revents != 0)
  }

  /// Writes a piece; false when nobody reads any more.
  func write(_ bytes: [UInt8], _ written: inout Int, atMost most: Int) -> Bool {
    let count = bytes[written..<min(bytes.count, written + most)].withUnsafeBytes {
      Glibc.write(input, $0.baseAddress, $0.count)
    }
    if count > 0 { written += count }
    return count >= 0 || errno == EAGAIN || errno == EINTR
  }

  /// Takes in what is there; false at the end.
  func read(into bytes: inout [UInt8]) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(output, &chunk, chunk.count)
    if count > 0 { bytes += chunk[..<count] }
    return count > 0 || count < 0 && errno == EINTR
  }

  /// The most memory it has had so far, in KiB; 0 once it has ended.
  var memory: Int {
    guard let status = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return 0 }
    return Int(line.filter(\.isNumber)) ?? 0
  }

  /// Learns how the process ended; false while it goes on.
  mutating func reap(_ outcome: inout FuzzedPipe.Outcome, waits: Bool) -> Bool {
    guard !isReaped else { return true }
    var status: Int32 = 0
    var result: pid_t = 0
    repeat { result = waitpid(id, &status, waits ? 0 : WNOHANG) } while result < 0 && errno == EINTR
    guard result == id else { return false }
    isReaped = true
    let signal = status & 0x7F
    if signal == 0 { outcome.status = status >> 8 & 0xFF } else { outcome.signal = signal }
    return true
  }

  mutating func end(_ outcome: inout FuzzedPipe.Outcome) {
    closeInput()
    _ = reap(&outcome, waits: true)
    closeOutput()
  }
}
