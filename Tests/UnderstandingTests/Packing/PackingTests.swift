import Testing

@testable import Understanding

@Suite("Packing")
struct PackingTests {
  private enum Sign: String, Packable {
    case plus, minus
  }

  private static func bytes(_ value: some Packable) -> [UInt8] {
    var packer = Packer()
    packer.add(value)
    return packer.bytes
  }

  private static func isSame<Value: Packable & Equatable>(_ value: Value) throws -> Bool {
    var unpacker = Unpacker(PackedBytes(bytes(value)))
    return try unpacker.next(Value.self) == value && unpacker.rest == 0
  }

  @Test("what is taken up is what was laid down")
  func roundTrip() throws {
    #expect(try Self.isSame([Int.min, -1, 0, .max]))
    #expect(try Self.isSame([Int32.min, 0, .max]))
    #expect(try Self.isSame([0.1, -.infinity, .leastNonzeroMagnitude] as [Double]))
    #expect(try Self.isSame([SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7)]))
    #expect(try Self.isSame(["", "退款", "e\u{301}", "a\0b", "👨‍👩‍👧"]))
    #expect(try Self.isSame([nil, "x", nil] as [String?]))
    #expect(try Self.isSame(["a": [1: true], "b": [:]]))
    #expect(try Self.isSame([Sign.minus, .plus]))
    #expect(try Self.isSame([] as [[String]]))
    #expect(try Self.isSame(FlatArray<UInt64>([1, 2, 3])))
    #expect(try Self.isSame(FlatArray<UInt64>([])))
    #expect(try Self.isSame(TextList(["", "退款", "refund"])))
  }

  @Test("a list of texts gives each of them")
  func texts() {
    #expect(Array(TextList(["a", "", "退款"])) == ["a", "", "退款"])
    #expect(Array(TextList([])) == [])
  }

  @Test("equal dictionaries give equal bytes, in whatever order they were filled")
  func dictionaries() {
    let names = (0..<200).map { "name \($0)" }
    let one = Dictionary(uniqueKeysWithValues: names.map { ($0, 1) })
    var other: [String: Int] = Dictionary(minimumCapacity: 4000)
    for name in names.reversed() { other[name] = 1 }
    #expect(Self.bytes(one) == Self.bytes(other))
  }

  @Test("a flat list may begin anywhere among other values, and lies where it was laid down")
  func flat() throws {
    var packer = Packer()
    packer.add("abc", FlatArray([SIMD8<Float>(repeating: 1), SIMD8<Float>(repeating: 2)]), "end")
    var unpacker = Unpacker(PackedBytes(packer.bytes))
    _ = try unpacker.next(String.self)
    let list = try unpacker.next(FlatArray<SIMD8<Float>>.self)
    #expect(Array(list) == [SIMD8<Float>(repeating: 1), SIMD8<Float>(repeating: 2)])
    #expect(try unpacker.next() == "end")
  }

  @Test("what is cut off, or says that more follows than does, is damaged")
  func damaged() throws {
    let whole = Self.bytes(["one", "two"])
    for end in whole.indices {
      var unpacker = Unpacker(PackedBytes(Array(whole[..<end])))
      #expect(throws: Damage.self) { try unpacker.next([String].self) }
    }
    var long = Unpacker(PackedBytes([0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3]))
    #expect(throws: Damage.self) { try long.next([UInt64].self) }
    var flat = Unpacker(PackedBytes([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]))
    #expect(throws: Damage.self) { try flat.next(FlatArray<UInt64>.self) }
    var unknown = Unpacker(PackedBytes(Self.bytes("times")))
    #expect(throws: Damage.self) { try unknown.next(Sign.self) }
    var neither = Unpacker(PackedBytes([2]))
    #expect(throws: Damage.self) { try neither.next(Bool.self) }
    var twice = Unpacker(PackedBytes([2, 0, 0, 0, 7, 1, 7, 2]))
    #expect(throws: Damage.self) { try twice.next([UInt8: UInt8].self) }
  }

  @Test("the checksum is XXH64")
  func checksum() {
    #expect(Checksum.of([UInt8]()) == 0xEF46_DB37_51D8_E999)
    #expect(Checksum.of(Array("a".utf8)) == 0xD24E_C4F1_A98C_6E5B)
    #expect(Checksum.of(Array("abc".utf8)) == 0x44BC_2CF5_AD77_0999)
    #expect(Checksum.of(Array("Nobody inspects the spammish repetition".utf8)) == 0xFBCE_A83C_8A37_8BF1)
    #expect(Checksum.of(Array("abc".utf8), seed: 1) != Checksum.of(Array("abc".utf8)))
  }
}
