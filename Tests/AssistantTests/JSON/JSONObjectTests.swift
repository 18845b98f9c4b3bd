import Testing

@testable import Assistant

private func read(_ text: String) throws -> [JSONObject.Member] { try JSONObject(Array(text.utf8)).members }

private func fault(_ bytes: [UInt8]) -> JSONFault? {
  do {
    _ = try JSONObject(bytes)
    return nil
  } catch {
    return error
  }
}

@Suite("A JSON object is read strictly")
struct JSONObjectTests {
  @Test(
    "a value comes out as it was written",
    arguments: [
      ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
      ("0", .integer(0)), ("-1", .integer(-1)), ("9223372036854775807", .integer(.max)),
      ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
      ("-0", .number(-0.0)), ("1.0", .number(1)), ("1e2", .number(100)), ("1E+2", .number(100)),
      ("2.5e-1", .number(0.25)), ("1e999", .number(.infinity)),
      (#""""#, .string("")), (#""a/b\/c""#, .string("a/b/c")), (#""\"\\\b\f\n\r\t""#, .string("\"\\\u{8}\u{C}\n\r\t")),
      (#""\u0000\u0041\u00e9\u4F60""#, .string("\0Aé你")),
      (#""\uD83D\uDE00!""#, .string("😀!")), ("\"你好 😀\"", .string("你好 😀")),
      ("\"\u{2028}\u{85}\u{7F}\"", .string("\u{2028}\u{85}\u{7F}")),
      ("[]", .array(Array("[]".utf8))), ("[1, [\"]\"] ]", .array(Array("[1, [\"]\"] ]".utf8))),
      (#"{ "b" : {"c":"}"} }"#, .object(Array(#"{ "b" : {"c":"}"} }"#.utf8))),
    ] as [(String, JSONValue)])
  func reads(source: String, value: JSONValue) throws {
    #expect(try read("{\"a\":\(source)}") == [.init(key: "a", value: value)])
    #expect(try read(" \t\r\n{ \"a\" \n:\t\(source) \r} ") == [.init(key: "a", value: value)])
  }

  @Test("members keep their order, and the last of a name counts")
  func lastWins() throws {
    let object = try JSONObject(Array(#"{"b":1,"a":2,"b":3,"":4,"\u0061b":5}"#.utf8))
    #expect(object.members.map(\.key) == ["b", "a", "b", "", "ab"])
    #expect(object["b"] == .integer(3))
    #expect(object[""] == .integer(4))
    #expect(object["c"] == nil)
    #expect(try read("{}") == [])
  }

  @Test("what nests 64 deep is read, 65 is not")
  func depth() throws {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let leaf = open == "[" ? "" : "0"
      func text(_ depth: Int) -> [UInt8] {
        let outside = String(repeating: open, count: depth - 1) + leaf + String(repeating: close, count: depth - 1)
        return Array("{\"a\":\(outside)}".utf8)
      }
      #expect(fault(text(64)) == nil)
      #expect(fault(text(65))?.kind == .tooDeep)
      #expect(fault(text(200_000))?.kind == .tooDeep)
    }
    // Depth is not length.
    #expect(fault(Array("{\"a\":[\(String(repeating: "[],", count: 10_000))[]]}".utf8)) == nil)
  }

  @Test(
    "a faulty text is refused with its place",
    arguments: [
      ("", .notObject, 0), ("  ", .notObject, 2), ("nonsense", .notObject, 0), ("1", .notObject, 0),
      ("\"a\"", .notObject, 0), ("null", .notObject, 0), ("[{}]", .notObject, 0), ("\u{FEFF}{}", .notObject, 0),
      ("'a'", .notObject, 0), ("\0", .notObject, 0),
      ("{", .unfinished, 1), ("{\"a", .unfinished, 3), ("{\"a\"", .unfinished, 4), ("{\"a\":", .unfinished, 5),
      ("{\"a\":1", .unfinished, 6), ("{\"a\":1,", .unfinished, 7), ("{\"a\":tru", .unfinished, 8),
      ("{\"a\":\"\\", .unfinished, 7), ("{\"a\":\"\\u12", .unfinished, 10), ("{\"a\":-", .unfinished, 6),
      ("{\"a\":[1", .unfinished, 7), ("{\"a\":[1,", .unfinished, 8),
      ("{\"a\":1,}", .unexpected, 7), ("{,}", .unexpected, 1), ("{a:1}", .unexpected, 1), ("{'a':1}", .unexpected, 1),
      ("{\"a\" 1}", .unexpected, 5), ("{\"a\":}", .unexpected, 5), ("{\"a\":1 \"b\":2}", .unexpected, 7),
      ("{\"a\":[1,]}", .unexpected, 8), ("{\"a\":[1 2]}", .unexpected, 8), ("{\"a\":[}", .unexpected, 6),
      ("{\"a\":nul}", .unexpected, 8), ("{\"a\":True}", .unexpected, 5), ("{\"a\":NaN}", .unexpected, 5),
      ("{\"a\":Infinity}", .unexpected, 5), ("{\"a\":+1}", .unexpected, 5), ("{\"a\":.5}", .unexpected, 5),
      ("{\"a\":1}//", .trailing, 7), ("{}{}", .trailing, 2), ("{}\0", .trailing, 2), ("{\"a\":/**/1}", .unexpected, 5),
      ("{\"a\":01}", .unexpected, 6), ("{\"a\":1.}", .badNumber, 7), ("{\"a\":1e}", .badNumber, 7),
      ("{\"a\":-a}", .badNumber, 6), ("{\"a\":0x10}", .unexpected, 6), ("{\"a\":1.e3}", .badNumber, 7),
      ("{\"a\":\"\n\"}", .controlCharacter, 6), ("{\"a\":\"\0\"}", .controlCharacter, 6),
      ("{\"a\":\"\u{1F}\"}", .controlCharacter, 6), ("{\"\t\":1}", .controlCharacter, 2),
      ("{\"a\":\0}", .unexpected, 5), ("{\"a\":[\"\r\"]}", .controlCharacter, 7), ("\u{B}{}", .notObject, 0),
      (#"{"a":"\x"}"#, .badEscape, 7), (#"{"a":"\U0041"}"#, .badEscape, 7), (#"{"a":"\u00g0"}"#, .badEscape, 10),
      (#"{"a":"\u+123"}"#, .badEscape, 8), ("{\"a\":\"\\\0\"}", .badEscape, 7),
      (#"{"a":"\uD800"}"#, .loneSurrogate, 6), (#"{"a":"\uDC00"}"#, .loneSurrogate, 6),
      (#"{"a":"\uD800x"}"#, .loneSurrogate, 6), (#"{"a":"\uD800\n"}"#, .loneSurrogate, 6),
      (#"{"a":"\uD800\u0041"}"#, .loneSurrogate, 6), (#"{"a":"\uD800\uD800"}"#, .loneSurrogate, 6),
      (#"{"a":"\uDE00\uD83D"}"#, .loneSurrogate, 6), (#"{"\uD800":1}"#, .loneSurrogate, 2),
      (#"{"a":[{"b":"\uD800"}]}"#, .loneSurrogate, 12),
    ] as [(String, JSONFault.Kind, Int)])
  func refuses(text: String, kind: JSONFault.Kind, offset: Int) {
    #expect(fault(Array(text.utf8)) == JSONFault(kind, at: offset))
  }

  @Test(
    "bytes that are not UTF-8 are refused before anything else, with the offset of the first",
    arguments: [
      ([0xFF, 0xFE, 0x7B, 0x00], 0), ([0xFE, 0xFF, 0x00, 0x7B], 0), ([0x7B, 0x22, 0x80], 2), ([0x78, 0xC0, 0x80], 1),
      ([0x7B, 0xED, 0xA0, 0x80], 1), ([0x7B, 0xF4, 0x90, 0x80, 0x80], 1), ([0x7B, 0xE4, 0xBD], 1),
      ([0x7B, 0x22, 0xE4, 0xBD, 0x22], 2), ([0x7B, 0xF8, 0x88, 0x80, 0x80, 0x80], 1), ([0x7B, 0xE0, 0x80, 0x80], 1),
    ] as [([UInt8], Int)])
  func refusesOtherEncodings(bytes: [UInt8], offset: Int) {
    #expect(fault(bytes) == JSONFault(.notUTF8, at: offset))
  }

  @Test("no cut and no changed byte of a text makes the reader trap")
  func survivesDamage() {
    let text = Array(#"{"id":-1.5e3,"text":"你\ud83d\ude00\n","a":[true,null,{"b":{}}],"c":false}"#.utf8)
    #expect(fault(text) == nil)
    for end in 0..<text.count { #expect(fault(Array(text[..<end])) != nil) }
    for place in text.indices {
      for byte in UInt8.min...UInt8.max {
        var damaged = text
        damaged[place] = byte
        _ = fault(damaged)
      }
    }
  }

  @Test("a slice of a larger buffer is read alone")
  func slices() throws {
    let buffer = Array("xx{\"a\":1}yy".utf8)
    #expect(try JSONObject(buffer[2..<9])["a"] == .integer(1))
  }
}
