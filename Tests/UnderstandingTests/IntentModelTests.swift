import Testing

@testable import Understanding

@Suite("The intent model")
struct IntentModelTests {
  static func definition() throws -> InterpreterDefinition {
    var definition = InterpreterDefinition()
    definition.intents = ["out_of_scope", "refund", "reset_password"]
    definition.tasks = ["refund", "reset_password"]
    let examples: [(String, String)] = [
      ("我要退款", "refund"), ("把钱退给我", "refund"), ("i want my money back", "refund"), ("please refund me", "refund"),
      ("忘记密码了", "reset_password"), ("怎么重置密码", "reset_password"), ("forgot my password", "reset_password"),
      ("reset the password please", "reset_password"), ("今天天气怎么样", "out_of_scope"), ("tell me a joke", "out_of_scope"),
      ("what is the weather", "out_of_scope"), ("讲个笑话", "out_of_scope"),
    ]
    definition.examples = examples.map { InterpreterDefinition.Example($0.0, intent: $0.1) }
    definition.keywords["refund"] = [.init(try Pattern("退款"), text: "退款", source: "refund.yaml:3")]
    definition.connectors = [
      .init(try Pattern("and"), text: "and", source: "e:1"), .init(try Pattern("还有"), text: "还有", source: "e:2"),
    ]
    definition.keywords["reset_password"] = [
      .init(try Pattern("密码"), text: "密码", source: "reset_password.yaml:3"),
      .init(try Pattern("password"), text: "password", source: "r:4"),
    ]
    definition.keywords["refund"]?.append(.init(try Pattern("refund"), text: "refund", source: "refund.yaml:4"))
    return definition
  }

  @Test("the same examples give the same weights, byte for byte")
  func deterministic() throws {
    let first = Interpreter(try Self.definition())
    let second = Interpreter(try Self.definition())
    #expect(first.model == second.model)
  }

  @Test("weights taken over from one that learned the same give the same readings")
  func takenOver() throws {
    let learned = Interpreter(try Self.definition())
    var definition = try Self.definition()
    definition.examples = []
    let other = Interpreter(definition, learned: learned)
    for text in ["退款", "password", "hello there"] { #expect(learned.read(text) == other.read(text)) }
  }

  @Test("weights for other intents are not taken over")
  func others() throws {
    let learned = Interpreter(try Self.definition())
    var definition = try Self.definition()
    definition.intents[1] = "reimburse"
    #expect(Interpreter(definition, learned: learned).intents == definition.intents)
  }

  @Test("an interpreter taken up from its bytes reads alike, and gives the same bytes")
  func packed() throws {
    let learned = Interpreter(try Self.definition())
    var packer = Packer()
    packer.add(learned)
    var unpacker = Unpacker(PackedBytes(packer.bytes))
    let other = try unpacker.next(Interpreter.self)
    #expect(unpacker.rest == 0)
    for text in ["退款", "password", "hello there", "reset my password and refund me", "$5 on monday"] {
      #expect(learned.read(text) == other.read(text))
      #expect(learned.explanation(of: text) == other.explanation(of: text))
    }
    var again = Packer()
    again.add(other)
    #expect(again.bytes == packer.bytes)
  }

  @Test("an interpreter that is cut off anywhere is damaged, and nothing is read beyond the end")
  func cut() throws {
    var packer = Packer()
    packer.add(Interpreter(try Self.definition()))
    for end in stride(from: 0, to: packer.bytes.count, by: 131) {
      var unpacker = Unpacker(PackedBytes(Array(packer.bytes[..<end])))
      #expect(throws: Damage.self) { try unpacker.next(Interpreter.self) }
    }
  }

  @Test(
    "a message is read as the intent it is like",
    arguments: [
      ("退款谢谢", "refund"), ("能重置一下密码吗", "reset_password"), ("refund please", "refund"), ("qwrtz", "out_of_scope"),
      ("a joke", "out_of_scope"), ("", "out_of_scope"),
    ])
  func read(text: String, intent: String) throws {
    #expect(Interpreter(try Self.definition()).read(text).intent.name == intent)
  }

  @Test("two requests joined in one message are both found, in their order")
  func requests() throws {
    let interpreter = Interpreter(try Self.definition())
    #expect(interpreter.read("reset my password and refund me").requests == ["reset_password", "refund"])
    #expect(interpreter.read("退款还有重置密码").requests == ["refund", "reset_password"])
    #expect(interpreter.read("refund me and refund me").requests == [])
  }

  @Test("the decision names the keyword and where it stands")
  func explained() throws {
    let explanation = Interpreter(try Self.definition()).explanation(of: "我要退款")
    #expect(explanation.intent.name == "refund")
    #expect(explanation.evidence.first?.source == "refund.yaml:3")
    #expect(explanation.evidence.first?.text == "退款")
  }

  @Test("the next intents are named with what spoke against them and the keyword that came nearest")
  func rivals() throws {
    let explanation = Interpreter(try Self.definition()).explanation(of: "refund my pass")
    #expect(explanation.rivals.map(\.intent) == Array(explanation.ranked.dropFirst().prefix(2)))
    let rival = try #require(explanation.rivals.first { $0.intent.name == "reset_password" })
    #expect(rival.lacks == Explanation.Rival.Keyword(text: "password", source: "r:4"))
    #expect(rival.against.first?.kind == "keyword")
    #expect(rival.against.first?.source == "refund.yaml:4")
    #expect(rival.against.allSatisfy { $0.weight > 0 && $0.intent == "refund" })
    #expect(explanation.rivals.first { $0.intent.name == "out_of_scope" }?.lacks == nil)
  }

  @Test(
    "the language is that of the words, not of entities",
    arguments: [
      ("我要退款", Language.chinese), ("i want a refund", .english), ("我的 payment failed 了", .chinese),
      ("refund", .english),
      ("你好 I forgot my password", .english), ("好", .chinese),
    ])
  func language(text: String, language: Language) throws {
    #expect(Interpreter(try Self.definition()).read(text).language == language)
  }

  @Test("a bare number or address shows no language", arguments: ["58", "li.lei@example.com", "?!", ""])
  func noLanguage(text: String) throws {
    #expect(Interpreter(try Self.definition()).read(text).language == nil)
  }
}
