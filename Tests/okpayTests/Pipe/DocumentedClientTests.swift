import Foundation
import Testing

/// The clients of docs/pipe.md are what developers copy first: they must work as they stand there.
@Suite("The clients in docs/pipe.md run")
struct DocumentedClientTests {
  private static let question = "我忘记密码了，li.lei@example.com\n对\n"

  /// The block of code in this language.
  private func code(_ language: String) throws -> String {
    let text = try String(contentsOfFile: Product.packageFolder + "/docs/pipe.md", encoding: .utf8)
    let start = try #require(text.range(of: "```\(language)\n"))
    let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
    return String(text[start.upperBound..<end.lowerBound]) + "\n"
  }

  /// Where a program is; nil when it is not installed.
  private func find(_ program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(program)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// What a client sees where `okpay` is a command.
  private var environment: [String: String] {
    let folder = URL(fileURLWithPath: Product.path).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["PATH": "\(folder):\(path)", "HOME": ProcessInfo.processInfo.environment["HOME"] ?? "/"]
  }

  private func check(_ result: Product.Result) {
    #expect(result.output.contains("l***@e***.com"), "\(result)")
    #expect(result.output.contains("重置邮件已经在路上"), "\(result)")
  }

  @Test("the one in Python")
  func python() throws {
    guard let python = find("python3") else { return }
    let script = Product.makeFolder() + "/client.py"
    try code("python").write(toFile: script, atomically: true, encoding: .utf8)
    // Ends with an empty line, as the client asks for.
    check(
      try Product.run([script], input: Array((Self.question + "\n").utf8), changing: environment, program: python))
  }

  @Test("the one in Swift")
  func swift() throws {
    guard let compiler = find("swiftc") else { return }
    let folder = Product.makeFolder()
    try code("swift").write(toFile: "\(folder)/main.swift", atomically: true, encoding: .utf8)
    let built = try Product.run(
      ["\(folder)/main.swift", "-o", "\(folder)/client"], input: [], changing: environment, program: compiler)
    #expect(built.status == 0, "\(built)")
    check(
      try Product.run([], input: Array(Self.question.utf8), changing: environment, program: "\(folder)/client"))
  }
}
