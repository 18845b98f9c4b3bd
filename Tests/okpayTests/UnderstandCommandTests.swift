import Foundation
import Testing

@Suite("okpay understand")
struct UnderstandCommandTests {
  private struct Answer: Decodable, Equatable {
    struct Intent: Decodable, Equatable {
      var name: String
      var score: Double
    }
    struct Entity: Decodable, Equatable {
      var type: String
      var text: String
      var start: Int
      var end: Int
    }
    struct Secret: Decodable, Equatable {
      var kind: String
      var start: Int
      var end: Int
    }
    struct Evidence: Decodable, Equatable {
      var text: String
      var intent: String
      var weight: Double
      var kind: String
      var source: String?
    }
    var text: String
    var masked: String
    var language: String?
    var intent: Intent
    var intents: [Intent]
    var entities: [Entity]
    var secrets: [Secret]
    var why: [Evidence]?
  }

  private func answers(_ input: [UInt8], _ options: [String] = []) throws -> [Answer] {
    let result = try Product.run(["understand"] + options, input: input)
    #expect(result.status == 0 && result.error == "")
    #expect(result.output.isEmpty || result.output.hasSuffix("\n"))
    return try result.output.split(separator: "\n").map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
  }

  @Test("a line in, a line out, blank ones too; the last needs no end")
  func lines() throws {
    let found = try answers(Array("我要退款\n\nI forgot my password\r\n你好".utf8))
    #expect(found.map(\.text) == ["我要退款", "", "I forgot my password", "你好"])
    #expect(found.map(\.masked) == found.map(\.text))
    #expect(found.map(\.intent.name) == ["refund", "out_of_scope", "reset_password", "greet"])
    #expect(found.map(\.language) == ["zh", nil, "en", "zh"])
    #expect(found.allSatisfy { $0.intents.count <= 5 && $0.why == nil && $0.secrets == [] })
    #expect(try answers([]) == [])
  }

  @Test("entities are placed by code points of the text")
  func entities() throws {
    let text = "😀 退款 58.5元 TX2026030100018，a@B.com"
    let found = try #require(try answers(Array(text.utf8)).first)
    #expect(
      found.entities == [
        Answer.Entity(type: "amount", text: "58.5元", start: 5, end: 10),
        Answer.Entity(type: "transaction_id", text: "TX2026030100018", start: 11, end: 26),
        Answer.Entity(type: "email", text: "a@B.com", start: 27, end: 34),
      ])
  }

  @Test("secrets never come out, and places are those of what is left")
  func secrets() throws {
    let input = "我的卡号 4111 1111 1111 1111 要退 58 元\n"
    let result = try Product.run(["understand", "--why"], input: input)
    #expect(!result.output.contains("1111"))
    let found = try #require(try answers(Array(input.utf8)).first)
    #expect(found.text == "我的卡号 [card] 要退 58 元")
    #expect(found.masked == found.text)
    #expect(found.secrets == [Answer.Secret(kind: "card", start: 5, end: 11)])
    #expect(found.entities == [Answer.Entity(type: "amount", text: "58 元", start: 15, end: 19)])
  }

  @Test("any bytes are answered: broken UTF-8, NUL, a byte order mark, a line without end")
  func hostileBytes() throws {
    let huge = [UInt8](repeating: 0x61, count: 3_000_000)
    let found = try answers([0xEF, 0xBB, 0xBF, 0xE4, 0xBD, 0x0A, 0x00, 0x0A] + huge + [0x0A, 0xFF])
    #expect(found.map(\.text) == ["\u{FFFD}", "\u{0}", String(repeating: "a", count: 1 << 20), "\u{FFFD}"])
  }

  @Test("who waits for each answer gets it at once")
  func lockstep() throws {
    let process = try PipeProcess([], command: ["understand"])
    for (sentence, intent) in [("我要退款", "refund"), ("hello", "greet"), ("", "out_of_scope")] {
      process.send(line: sentence)
      let line = try #require(process.line())
      #expect(try JSONDecoder().decode(Answer.self, from: Data(line.utf8)).intent.name == intent)
    }
    process.closeInput()
    #expect(process.finish() == PipeProcess.Outcome(status: 0, output: "", error: ""))
  }

  @Test("--why names the keyword and where it stands")
  func why() throws {
    let found = try #require(try answers(Array("忘记密码了\n42\n".utf8), ["--why"]).first)
    let keyword = try #require(found.why?.first { $0.kind == "keyword" })
    #expect(keyword.intent == "reset_password" && keyword.weight > 0)
    #expect(keyword.source?.firstMatch(of: /\/reset_password.yaml:\d+$/) != nil)
  }

  @Test("faulty content is reported and ends it with 78", arguments: ["understand", "chat", "replay", "eval", "pipe"])
  func faultyContent(command: String) throws {
    let folder = Product.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = command == "eval" ? ["/dev/null"] : []
    let result = try Product.run([command, "--intents", folder] + files, input: "hi\n")
    #expect(result.status == 78)
    #expect(result.output == "")
    #expect(result.error.contains("\(folder)/_settings.yaml:1:1: error: the file is missing;"))
  }
}
