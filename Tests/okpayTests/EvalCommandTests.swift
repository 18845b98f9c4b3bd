import Foundation
import Testing

@Suite("okpay eval, in full")
struct EvalCommandTests {
  /// A folder with `name` in it; deleted with the value.
  private final class Folder {
    let path = Product.makeFolder()
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String, _ text: String) throws -> String {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
      return "\(path)/\(name)"
    }
  }

  @Test("a file named after a language is held to it")
  func language() throws {
    let folder = Folder()
    let file = try folder.file("own.zh.tsv", "我要退款\trefund\town\nhello\tgreet\tbank#near\n")
    let result = try Product.run(["eval", file, "--errors"])
    #expect(result.output.contains("\nby tag\n"))
    #expect(result.output.contains("\nby source\n"))
    #expect(result.output.contains("\nread in its language"))
    #expect(result.output.hasSuffix("\nread in the wrong language\n2  zh  → en  hello  [bank#near]\n"))
    let bare = try Product.run(["eval", "-"], input: "hello\tgreet\n")
    #expect(!bare.output.contains("by tag") && !bare.output.contains("by source") && !bare.output.contains("language"))
  }

  @Test("--json writes one line and nothing else, and the bound still holds")
  func json() throws {
    let folder = Folder()
    let file = try folder.file("en.tsv", "hello\tgreet\nhello there\trefund\n")
    let result = try Product.run(["eval", file, file, "--json", "--errors", "--min-accuracy", "90"])
    #expect(result.status == 1 && result.error == "okpay: accuracy 50.00 % is below 90 %\n")
    #expect(result.output.hasPrefix(#"{"all":{"accuracy":0.5,"#) && result.output.count { $0 == "\n" } == 1)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let files = try #require(object?["files"] as? [[String: Any]])
    #expect(files.map { $0["file"] as? String } == [file, file])
    #expect((files[0]["mistakes"] as? [[String: Any]])?.first?["text"] as? String == "hello there")
  }

  @Test("--html writes a page, a new one and over an old one, and says when it can't")
  func html() throws {
    let folder = Folder()
    let file = try folder.file("en.tsv", "hello <b>\tgreet\nhello there\trefund\n")
    let page = folder.path + "/page.html"
    for _ in 0..<2 {
      #expect(try Product.run(["eval", file, "--html", page]).status == 0)
      let html = try String(contentsOfFile: page, encoding: .utf8)
      #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"))
      try Data("old".utf8).write(to: URL(fileURLWithPath: page))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["en.tsv", "page.html"])
    let nowhere = try Product.run(["eval", file, "--html", "/no/such/page.html"])
    #expect(nowhere.status == 74 && nowhere.error == "okpay: /no/such/page.html: No such file or directory\n")
    #expect(try Product.run(["eval", file, "--html", page, "--slots"]).status == 64)
  }

  @Test("--slots measures values; our own are found")
  func slots() throws {
    let shipped = Product.packageFolder + "/Tests/Evaluation/slots.jsonl"
    let own = try Product.run(["eval", "--slots", "--min-accuracy", "99", shipped])
    #expect(own.status == 0 && own.error == "")
    let folder = Folder()
    let file = try folder.file("a.jsonl", #"{"text":"58元","lang":"zh","expect":{"amounts":[]}}"#)
    let result = try Product.run(["eval", "--slots", "--errors", file])
    #expect(result.output.hasPrefix("lines right 0.0 % (0 of 1)\n"))
    #expect(result.output.hasSuffix("\nfound instead of expected\n1  amounts  58.00 CNY, not –  58元\n"))
    let json = try Product.run(["eval", "--slots", "--json", file]).output
    #expect(json.hasPrefix(#"{"all":{"kinds":[{"expected":0,"found":1,"kind":"amounts","language":"zh","#))
    let malformed = try Product.run(["eval", "--slots", "-"], input: "\n{}\n")
    #expect(malformed.status == 65)
    #expect(malformed.error == "-:2:1: error: no \"text\", or none that is a string\n")
  }
}
