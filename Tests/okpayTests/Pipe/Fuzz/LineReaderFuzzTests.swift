import Foundation
import Glibc
import Testing

@testable import Assistant
@testable import okpay

@Suite("Any bytes at all")
struct LineReaderFuzzTests {
  @Test("are split into the lines they are, however they arrive, within the limit's memory")
  func lines() throws {
    try FuzzPlan.run("lines", cases: 1_500) { _, random in
      let limit = random.pick([1, 2, 3, 16, 64, 1000, 70_000])
      let input = Self.input(limit: limit, &random)
      let expected = ExpectedLines(input, limit: limit).lines
      let read = try Self.read(input, limit: limit, &random)
      guard read.count == expected.count else { return "\(read.count) lines for \(expected.count)" }
      for (read, expected) in zip(read, expected)
      where read.number != expected.number || read.line.isCut != expected.line.isCut
        || !read.line.bytes.elementsEqual(expected.line.bytes)
      {
        return "line \(expected.number) is another, of \(input.count) bytes with limit \(limit)"
      }
      return nil
    }
  }

  private static func input(limit: Int, _ random: inout SplitMix) -> [UInt8] {
    var input: [UInt8] = random.once(in: 3) ? [0xEF, 0xBB, 0xBF] : []
    for _ in 0..<random.below(30) {
      let length = random.once(in: 2) ? random.below(20) : max(0, limit + random.below(5) - 2)
      let byte = random.pick([0x20, 0x61, 0xE4, 0x0D] as [UInt8])
      for _ in 0..<length { input.append(random.once(in: 3) ? UInt8(random.below(256)) : byte) }
      input += random.pick([[0x0A], [0x0D, 0x0A], [0x0A, 0x0A], [0x20, 0x0A], []])
    }
    return input
  }

  /// Through a pipe, in pieces.
  private static func read(
    _ input: [UInt8], limit: Int, _ random: inout SplitMix
  ) throws -> [(number: Int, line: LineReader.Line)] {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    var reader = LineReader(descriptor: ends[0], limit: limit)
    var found: [(number: Int, line: LineReader.Line)] = []
    func take() {
      while let line = reader.next() {
        found.append((reader.lineNumber, .init(bytes: Array(line.bytes)[...], isCut: line.isCut)))
      }
    }
    let most = input.count > 100_000 ? 60_000 : random.pick([1, 7, 4096, 60_000])
    var sent = 0
    while sent < input.count {
      let piece = Array(input[sent..<min(input.count, sent + random.below(most) + 1)])
      try #require(write(ends[1], piece, piece.count) == piece.count)
      sent += piece.count
      while reader.isReady(within: 0) {
        try reader.fill()
        take()
      }
    }
    close(ends[1])
    while !reader.atEnd {
      try reader.fill()
      take()
    }
    return found
  }
}

@Suite("Any JSON at all")
struct JSONFuzzTests {
  @Test("is read or refused; what is read is JSON, and comes out of the writer as it went in")
  func objects() {
    var maker = RequestMaker(random: SplitMix(seed: FuzzPlan.seed))
    FuzzPlan.run("json", cases: 6_000) { _, random in
      maker.random = random
      var line = maker.line()
      if !random.once(in: 10) { line = LineMutator.mutate(line, with: maker.line(), limit: 3000, &random) }
      guard let object = try? JSONObject(line) else { return nil }
      if let fault = Self.fault(of: object, from: line) { return "\(fault): \(String(decoding: line, as: UTF8.self))" }
      return nil
    }
  }

  private static func fault(of object: JSONObject, from line: [UInt8]) -> String? {
    guard (try? JSONSerialization.jsonObject(with: Data(line))) != nil || holdsWhatFoundationRefuses(line) else {
      return "Foundation refuses it"
    }
    var json = JSONWriter()
    // Not by `member`, which wants the keys in order.
    var first = true
    var text: [UInt8] = [UInt8(ascii: "{")]
    for member in object.members {
      json.removeAll()
      write(member, &json)
      text += (first ? [] : [UInt8(ascii: ",")]) + json.bytes.dropFirst().dropLast()
      first = false
    }
    text.append(UInt8(ascii: "}"))
    if text.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "a control character came out" }
    guard let again = try? JSONObject(text) else { return "what was written is refused" }
    guard again.members.count == object.members.count else { return "members are lost" }
    for (one, other) in zip(object.members, again.members) where !isSame(one, other) { return "\(one.key) is another" }
    return nil
  }

  private static func write(_ member: JSONObject.Member, _ json: inout JSONWriter) {
    json.object { json in
      json.key(named: member.key)
      switch member.value {
      case .null: json.null()
      case .bool(let truth): json.value(truth)
      case .integer(let number): json.value(number)
      case .number(let number): json.value(number)
      case .string(let text): json.value(text)
      case .array(let source), .object(let source): json.embed(source)
      }
    }
  }

  private static func isSame(_ one: JSONObject.Member, _ other: JSONObject.Member) -> Bool {
    guard one.key.utf8.elementsEqual(other.key.utf8) else { return false }
    switch (one.value, other.value) {
    case (.array, .array), (.object, .object): return true
    case (.string(let text), .string(let again)): return text.utf8.elementsEqual(again.utf8)
    case (.number(let number), .null): return !number.isFinite
    case (.number(let number), .integer(let again)): return number == Double(again)
    default: return one.value == other.value
    }
  }

  /// Foundation has limits of its own: numbers no double can hold, and byte order marks.
  private static func holdsWhatFoundationRefuses(_ line: [UInt8]) -> Bool {
    var digits = 0
    for byte in line {
      if byte | 0x20 == UInt8(ascii: "e") || (0x30...0x39).contains(byte) { digits += 1 } else { digits = 0 }
      if digits > 4 || byte | 0x20 == UInt8(ascii: "e") && digits > 1 { return true }
    }
    return line.starts(with: [0xEF, 0xBB, 0xBF])
  }
}
