import Foundation
import Glibc
import Storage
import Testing

@testable import Assistant
@testable import okpay

/// `make fuzz` does the same for as long as it is told to.
@Suite("No host can break the pipe")
struct PipeFuzzTests {
  @Test("with lines of any kind, many of them")
  func manyLines() throws {
    try FuzzPlan.run("many lines", cases: 6) { number, random in
      var (run, limit) = Self.pipe(&random)
      run.input = Self.input(FuzzPlan.seconds == nil ? 700 : 3_000, limit: limit, shutsDown: false, &random)
      return try Self.fault(of: run, limit: limit, isStored: number % 3 == 0)
    }
  }

  @Test("by writing and reading in any way, going away and sending signals at any moment")
  func badHosts() throws {
    try FuzzPlan.run("bad hosts", cases: 60) { number, random in
      var (run, limit) = Self.pipe(&random)
      let count = random.pick([0, 1, 3, 20, 60])
      run.input = Self.input(count, limit: limit, shutsDown: random.once(in: 4), &random)
      if random.once(in: 4) { run.input.removeLast(random.below(min(run.input.count, 200) + 1)) }
      run.piece = random.pick([1, 3, 17, 500, 4096, 1 << 16])
      if run.piece < 500 { run.input = Array(run.input.prefix(3000)) }
      run.writerPause = run.piece < 17 ? 0 : UInt32(random.pick([0, 0, 100, 1500]))
      run.readerPause = UInt32(random.pick([0, 0, 0, 2_000]))
      if random.once(in: 6) { run.readerLeaves = random.below(4000) }
      if random.once(in: 8) { run.closed = Int32(random.below(3)) }
      if random.once(in: 3) {
        let all = [SIGHUP, SIGHUP, SIGTERM, SIGINT, SIGUSR1, SIGPIPE, SIGWINCH, SIGCONT]
        run.signals = (0...random.below(3)).map { _ in (random.below(run.input.count + 1), random.pick(all)) }
          .sorted { $0.after < $1.after }
        run.isHasty = random.once(in: 3)
      }
      return try Self.fault(of: run, limit: limit, isStored: random.once(in: 3))
    }
  }

  @Test("on a disk that is full at any moment")
  func fullDisk() throws {
    try FuzzPlan.run("full disk", cases: 10) { number, random in
      var (run, limit) = Self.pipe(&random)
      run.fileLimit = random.pick([0, 1, 8, 50, 100, 200, 300, 600, 1200]) + random.below(10)
      run.input = Self.input(300, limit: limit, shutsDown: false, &random)
      run.piece = random.pick([500, 4096, 1 << 16])
      return try Self.fault(of: run, limit: limit, isStored: true)
    }
  }

  /// A pipe under any options, and the longest line it takes.
  private static func pipe(_ random: inout SplitMix) -> (run: FuzzedPipe, limit: Int) {
    var run = FuzzedPipe()
    run.arguments = random.once(in: 4) ? [] : ["--clock", "virtual"]
    if random.once(in: 3) { run.arguments += ["--actions", "host"] }
    if random.once(in: 3) { run.arguments += ["--agent", "host"] }
    if random.once(in: 2) { run.arguments += ["--lang", "en"] }
    guard random.once(in: 2) else { return (run, PipeServer.Limits().lineBytes) }
    let limit = random.pick([1, 64, 3000, 20_000])
    run.arguments += ["--line-limit", "\(limit)"]
    return (run, limit)
  }

  /// Requests, some of them spoilt.
  private static func input(_ count: Int, limit: Int, shutsDown: Bool, _ random: inout SplitMix) -> [UInt8] {
    var maker = RequestMaker(random: SplitMix(seed: random.next()))
    var input: [UInt8] = random.once(in: 5) ? [0xEF, 0xBB, 0xBF] : []
    let isClean = random.once(in: 4)
    for _ in 0..<count {
      var line = maker.line()
      if !isClean, random.once(in: 3) {
        line = LineMutator.mutate(line, with: maker.line(), limit: limit, &random)
      }
      input += line
      input += random.once(in: 10) ? [0x0D, 0x0A] : [0x0A]
    }
    if shutsDown { input += Array("{\"op\":\"shutdown\"}\n{\"op\":\"ping\"}\n".utf8) }
    return input
  }

  /// What is wrong with a run; nil when nothing is.
  private static func fault(of run: FuzzedPipe, limit: Int, isStored: Bool) throws -> String? {
    var run = run
    let folder = Product.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/okpay.db"
    if isStored { run.arguments += ["--store", path] }
    let outcome = try run.run()
    let verdict = FuzzVerdict(run: run, outcome: outcome, expected: ExpectedLines(run.input, limit: limit))
    var fault = try verdict.fault()
    if fault == nil, isStored, FileManager.default.fileExists(atPath: path),
      let wrong = try Store(path: path).verify().fault
    {
      fault = "the store does not hold: \(wrong)"
    }
    return fault.map {
      "\($0)\n\(run.arguments.joined(separator: " ")), signals \(outcome.sent), input in \(saved(run.input))"
    }
  }

  /// Where the input of a run is left for those who look into it.
  private static func saved(_ input: [UInt8]) -> String {
    let path = NSTemporaryDirectory() + "/okpay-fuzz-\(getpid())-\(input.count)"
    try? Data(input).write(to: URL(fileURLWithPath: path))
    return path
  }
}
