/// Walks over the bytes of one JSON text that is known to be UTF-8.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The members of the only value, which must be an object.
  mutating func document() throws(JSONFault) -> [JSONObject.Member] {
    skipSpace()
    guard current == UInt8(ascii: "{") else { throw fault(.notObject) }
    var members: [JSONObject.Member] = []
    members.reserveCapacity(8)
    try eachMember { (reader, key) throws(JSONFault) in
      members.append(.init(key: reader.decode(key), value: try reader.value()))
    }
    skipSpace()
    guard index == bytes.count else { throw fault(.trailing) }
    return members
  }

  /// The byte ahead; 0, which starts nothing in JSON, at the end.
  var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  func fault(_ kind: JSONFault.Kind) -> JSONFault {
    JSONFault(index < bytes.count || kind == .notObject ? kind : .unfinished, at: index)
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  mutating func take(_ byte: Unicode.Scalar) throws(JSONFault) {
    guard current == UInt8(ascii: byte) else { throw fault(.unexpected) }
    index += 1
  }

  private mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= JSONObject.depthLimit else { throw fault(.tooDeep) }
    index += 1
    skipSpace()
  }

  /// Calls `body` in front of each value of the object ahead.
  private mutating func eachMember(
    _ body: (inout JSONReader, StringToken) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try enter()
    if current != UInt8(ascii: "}") {
      while true {
        let key = try string()
        skipSpace()
        try take(":")
        skipSpace()
        try body(&self, key)
        skipSpace()
        guard current == UInt8(ascii: ",") else { break }
        index += 1
        skipSpace()
      }
    }
    try take("}")
    depth -= 1
  }

  private mutating func skipArray() throws(JSONFault) {
    try enter()
    if current != UInt8(ascii: "]") {
      while true {
        _ = try value()
        skipSpace()
        guard current == UInt8(ascii: ",") else { break }
        index += 1
        skipSpace()
      }
    }
    try take("]")
    depth -= 1
  }

  /// The value ahead. What is inside an array or an object is only checked.
  private mutating func value() throws(JSONFault) -> JSONValue {
    let start = index
    switch current {
    case UInt8(ascii: "\""):
      let token = try string()
      return depth == 1 ? .string(decode(token)) : .null
    case UInt8(ascii: "{"):
      try eachMember { (reader, _) throws(JSONFault) in _ = try reader.value() }
      return depth == 1 ? .object(Array(bytes[start..<index])) : .null
    case UInt8(ascii: "["):
      try skipArray()
      return depth == 1 ? .array(Array(bytes[start..<index])) : .null
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw fault(.unexpected)
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[offset] else { throw fault(.unexpected) }
      index += 1
    }
    return value
  }
}

// MARK: - Numbers

extension JSONReader {
  private var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current) }

  private mutating func digits() throws(JSONFault) {
    guard isDigit else { throw fault(.badNumber) }
    while isDigit { index += 1 }
  }

  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = index
    var isInteger = true
    if current == UInt8(ascii: "-") { index += 1 }
    if current == UInt8(ascii: "0") { index += 1 } else { try digits() }
    if current == UInt8(ascii: ".") {
      isInteger = false
      index += 1
      try digits()
    }
    if current | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    guard depth == 1 else { return .null }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    // "-0" would come back as "0".
    if isInteger, text != "-0", let integer = Int64(text) { return .integer(integer) }
    return .number(Double(text) ?? .infinity)
  }
}
