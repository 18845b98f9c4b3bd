import Content
import Foundation
import Testing
import Understanding

/// Reads lines that nobody would write. `make fuzz` reads more of them and looks at the time, too.
@Suite("Any line at all")
struct FuzzTests {
  /// The slowest reading that `make fuzz` lets pass.
  private static let bound = Duration.milliseconds(5)

  private static let intents: String = {
    var place = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { place.deleteLastPathComponent() }
    return place.path + "/Intents"
  }()

  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  /// Every sentence of the content, near misses too.
  private static func examples() throws -> [[Unicode.Scalar]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: intents).filter { $0.hasSuffix(".txt") }
    return try names.sorted().flatMap { name in
      try String(contentsOfFile: "\(intents)/\(name)", encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }.map { Array($0.unicodeScalars) }
    }
  }

  @Test("is read without a crash, the same each time, everything in its place, and shows no card")
  func anyLine() throws {
    let lines = Self.number("OKPAY_FUZZ_LINES")
    let seed = Self.number("OKPAY_FUZZ_SEED") ?? (lines == nil ? 1 : UInt64.random(in: 0...UInt64.max))
    let interpreter = try Catalog.load(folder: Self.intents).interpreter
    let examples = try Self.examples()
    var slowest = SlowestLines()
    let clock = ContinuousClock()
    let start = clock.now
    if lines != nil { print("fuzz: seed \(seed)") }
    let first = Int(Self.number("OKPAY_FUZZ_FIRST") ?? 0)
    for number in first..<first + Int(lines ?? 20_000) {
      let line = FuzzLine(number, seed: seed, examples: examples)
      let begin = clock.now
      let reading = interpreter.read(line.text)
      slowest.note(number, begin.duration(to: clock.now))
      guard let fault = Self.fault(of: reading, line, interpreter) else { continue }
      print("fuzz: seed \(seed), line \(number): \(line.text.debugDescription)")
      Issue.record("seed \(seed), line \(number): \(fault) in \(line.text.debugDescription)")
      return
    }
    guard let lines else { return }
    let (number, time) = slowest.worst { number in
      let text = FuzzLine(number, seed: seed, examples: examples).text
      return (0..<3).map { _ in clock.measure { _ = interpreter.read(text) } }.min() ?? .zero
    }
    let text = FuzzLine(number, seed: seed, examples: examples).text
    print("fuzz: \(lines) lines in \(start.duration(to: clock.now))")
    print("fuzz: the slowest took \(time), line \(number), \(text.unicodeScalars.count) scalars")
    // A fault may be cut short by what shows it; here it is whole.
    if time > Self.bound { print("fuzz: \(text.debugDescription)") }
    #expect(time <= Self.bound, "seed \(seed), line \(number)")
  }

  /// What is wrong with a reading; nil when nothing is.
  private static func fault(of reading: Reading, _ line: FuzzLine, _ interpreter: Interpreter) -> String? {
    let count = reading.utterance.unicodeScalars.count
    if !isOrdered(reading.entities.map(\.range), within: count) { return "entities out of place: \(reading.entities)" }
    if !isOrdered(reading.secrets.map(\.range), within: count) { return "secrets out of place: \(reading.secrets)" }
    if !reading.secrets.isEmpty {
      let scalars = Array(reading.utterance.unicodeScalars)
      for secret in reading.secrets {
        let mask = "[\(secret.kind.rawValue)]".unicodeScalars
        if !scalars[secret.range].elementsEqual(mask) { return "no mask where \(secret) should be" }
      }
    }
    if let card = line.card, card.isShown(in: reading.utterance) { return "the card is left: \(reading.utterance)" }
    return interpreter.read(line.text) == reading ? nil : "read differently a second time"
  }

  private static func isOrdered(_ ranges: [Range<Int>], within count: Int) -> Bool {
    var end = 0
    for range in ranges {
      if range.isEmpty || range.lowerBound < end || range.upperBound > count { return false }
      end = range.upperBound
    }
    return true
  }
}

/// The lines that took longest, to be measured again: a single time may be the machine's.
private struct SlowestLines {
  private static let kept = 200
  private var lines: [(number: Int, time: Duration)] = []
  private var bound = Duration.zero

  mutating func note(_ number: Int, _ time: Duration) {
    guard time > bound else { return }
    lines.append((number, time))
    guard lines.count >= 2 * Self.kept else { return }
    lines = Array(lines.sorted { $0.time > $1.time }.prefix(Self.kept))
    bound = lines[Self.kept - 1].time
  }

  /// The line that `measure` finds slowest.
  func worst(_ measure: (Int) -> Duration) -> (number: Int, time: Duration) {
    lines.map { ($0.number, measure($0.number)) }.max { $0.1 < $1.1 } ?? (0, .zero)
  }
}
