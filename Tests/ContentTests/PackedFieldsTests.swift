import Dialogue
import Testing

@testable import Content

/// An initialiser that forgets a field does not compile, unless the field has a value of its own: these types have such.
@Suite("Fields with a value of their own are packed")
struct PackedFieldsTests {
  @Test("a new field must be added to `pack` and `init(from:)`, and then here")
  func counted() {
    #expect(Mirror(reflecting: Limits()).children.count == 8)
    #expect(Mirror(reflecting: Settings()).children.count == 11)
    #expect(Mirror(reflecting: Settings.Silence()).children.count == 3)
    #expect(Mirror(reflecting: Settings.Desk()).children.count == 4)
    #expect(Mirror(reflecting: Sandbox()).children.count == 1)
  }
}
