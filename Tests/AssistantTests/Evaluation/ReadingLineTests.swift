import Testing

@testable import Assistant
@testable import Understanding

@Suite("a reading as one line of JSON")
struct ReadingLineTests {
  private func line(
    _ reading: Reading, evidence: [Explanation.Evidence]? = nil, rivals: [Explanation.Rival] = []
  ) -> String {
    var json = JSONWriter()
    ReadingLine(reading, evidence: evidence, rivals: rivals).write(to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("a message with nothing in it is an object too")
  func empty() {
    let reading = Reading(utterance: "", intent: ScoredIntent("out_of_scope", score: 1))
    #expect(
      line(reading) == """
        {"entities":[],"intent":{"name":"out_of_scope","score":1.0},"intents":[],"language":null,"masked":"",\
        "negated":null,"options":[],"repairs":[],"requests":[],"secrets":[],"text":""}

        """)
  }

  @Test(
    "each kind of entity has its type and value",
    arguments: [
      (Entity.Value.email("a@b.c"), #""type":"email","value":"a@b.c""#),
      (.amount(Amount(minor: 5800, currency: "CNY")), #""type":"amount","value":{"currency":"CNY","minor":5800}"#),
      (.number("1.5"), #""type":"number","value":"1.5""#),
      (.transactionID("TX1234"), #""type":"transaction_id","value":"TX1234""#),
      (.caseNumber("T-123456-7"), #""type":"case_number","value":"T-123456-7""#),
      (.phone("+8613800138000"), #""type":"phone","value":"+8613800138000""#),
      (.day("holiday:national_day"), #""type":"day","value":"holiday:national_day""#),
      (.ordinal(-1), #""type":"ordinal","value":-1"#), (.vagueAmount, #""type":"vague_amount","value":null"#),
    ])
  func entities(value: Entity.Value, json: String) {
    let reading = Reading(utterance: "😀是x", language: .chinese, entities: [Entity(value, at: 1..<3)])
    #expect(line(reading).contains(#""entities":[{"end":3,"start":1,"text":"是x",\#(json)}]"#))
  }

  @Test("secrets are told by kind and place, scores rounded, evidence only when asked for")
  func whole() {
    let reading = Reading(
      utterance: "卡[card]", secrets: [Secret(kind: .card, range: 1..<7)], language: .chinese,
      intent: ScoredIntent("refund", score: 0.912345),
      ranked: [ScoredIntent("refund", score: 0.912345), ScoredIntent("help", score: 0)])
    let evidence = [
      Explanation.Evidence(
        text: "卡", intent: "refund", weight: 1.23456, kind: "keyword", source: "Intents/refund.yaml:3"),
      Explanation.Evidence(text: "卡", intent: "refund", weight: 0.5, kind: "han", source: nil),
    ]
    let head = """
      {"entities":[],"intent":{"name":"refund","score":0.9123},"intents":[{"name":"refund","score":0.9123}],\
      "language":"zh","masked":"卡[card]","negated":null,"options":[],"repairs":[],"requests":[],
      """
    let tail = #""secrets":[{"end":7,"kind":"card","start":1}],"text":"卡[card]""#
    #expect(line(reading) == head + tail + "}\n")
    let rivals = [
      Explanation.Rival(
        intent: ScoredIntent("help", score: 0.25), against: [evidence[1]],
        lacks: Explanation.Rival.Keyword(text: "帮助", source: "Intents/help.yaml:3")),
      Explanation.Rival(intent: ScoredIntent("greet", score: 0), against: []),
    ]
    #expect(
      line(reading, evidence: evidence, rivals: rivals) == head
        + #""rivals":[{"against":[{"intent":"refund","kind":"han","source":null,"text":"卡","weight":0.5}],"#
        + #""lacks":{"source":"Intents/help.yaml:3","text":"帮助"},"name":"help","score":0.25},"#
        + #"{"against":[],"lacks":null,"name":"greet","score":0.0}],"# + tail
        + #","why":[{"intent":"refund","kind":"keyword","source":"Intents/refund.yaml:3","text":"卡","weight":1.2346},"#
        + #"{"intent":"refund","kind":"han","source":null,"text":"卡","weight":0.5}]}"# + "\n")
  }
}
