/// A small, fast, well-known generator (Steele, Lea & Flood, 2014): the same seed, the same numbers, on any machine.
struct SplitMix: RandomNumberGenerator, Equatable, Sendable {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Written as hexadecimal text: most hosts read a JSON number as a double, which has no room for all of it.
extension SplitMix: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let state = UInt64(try container.decode(String.self), radix: 16) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no hexadecimal number of 64 bits")
    }
    self.state = state
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(state, radix: 16))
  }
}
