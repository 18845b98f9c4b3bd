import CSHA256

/// The hash of FIPS 180-4, for the chain of the journal.
///
/// By hand because the only library that has it here brings all of BoringSSL with it, which takes longer to build than
/// everything else together. `SHA256Tests` holds it against the standard's own examples.
enum SHA256 {
  /// Bytes of a hash.
  static let size = 32

  private static let blockSize = 64

  /// Takes blocks into the eight words of a state.
  typealias Rounds = (UnsafeMutablePointer<UInt32>, UnsafePointer<UInt8>, Int) -> Void

  /// The hash of `bytes`.
  ///
  /// - Parameter add: the rounds; a test puts those for other processors here.
  static func hash(_ bytes: [UInt8], add: Rounds = okpay_sha256) -> [UInt8] {
    let whole = bytes.count / blockSize
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 8) { state in
      _ = state.initialize(from: start)
      guard let words = state.baseAddress else { return [] }
      bytes.withUnsafeBufferPointer { message in
        guard let first = message.baseAddress, whole > 0 else { return }
        add(words, first, whole)
      }
      addEnd(of: bytes, from: whole * blockSize, to: words, add)
      return [UInt8](unsafeUninitializedCapacity: size) { hash, count in
        for (place, word) in state.enumerated() {
          UnsafeMutableRawBufferPointer(hash).storeBytes(of: word.bigEndian, toByteOffset: 4 * place, as: UInt32.self)
        }
        count = size
      }
    }
  }

  /// What fills no block, a mark behind it, and the length in bits: one block or two.
  private static func addEnd(
    of bytes: [UInt8], from start: Int, to words: UnsafeMutablePointer<UInt32>, _ add: Rounds
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * blockSize) { end in
      end.initialize(repeating: 0)
      for place in start..<bytes.count { end[place - start] = bytes[place] }
      end[bytes.count - start] = 0x80
      let count = bytes.count - start + 1 + 8 > blockSize ? 2 : 1
      let length = UInt64(bytes.count * 8).bigEndian
      UnsafeMutableRawBufferPointer(end).storeBytes(of: length, toByteOffset: count * blockSize - 8, as: UInt64.self)
      if let first = end.baseAddress { add(words, first, count) }
    }
  }

  private static var start: [UInt32] {
    [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
  }
}
