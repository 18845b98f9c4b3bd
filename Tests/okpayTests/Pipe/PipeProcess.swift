import Foundation
import Glibc
import Testing

/// A running `okpay pipe` with its three pipes in our hands.
final class PipeProcess {
  struct Outcome: Equatable {
    var status: Int32
    /// Ended by a signal, which is then the status.
    var isSignal = false
    var output: String
    var error: String
  }

  /// How many seconds any wait may take before the test fails.
  private static let patience: Int32 = 20

  let process = Process()
  let input: Int32
  let output: Int32
  private let errorFile: URL
  private var received: [UInt8] = []

  init(_ arguments: [String] = [], program: String = Product.path, command: [String] = ["pipe"]) throws {
    signal(SIGPIPE, SIG_IGN)
    errorFile = URL(fileURLWithPath: Product.makeFolder() + "/stderr")
    try Data().write(to: errorFile)
    let (stdin, stdout) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = command + arguments
    process.environment = Product.environment
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = try FileHandle(forWritingTo: errorFile)
    // Our own copies, whose life is not bound to Foundation's objects.
    input = fcntl(stdin.fileHandleForWriting.fileDescriptor, F_DUPFD_CLOEXEC, 3)
    output = fcntl(stdout.fileHandleForReading.fileDescriptor, F_DUPFD_CLOEXEC, 3)
    try process.run()
    try stdin.fileHandleForReading.close()
    try stdin.fileHandleForWriting.close()
    try stdout.fileHandleForReading.close()
    try stdout.fileHandleForWriting.close()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress! + sent, bytes.count - sent) }
      if count < 0 { return }
      sent += count
    }
  }

  func send(line: String) { send(Array((line + "\n").utf8)) }

  /// The next line; nil at the end or when none comes.
  func line() -> String? {
    while true {
      if let end = received.firstIndex(of: 0x0A) {
        defer { received.removeSubrange(...end) }
        return String(decoding: received[..<end], as: UTF8.self)
      }
      guard receive() else { return nil }
    }
  }

  func closeInput() { close(input) }

  func closeOutput() { close(output) }

  func kill(_ signal: Int32) { Glibc.kill(process.processIdentifier, signal) }

  /// What the process has written to stderr until now.
  var errorSoFar: String { (try? String(contentsOf: errorFile, encoding: .utf8)) ?? "" }

  /// Everything still to come, and how the process ended.
  func finish() -> Outcome {
    while receive() {}
    process.waitUntilExit()
    let error = (try? String(contentsOf: errorFile, encoding: .utf8)) ?? ""
    return Outcome(
      status: process.terminationStatus, isSignal: process.terminationReason == .uncaughtSignal,
      output: String(decoding: received, as: UTF8.self), error: error)
  }

  /// Sends all of `bytes` from a thread of its own, ends the input and waits for the end.
  static func run(
    _ bytes: [UInt8], _ arguments: [String] = ["--clock", "virtual"], program: String = Product.path,
    command: [String] = ["pipe"]
  ) throws -> Outcome {
    let pipe = try PipeProcess(arguments, program: program, command: command)
    let descriptor = pipe.input
    Thread.detachNewThread {
      var sent = 0
      while sent < bytes.count {
        let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + sent, bytes.count - sent) }
        if count <= 0 { break }
        sent += count
      }
      close(descriptor)
    }
    return pipe.finish()
  }

  private func receive() -> Bool {
    var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Self.patience * 1000) > 0 else {
      Issue.record("nothing came for \(Self.patience) seconds")
      return false
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(output, &chunk, chunk.count)
    guard count > 0 else { return false }
    received += chunk[..<count]
    return true
  }
}
