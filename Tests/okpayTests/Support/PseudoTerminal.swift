import Foundation
import Glibc
import Testing

/// A terminal with the program in it: types keys, waits for what must appear, never for a time.
final class PseudoTerminal {
  struct Timeout: Error, CustomStringConvertible {
    var description: String
  }

  private let keyboard: Int32
  private let screen: Int32
  private let process: pid_t
  private var deadline = ContinuousClock.now + PseudoTerminal.patience
  /// How long the program may be silent while something is expected of it.
  private static let patience = Duration.seconds(20)
  private var isOver = false
  /// Everything the program wrote so far.
  private(set) var output: [UInt8] = []
  private var expected = 0

  /// Starts `command` on a new terminal, as leader of a session, with the program's own environment changed by `changes`.
  init(
    _ arguments: [String] = ["chat", "-q"], command: String = Product.path, changing changes: [String: String?] = [:]
  ) throws {
    var (leader, follower): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&leader, &follower, nil, nil, &size) == 0)
    (keyboard, screen) = (leader, follower)
    for descriptor in [leader, follower] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var environment = Product.environment
    // Colours would stand between what is expected.
    environment["NO_COLOR"] = "1"
    for (name, value) in changes { environment[name] = value }
    var name = [CChar](repeating: 0, count: 64)
    try #require(ttyname_r(follower, &name, name.count) == 0)
    process = try Self.spawn([command] + arguments, environment: environment, terminal: name)
  }

  deinit {
    if !isOver {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(keyboard)
    close(screen)
  }

  private static func spawn(
    _ arguments: [String], environment: [String: String], terminal: [CChar]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, arguments[0], &actions, &attributes, argv, envp) == 0)
    return process
  }

  /// True when the terminal is as a shell wants it: lines, echo.
  var isCooked: Bool {
    var mode = termios()
    return tcgetattr(screen, &mode) == 0 && mode.c_lflag & UInt32(ICANON) != 0 && mode.c_lflag & UInt32(ECHO) != 0
  }

  /// Everything written so far, as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  func send(signal: Int32) { kill(process, signal) }

  func resize(columns: UInt16) {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(screen, UInt(TIOCSWINSZ), &size)
  }

  /// Presses keys.
  func type(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Waits until `text` appears behind what was expected before.
  func expect(_ text: String) throws {
    let wanted = Array(text.utf8)
    while true {
      let rest = output[expected...]
      if let found = rest.indices.first(where: { rest[$0...].starts(with: wanted) }) {
        expected = found + wanted.count
        return
      }
      try read(waitingFor: text)
    }
  }

  /// Waits for the prompt, types a line and presses Enter.
  func enter(_ line: String) throws {
    try expect("okpay> ")
    type(line + "\r")
  }

  /// Waits until `condition` holds, reading what the program writes meanwhile.
  func wait(until condition: () -> Bool) throws {
    while !condition() { try read(waitingFor: "a condition") }
  }

  /// Waits for the end of the program: its exit code, or 128 + n when signal n ended it.
  func end() throws -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 { try read(waitingFor: "the end") }
    isOver = true
    while (try? readAtOnce(milliseconds: 0)) == true {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private func read(waitingFor what: String) throws {
    guard ContinuousClock.now < deadline else {
      throw Timeout(description: "no \(what.debugDescription) behind \(expected) in \(text.debugDescription)")
    }
    _ = try readAtOnce(milliseconds: 10)
  }

  private func readAtOnce(milliseconds: Int32) throws -> Bool {
    var waiting = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(keyboard, &chunk, chunk.count)
    guard count > 0 else { return false }
    output += chunk[..<count]
    deadline = .now + Self.patience
    return true
  }
}
