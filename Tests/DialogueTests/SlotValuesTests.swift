import Foundation
import Testing

@testable import Dialogue

@Suite("Values by name")
struct SlotValuesTests {
  private let few: SlotValues = ["email": .text("a@b.co"), "amount": .choice("unknown"), "reason": .choice("other")]

  @Test("names are in order, however they came, and the last value of a name counts")
  func order() {
    #expect(few.keys == ["amount", "email", "reason"])
    var values = few
    values["reason"] = .choice("not_received")
    values["amount"] = nil
    values["nothing"] = nil
    values["a"] = .text("1")
    #expect(values.map(\.key) == ["a", "email", "reason"])
    #expect(values["reason"] == .choice("not_received"))
    #expect(values["amount"] == nil)
    #expect(values.removeValue(forKey: "a") == .text("1"))
    #expect(values.removeValue(forKey: "a") == nil)
  }

  @Test("merging does what it does with dictionaries")
  func merging() {
    let others: SlotValues = ["email": .text("c@d.co"), "a": .text("1"), "z": .text("2")]
    #expect(few.merging(others) { own, _ in own }["email"] == .text("a@b.co"))
    #expect(few.merging(others) { _, new in new }["email"] == .text("c@d.co"))
    #expect(few.merging(others) { own, _ in own }.keys == ["a", "amount", "email", "reason", "z"])
    #expect(few.merging([:]) { own, _ in own } == few)
    #expect(SlotValues().merging(few) { own, _ in own } == few)
  }

  @Test("they are written as an object, as a dictionary is")
  func coding() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let dictionary = Dictionary(uniqueKeysWithValues: few.map { ($0.key, $0.value) })
    let written = try encoder.encode(few)
    #expect(written == (try encoder.encode(dictionary)))
    #expect(try JSONDecoder().decode(SlotValues.self, from: written) == few)
  }
}
