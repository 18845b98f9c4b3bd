import Foundation
import Testing

@Suite("okpay simulate")
struct SimulateCommandTests {
  @Test("the same seed prints the same bytes, whatever the number of threads")
  func determinism() throws {
    let one = try Product.run(["simulate", "--talks", "160", "--threads", "1", "--seed", "7"])
    #expect(one.output.hasPrefix("temper           talks  success  turns"))
    #expect(try Product.run(["simulate", "--talks", "160", "--threads", "2", "--seed", "7"]) == one)
  }

  @Test("--json writes one line and nothing else, of those customers who were asked for")
  func json() throws {
    let result = try Product.run([
      "simulate", "--talks", "40", "--json", "--temper", "terse", "--language", "zh", "--goal", "service_hours",
    ])
    #expect(result.output.count { $0 == "\n" } == 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let groups = try #require(object["groups"] as? [[String: Any]])
    #expect(groups.map { $0["temper"] as? String } == ["terse"] && groups.map { $0["language"] as? String } == ["zh"])
    #expect((groups[0]["result"] as? [String: Any])?["talks"] as? Int == 40)
  }

  @Test("a bound that isn't met and a broken rule end with 1; failed talks are written and replay")
  func red() throws {
    let folder = Product.makeFolder()
    let intents = folder + "/Intents"
    try FileManager.default.copyItem(atPath: Product.packageFolder + "/Intents", toPath: intents)
    let file = intents + "/reset_password.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let planted = text.replacing("  - confirm: read_back\n    slots: [email]\n", with: "  - say: read_back\n")
    #expect(planted != text)
    try Data(planted.utf8).write(to: URL(fileURLWithPath: file))
    let result = try Product.run([
      "simulate", "--intents", intents, "--goal", "reset_password", "--talks", "64", "--failures", folder + "/failed",
      "--max-failures", "3",
    ])
    #expect(result.status == 1 && result.error.hasSuffix("talks break a rule\n"))
    #expect(result.output.contains("acted without a yes"))
    let written = try FileManager.default.contentsOfDirectory(atPath: folder + "/failed")
    #expect(written.count == 3 && written.allSatisfy { $0.hasSuffix(".chat") })
    let replay = try Product.run(["replay", "--intents", intents, folder + "/failed"])
    #expect(replay.status == 0 && replay.output.contains("3 passed"))
  }

  @Test(
    "wrong options are refused",
    arguments: [
      ["--talks", "0"], ["--min-success", "101"], ["--goal", "greet"], ["--temper", "calm"],
      ["--temper", "angry", "--min-cooperative", "90"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Product.run(["simulate"] + arguments).status == 64)
  }
}
