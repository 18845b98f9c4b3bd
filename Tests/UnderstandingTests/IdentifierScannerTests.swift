import Testing
import Understanding

@Suite("Transaction ids and ticket numbers")
struct IdentifierScannerTests {
  @Test(
    "of transactions are found however they are typed",
    arguments: [
      ("TX2026030100018", "TX2026030100018"), ("tx2026030100018", "TX2026030100018"),
      ("Tx2026030100018", "TX2026030100018"), ("TX 2026030100018", "TX2026030100018"),
      ("TX-2026030100018", "TX2026030100018"), ("TX:2026030100018", "TX2026030100018"),
      ("TX-2026-0301-00018", "TX2026030100018"), ("tx 2026 0301 00018", "TX2026030100018"), ("TX#1234", "TX1234"),
      ("ＴＸ２０２６０３０１", "TX20260301"), ("TX1234", "TX1234"), ("TX1234567890123456", "TX1234567890123456"),
      ("my id is TX2026030100018.", "TX2026030100018"), ("(TX2026030100018)", "TX2026030100018"),
      ("订单TX2026030100018没到账", "TX2026030100018"), ("交易号：TX2026030100018，谢谢", "TX2026030100018"),
      ("TX2026030100018这笔", "TX2026030100018"), ("单号是tx2026030100018吗", "TX2026030100018"),
      ("T​X2026030100018", "TX2026030100018"),
    ])
  func transactions(text: String, id: String) {
    #expect(values(text) == [.transactionID(id)])
  }

  @Test(
    "of tickets are found however they are typed",
    arguments: [
      ("T-123456-7", "T-123456-7"), ("t-123456-7", "T-123456-7"), ("T1234567", "T-123456-7"),
      ("t 123456 7", "T-123456-7"), ("T-1234567", "T-123456-7"), ("ticket T-123456-7.", "T-123456-7"),
      ("工单T-123456-7的进度", "T-123456-7"), ("工单号：Ｔ－１２３４５６－７", "T-123456-7"), ("T.123456.7", "T-123456-7"),
    ])
  func tickets(text: String, id: String) {
    #expect(values(text) == [.caseNumber(id)])
  }

  @Test("leave the sum beside them alone")
  func beside() {
    #expect(values("TX2026030100018 100元") == [.transactionID("TX2026030100018"), .sum("10000 CNY")])
    #expect(values("TX1234 100") == [.transactionID("TX1234"), .number("100")])
    #expect(values("tx1234 for $5000") == [.transactionID("TX1234"), .sum("500000 USD")])
    #expect(values("TX1234和TX5678") == [.transactionID("TX1234"), .transactionID("TX5678")])
    #expect(values("T-123456-7 TX1234") == [.caseNumber("T-123456-7"), .transactionID("TX1234")])
  }

  @Test(
    "are not made up from what has another shape",
    arguments: [
      "TX", "TX123", "TX12345678901234567", "TXT1234", "ATX1234", "TX1234A", "TXABCD", "TX 12 monkeys", "tax 2026",
      "text 1234", "T-12345-6", "T-1234567-8", "T-123456-78", "T005-2333-100731-SW-2", "AT-123456-7", "1T-123456-7",
      "TX_", "X2026030100018", "2026030100018", "13800138000", "4111111111111111", "T恤1234567", "订单2026030100018",
      "交易号是什么", "没有单号", "TX单号", "TX123单", "T-单号",
    ])
  func none(text: String) {
    let ids = values(text).filter {
      switch $0 {
      case .transactionID, .caseNumber: true
      case .email, .amount, .number, .phone, .day, .ordinal, .vagueAmount: false
      }
    }
    #expect(ids == [])
  }

  @Test("follow the shapes of the content")
  func shapes() {
    let scanner = EntityScanner(rules: EntityRules(transactionShapes: ["P9{4}", "AA-9{2}A"], caseShapes: []))
    func ids(_ text: String) -> [Entity.Value] {
      scanner.scan(Fold.fold(text), original: text.unicodeScalars.map(\.value)).map(\.value)
    }
    #expect(ids("p1234") == [.transactionID("P1234")])
    #expect(ids("xy12z") == [.transactionID("XY-12Z")])
    #expect(ids("p12345") == [])
  }
}
