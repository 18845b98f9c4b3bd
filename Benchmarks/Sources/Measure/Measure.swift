import Benchmark
import Content
import Foundation
import Understanding

/// Measures reading and loading; prints a row a measurement, its cells with tabs between: what, median, 99th percentile, remark.
@main
enum Measure {
  private static let environment = ProcessInfo.processInfo.environment
  private static let folder = environment["OKPAY_INTENTS"] ?? "Intents"

  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: Measure CACHE, a folder for compiled content")
      exit(64)
    }
    let cache = CatalogCache(folder: CommandLine.arguments[1])
    // Compiled by a process of its own, so that what is measured here is only what it takes to have it.
    guard ProcessInfo.processInfo.environment["OKPAY_BENCH_FILL"] == nil else {
      _ = try Catalog.load(folder: folder, cache: cache)
      return
    }
    // First, while nothing else has taken memory.
    let before = Memory.resident
    let catalog = try Catalog.load(folder: folder, cache: cache)
    let resident = Memory.resident - before
    let interpreter = catalog.interpreter

    for (name, sentences) in try Sentences.read(
      folder: folder, file: environment["OKPAY_BENCH_FILE"].flatMap { $0.isEmpty ? nil : $0 })
    {
      guard !sentences.isEmpty else { continue }
      measureReading(of: sentences, in: name, by: interpreter)
      measureLength(of: sentences, in: name, by: interpreter)
    }
    let row = { (name: String, iterations: Int, cache: CatalogCache?) in
      let times = time(iterations) { _ = try? Catalog.load(folder: folder, cache: cache) }
      Row.print(name, times, unit: .milliseconds, remark: "\(iterations) times")
    }
    row("load the content from the cache", 40, cache)
    row("load the content and learn", 5, nil)
    let files = try FileManager.default.contentsOfDirectory(atPath: CommandLine.arguments[1])
    let size = try files.compactMap { name in
      try FileManager.default.attributesOfItem(atPath: "\(CommandLine.arguments[1])/\(name)")[.size] as? Int
    }.reduce(0, +)
    let remark = "its compiled file \(Memory.text(size))"
    Row.print("memory of the content once loaded", Memory.text(resident), remark)
  }

  private static func measureReading(of sentences: [String], in language: String, by interpreter: Interpreter) {
    var next = 0
    let times = time(sentences.count * max(1, 20_000 / sentences.count)) {
      _ = interpreter.read(sentences[next])
      next = next + 1 == sentences.count ? 0 : next + 1
    }
    Row.print("read a sentence, \(language)", times, unit: .microseconds, remark: "\(sentences.count) sentences")
  }

  /// Ten times the text should take ten times as long.
  private static func measureLength(of sentences: [String], in language: String, by interpreter: Interpreter) {
    var scalars: [Unicode.Scalar] = []
    for sentence in sentences where scalars.count < 4_000 { scalars += Array(sentence.unicodeScalars) + [" "] }
    while scalars.count < 4_000 { scalars += scalars }
    // Ten short messages that make up the long one: the same text, the same words.
    let parts = (0..<10).map { text(scalars[$0 * 400..<$0 * 400 + 400]) }
    let whole = text(scalars[..<4_000])
    var next = 0
    let short = time(2_000) {
      _ = interpreter.read(parts[next])
      next = (next + 1) % parts.count
    }
    let long = time(200) { _ = interpreter.read(whole) }
    let ratio = Row.percentile(long, 50) / (short.reduce(0, +) / Double(max(short.count, 1)))
    Row.print("read 400 characters, \(language)", short, unit: .microseconds, remark: "")
    let remark = "\((ratio * 10).rounded() / 10) times as long as 400 on average"
    Row.print("read 4000 characters, \(language)", long, unit: .microseconds, remark: remark)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// How long each run of `body` took, in nanoseconds.
  private static func time(_ iterations: Int, _ body: @escaping () -> Void) -> [Double] {
    let suite = BenchmarkSuite(name: "okpay")
    suite.benchmark("measurement", settings: [Iterations(iterations)], function: body)
    let quiet: [any BenchmarkSetting] = [Format(.none), Quiet(true), WarmupIterations(max(iterations / 10, 1))]
    var runner = BenchmarkRunner(suites: [suite], settings: quiet)
    try? runner.run()
    return runner.results.first?.measurements ?? []
  }
}
