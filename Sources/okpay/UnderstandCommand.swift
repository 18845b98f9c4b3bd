import ArgumentParser
import Assistant
import Foundation

/// `okpay understand`: what sentences are taken for, as JSON.
struct UnderstandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand", abstract: "Say what each line of standard input is taken for, as JSON.",
    discussion: "A line in, a line out, at once; docs/understanding.md describes it. Secrets come out masked.")

  /// As long as the pipe takes by default; of a longer line the beginning is read.
  private static let longestLine = 1 << 20
  /// How much is collected before it is written although more input is waiting.
  private static let batch = 1 << 16

  @OptionGroup var content: ContentOptions

  @Flag(help: "Add what spoke for each decision, and the file and line of keywords.")
  var why = false

  func run() throws {
    signal(SIGPIPE, SIG_DFL)
    let interpreter = try content.load().interpreter
    var reader = PlainLines(descriptor: 0, longestLine: Self.longestLine)
    var json = JSONWriter()
    while true {
      // Whoever waits for an answer before asking on gets it; whoever doesn't gets them in fewer writes.
      switch try reader.next(timeout: json.bytes.isEmpty ? -1 : 0) {
      case .line(let line):
        let reading = interpreter.read(line)
        // Values alone are no evidence of any intent.
        let explanation = why && !reading.isOnlyValues ? interpreter.explanation(of: line) : nil
        ReadingLine(reading, evidence: why ? explanation?.evidence ?? [] : nil, rivals: explanation?.rivals ?? [])
          .write(to: &json)
        if json.bytes.count < Self.batch { continue }
      case .nothing: break
      case .endOfInput: return try Output.standard.write(json.bytes)
      }
      try Output.standard.write(json.bytes)
      json.removeAll()
    }
  }
}
