import Foundation
import Testing

@testable import Content

/// A copy of the shipped content with one intent more, `gift_card`, to plant faults in. Deleted with the value.
final class IntentsCopy {
  let folder: String

  private static let shipped: String = {
    var place = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { place.deleteLastPathComponent() }
    return place.path + "/Intents"
  }()

  /// - Parameter isWhole: false leaves out most examples, so that learning is quick.
  init(isWhole: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("intents-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: Self.shipped, toPath: folder)
    if !isWhole { try leaveOutVoices() }
    try write(GiftCard.yaml, to: "gift_card.yaml")
    try write("礼品卡充不进去\n购物卡余额是零\n", to: "gift_card.zh.txt")
    try write("my gift card won't load\nthe voucher says it is empty\n", to: "gift_card.en.txt")
  }

  /// Drops what stands under `# more voices`, up to the near misses.
  private func leaveOutVoices() throws {
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".txt") {
      var isLeftOut = false
      let lines = try text(file).split(separator: "\n", omittingEmptySubsequences: false).filter { line in
        if line.hasPrefix("#") || line.hasPrefix("!") { isLeftOut = line == "# more voices" }
        return !isLeftOut
      }
      try write(lines.joined(separator: "\n") + "\n", to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ file: String) -> String { "\(folder)/\(file)" }

  func text(_ file: String) throws -> String { try String(contentsOfFile: path(file), encoding: .utf8) }

  func write(_ text: String, to file: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path(file))) }

  func append(_ text: String, to file: String) throws { try write(try self.text(file) + text, to: file) }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path(file)) }

  /// Leaves what is shipped.
  func removeGiftCard() throws {
    for file in ["gift_card.yaml", "gift_card.zh.txt", "gift_card.en.txt"] { try remove(file) }
  }

  /// Plants a fault: `old` must be there.
  func replace(_ old: String, _ new: String, in file: String = "gift_card.yaml") throws {
    let text = try text(file)
    let range = try #require(text.range(of: old), "no '\(old)' in \(file)")
    try write(text.replacingCharacters(in: range, with: new), to: file)
  }

  /// `file:line:column` of the first `words` in a file, in characters.
  func place(of words: String, in file: String = "gift_card.yaml") throws -> String {
    let text = try text(file)
    let found = try #require(text.range(of: words), "no '\(words)' in \(file)")
    let lines = text[..<found.lowerBound].components(separatedBy: "\n")
    return "\(file):\(lines.count):\((lines.last ?? "").unicodeScalars.count + 1)"
  }

  /// What loading complains about, without the folder before each file.
  func faults() -> [String] {
    do throws(ContentFaults) {
      _ = try Catalog.load(folder: folder)
      return []
    } catch {
      return error.faults.map { relative($0.description) }
    }
  }

  /// What the whole check says of `planted`: with one example more anything else may come to stand on the edge.
  func check(naming planted: String...) -> [String] {
    ContentCheck(folder: folder).faults.map { relative($0.description) }
      .filter { fault in planted.contains { fault.contains($0) } }
  }

  private func relative(_ text: String) -> String { text.replacing("\(folder)/", with: "") }
}

/// An intent with one of everything.
enum GiftCard {
  static let yaml = """
    # 礼品卡：测试用的一个意图，注释里也有中文。
    title: {zh: 礼品卡和购物卡, en: gift cards}
    priority: normal
    team: general
    keywords:
      zh: [礼品卡, (购物卡|储值卡) * 余额]
      en: [gift card*, voucher*]
    slots:
      scratched:
        type: yes_no
        label: {zh: 涂层刮开没有, en: whether the code is scratched free}
        question:
          zh: 卡背面的涂层，您刮开了吗？
          en: Have you scratched the code free?
        reprompts:
          - {zh: 比如“刮了”或“没刮”。, en: For example 'yes' or 'not yet'.}
        why: {zh: 没刮开的卡还没启用。, en: A card isn't active before that.}
        where: {zh: 在卡的背面。, en: On the back of the card.}
        attempts: 3
    flow:
      - say: opening
      - ask: scratched
      - when: scratched
        is:
          "yes":
            - go: look_up
        else: []
      - say: scratch_first
      - end: true

      - label: look_up
      - ask: transaction_id
      - ask: email
      - act: look_up_transaction
        with: [transaction_id, email]
        ok:
          - say: found
        not_found: []
        failed: []
        timed_out: []
      - open_case: filed
      - hand_off: gift_card
    replies:
      opening:
        zh: |-
          礼品卡的事，我来看看。
          第二行也是中文，有“引号”和全角符号：一二三。
        en: |-
          Let me look at that card.
          This is a second line.
      scratch_first:
        zh: [请先把涂层刮开。, 先刮开涂层，再试一次。]
        en: [Please scratch the code free first., "Scratch it free, then try again."]
      found:
        zh: "这笔是 {transaction.amount}，邮箱 {email}。"
        en: "That one is {transaction.amount}, under {email}."
      filed:
        zh: 登记好了，工单号 {case}。
        en: Filed as {case}.

    """
}
