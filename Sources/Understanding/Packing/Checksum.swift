/// XXH64: 64 bits that tell bytes from other bytes, at several bytes a clock. Against chance, not against forgers.
public enum Checksum {
  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5
  )

  /// The checksum of `bytes`; another seed gives another one.
  public static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    var rest = bytes[...]
    var sum = seed &+ primes.4
    if bytes.count >= 32 {
      let whole = bytes.count & ~31
      sum = blocks(UnsafeRawBufferPointer(rebasing: bytes[..<whole]), seed: seed)
      rest = bytes[whole...]
    }
    sum &+= UInt64(bytes.count)
    let words = UnsafeRawBufferPointer(rebasing: rest)
    var place = 0
    while place + 8 <= words.count {
      let word = words.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
      sum = turned(sum ^ round(0, word), 27) &* primes.0 &+ primes.3
      place += 8
    }
    if place + 4 <= words.count {
      let word = words.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian
      sum = turned(sum ^ UInt64(word) &* primes.0, 23) &* primes.1 &+ primes.2
      place += 4
    }
    for byte in words[place...] { sum = turned(sum ^ UInt64(byte) &* primes.4, 11) &* primes.0 }
    return mixed(sum)
  }

  /// The checksum of the bytes of `values`.
  public static func of(_ values: [some FlatValue], seed: UInt64 = 0) -> UInt64 {
    values.withUnsafeBytes { of($0, seed: seed) }
  }

  /// Four words at a time, each summed up by itself, so that no multiplication waits for another.
  private static func blocks(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    var (first, second) = (seed &+ primes.0 &+ primes.1, seed &+ primes.1)
    var (third, fourth) = (seed, seed &- primes.0)
    for place in stride(from: 0, to: bytes.count, by: 32) {
      let words = bytes.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
      first = round(first, words[0].littleEndian)
      second = round(second, words[1].littleEndian)
      third = round(third, words[2].littleEndian)
      fourth = round(fourth, words[3].littleEndian)
    }
    var sum = turned(first, 1) &+ turned(second, 7) &+ turned(third, 12) &+ turned(fourth, 18)
    for lane in [first, second, third, fourth] { sum = (sum ^ round(0, lane)) &* primes.0 &+ primes.3 }
    return sum
  }

  @inline(__always)
  private static func round(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    turned(sum &+ word &* primes.1, 31) &* primes.0
  }

  @inline(__always)
  private static func turned(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var sum = (value ^ value >> 33) &* primes.1
    sum = (sum ^ sum >> 29) &* primes.2
    return sum ^ sum >> 32
  }
}
