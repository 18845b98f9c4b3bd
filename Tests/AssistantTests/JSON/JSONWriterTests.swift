import Testing

@testable import Assistant

private func written(_ write: (inout JSONWriter) -> Void) -> String {
  var json = JSONWriter()
  write(&json)
  return String(decoding: json.bytes, as: UTF8.self)
}

@Suite("JSON is written as one safe line")
struct JSONWriterTests {
  @Test("objects and arrays nest without white space")
  func nests() {
    let text = written { json in
      json.object { json in
        json.member("a", 1)
        json.key("b")
        json.array { json in
          json.value("x")
          json.object { _ in }
          json.array { _ in }
          json.object { $0.member("z", true) }
          json.null()
        }
        json.member("c") { $0.member("a", String?.none) }
        json.member("d", 0.97)
      }
    }
    #expect(text == #"{"a":1,"b":["x",{},[],{"z":true},null],"c":{"a":null},"d":0.97}"#)
  }

  @Test(
    "what could end a line or steer a terminal is escaped, all else is left",
    arguments: [
      ("", #""""#), ("a/b", #""a/b""#), ("\"\\", #""\"\\""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
      ("\0\u{1}\u{1B}\u{1F}", #""\u0000\u0001\u001b\u001f""#), ("\u{7F}", #""\u007f""#),
      ("\u{80}\u{85}\u{9B}\u{9F}", #""\u0080\u0085\u009b\u009f""#), ("\u{A0}é", "\"\u{A0}é\""),
      ("a\u{2028}b\u{2029}c", #""a\u2028b\u2029c""#), ("“…”", "\"“…”\""),
      ("\u{2027}\u{202A}\u{20A8}", "\"\u{2027}\u{202A}\u{20A8}\""),
      ("你好😀", "\"你好😀\""), ("\r\n", #""\r\n""#), ("e\u{301}", "\"e\u{301}\""),
    ])
  func escapes(text: String, json: String) {
    #expect(written { $0.value(text) } == json)
  }

  @Test("every scalar comes back from the reader, in a line without line ends")
  func roundTrip() throws {
    var text = String.UnicodeScalarView()
    for number in UInt32(0)...0x10FFFF {
      if number > 0x30FF, number % 97 != 0 { continue }
      if let scalar = Unicode.Scalar(number) { text.append(scalar) }
    }
    var json = JSONWriter()
    json.object { $0.member("a", String(text)) }
    guard case .string(let back) = try JSONObject(json.bytes)["a"] else { throw Missing() }
    #expect(Array(back.utf8) == Array(String(text).utf8))
    let ends: Set<Unicode.Scalar> = ["\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]
    #expect(!String(decoding: json.bytes, as: UTF8.self).unicodeScalars.contains { ends.contains($0) })
  }

  @Test(
    "what is escaped is escaped wherever it stands",
    arguments: [
      ("\u{0}", #"\u0000"#), ("\u{1F}", #"\u001f"#), ("\u{7F}", #"\u007f"#), ("\"", #"\""#), ("\\", #"\\"#),
      ("\u{80}", #"\u0080"#), ("\u{9F}", #"\u009f"#), ("\u{2028}", #"\u2028"#), ("\u{2029}", #"\u2029"#),
      (" ", " "), ("\u{A0}", "\u{A0}"), ("…", "…"),
    ], ["a", "汉", "é", "~", "\u{2030}"])
  func escapesAnywhere(sign: (text: String, json: String), around plain: String) {
    for before in 0..<20 {
      let (left, right) = (String(repeating: plain, count: before), String(repeating: plain, count: 19 - before))
      #expect(written { $0.value(left + sign.text + right) } == "\"" + left + sign.json + right + "\"")
    }
  }

  @Test("integers are written whole", arguments: [0, 9, 10, -1, 1_000_000, .max, .min] as [Int64])
  func integers(number: Int64) {
    #expect(written { $0.value(number) } == number.description)
  }

  @Test("thousandths are written as the number they are")
  func thousandths() {
    for number in [0, 1, 9, 10, 100, 120, 123, 999, 1000, 1001, 1500, 12_345] {
      #expect(written { $0.value(thousandths: number) } == (Double(number) / 1000).description)
    }
  }

  @Test(
    "numbers are the shortest that read back",
    arguments: [
      (0, "0.0"), (1, "1.0"), (0.1, "0.1"), (1e-7, "1e-07"), (1e300, "1e+300"), (.nan, "null"), (.infinity, "null"),
    ] as [(Double, String)])
  func numbers(number: Double, json: String) {
    #expect(written { $0.value(number) } == json)
  }

  @Test("embedded JSON becomes fit for a line and stays the same otherwise")
  func embeds() {
    let source = "{ \"b\":\t1,\r\n \"a\":\"x\u{2028}\u{85}\\n\\\"\" }"
    let text = written { json in
      json.object { json in
        json.key("state")
        json.embed(Array(source.utf8))
        json.member("z", 1)
      }
    }
    #expect(text == #"{"state":{ "b":1, "a":"x\u2028\u0085\n\"" },"z":1}"#)
  }

  @Test("lines start afresh, and the memory is used again")
  func lines() {
    let text = written { json in
      json.value("gone")
      json.removeAll()
      for number in 0..<2 {
        json.object { $0.member("a", number) }
        json.endLine()
      }
    }
    #expect(text == "{\"a\":0}\n{\"a\":1}\n")
  }

  @Test("keys out of order trap while the program is being made", .enabled(if: _isDebugAssertConfiguration()))
  func order() async {
    await #expect(processExitsWith: .failure) {
      var json = JSONWriter()
      json.object { json in
        json.member("b", 1)
        json.member("a", 1)
      }
    }
  }
}

private struct Missing: Error {}
