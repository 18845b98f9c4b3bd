import ArgumentParser
import Content
import Foundation

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Measure understanding on labelled sentences (text, tab, intent).")

  @OptionGroup var content: ContentOptions
  @Argument var files: [String]
  @Flag var errors = false

  func run() throws {
    let clock = ContinuousClock()
    var catalog: Catalog?
    let took = try clock.measure { catalog = try content.load() }
    guard let catalog else { return }
    print("load", took)
    for file in files {
      let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      var right = 0
      var perLabel: [String: (n: Int, ok: Int, got: Int)] = [:]
      var confusion: [String: Int] = [:]
      var lines: [String] = []
      let time = clock.measure {
        for row in rows where row.count >= 2 {
          let reading = catalog.interpreter.read(row[0])
          perLabel[row[1], default: (0, 0, 0)].n += 1
          perLabel[reading.intent.name, default: (0, 0, 0)].got += 1
          if reading.intent.name == row[1] {
            right += 1
            perLabel[row[1], default: (0, 0, 0)].ok += 1
          } else {
            confusion["\(row[1]) -> \(reading.intent.name)", default: 0] += 1
            lines.append(
              "\(row[1]) -> \(reading.intent.name) \(String(format: "%.2f", reading.intent.score))\t\(row[0])")
          }
        }
      }
      print(file, "accuracy", String(format: "%.4f", Double(right) / Double(rows.count)), rows.count, time / rows.count)
      for (label, c) in perLabel.sorted(by: { $0.key < $1.key }) {
        print("  \(label) recall \(c.ok)/\(c.n) precision \(c.ok)/\(c.got)")
      }
      for (pair, n) in confusion.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }).prefix(12) {
        print("  ", n, pair)
      }
      if errors { for line in lines.sorted() { print(line) } }
    }
  }
}
