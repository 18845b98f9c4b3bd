import Content
import Foundation
import Glibc

/// The built program, run as its users run it.
enum Product {
  struct Result: Equatable {
    var output: String
    var error: String
    /// The exit code; 128 + n when signal n ended the process.
    var status: Int32
  }

  /// The program stands beside the tests.
  static let path: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("okpay").path
  }()

  static let packageFolder: String = {
    var place = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { place.deleteLastPathComponent() }
    return place.path
  }()

  /// Holds everything the tests write; gone when they are over.
  private static let root: String = {
    let folder = makeFolder(in: NSTemporaryDirectory())
    atexit { try? FileManager.default.removeItem(atPath: Product.root) }
    return folder
  }()

  private static func makeFolder(in place: String) -> String {
    var template = Array("\(place)/okpay-tests-XXXXXX".utf8CString)
    return String(cString: mkdtemp(&template)!)
  }

  /// An empty folder of its own for a test.
  static func makeFolder() -> String { makeFolder(in: root) }

  /// What every run sees, unless a test says otherwise.
  static let environment = [
    "PATH": "/usr/bin:/bin", "TERM": "xterm", "LC_ALL": "C.UTF-8", "OKPAY_HISTFILE": "", "INPUTRC": "/dev/null",
    "SWIFT_BACKTRACE": "enable=no", "OKPAY_INTENTS": packageFolder + "/Intents", "XDG_CACHE_HOME": caches,
  ]

  /// One for the whole run, so that the model is learned once.
  private static let caches = makeFolder()

  /// The content with a desk that is always open and never lets wait for more than three seconds.
  static let quickDesk: String = {
    let folder = makeFolder() + "/Intents"
    try! FileManager.default.copyItem(atPath: packageFolder + "/Intents", toPath: folder)
    let settings = folder + "/_settings.yaml"
    let text = try! String(contentsOfFile: settings, encoding: .utf8)
      .replacing(/day: \d\d:\d\d-\d\d:\d\d/, with: "day: 00:00-24:00")
      .replacing(/hours: [^}\n]+}/, with: "hours: 00:00-24:00}")
      .replacing(/seconds_per_place: \d+/, with: "seconds_per_place: 1")
      .replacing(/wrap_up_seconds: \d+/, with: "wrap_up_seconds: 1")
    try! text.write(toFile: settings, atomically: false, encoding: .utf8)
    return folder
  }()

  /// The content as the program has it.
  static let catalog = try! Catalog.load(folder: packageFolder + "/Intents", cache: cache)

  /// The content with a transcript's overrides.
  static func catalog(given overrides: [String]) throws -> Catalog {
    guard !overrides.isEmpty else { return catalog }
    return try Catalog.load(folder: packageFolder + "/Intents", overrides: overrides, cache: cache)
  }

  private static let cache = CatalogCache(folder: caches + "/okpay")

  /// Runs the program to its end with `input` on its standard input, in `folder` if one is named.
  static func run(
    _ arguments: [String], input: [UInt8] = [], changing changes: [String: String] = [:],
    program: String = path, outputPath: String? = nil, in folder: String? = nil
  ) throws -> Result {
    // The program may end before it has read everything.
    signal(SIGPIPE, SIG_IGN)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment.merging(changes) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = try outputPath.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) } ?? stdout
    process.standardError = stderr
    try process.run()
    try stdout.fileHandleForWriting.close()
    DispatchQueue.global().async {
      try? stdin.fileHandleForWriting.write(contentsOf: Data(input))
      try? stdin.fileHandleForWriting.close()
    }
    let output = try readAll(stdout.fileHandleForReading)
    let error = try readAll(stderr.fileHandleForReading)
    process.waitUntilExit()
    let status = process.terminationStatus
    return Result(
      output: String(decoding: output, as: UTF8.self), error: String(decoding: error, as: UTF8.self),
      status: process.terminationReason == .uncaughtSignal ? 128 + status : status)
  }

  /// Everything up to the end. Tests send signals, and one that arrives meanwhile interrupts the call.
  private static func readAll(_ handle: FileHandle) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(handle.fileDescriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw POSIXError(.init(rawValue: errno) ?? .EIO)
      }
    }
  }

  static func run(_ arguments: [String], input: String, changing changes: [String: String] = [:]) throws -> Result {
    try run(arguments, input: Array(input.utf8), changing: changes)
  }
}
