import Testing
import Understanding

@Suite("Names")
struct NameTableTests {
  @Test("every name finds its value, and no other name any", arguments: [0, 1, 2, 3, 4, 100, 1000])
  func finds(count: Int) {
    let rows = (0..<count).map { ("name \($0) 交易号", $0) }
    let table = NameTable(Dictionary(uniqueKeysWithValues: rows))
    for (name, value) in rows { #expect(table[name] == value) }
    for name in ["", "name", "name \(count) 交易号", String(repeating: "a", count: 200)] { #expect(table[name] == nil) }
  }

  @Test("a name may be empty, and tables of the same are equal")
  func equality() {
    let table = NameTable(["": 1, "a": 2])
    #expect(table[""] == 1)
    #expect(table == NameTable(["a": 2, "": 1]))
    #expect(table != NameTable(["a": 2]))
    #expect(table != NameTable(["a": 2, "b": 1]))
    #expect(table.dictionary == ["": 1, "a": 2])
  }
}
