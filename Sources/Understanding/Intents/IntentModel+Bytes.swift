/// The model as bytes, for the cache: only meaningful to the same version on the same content and kind of machine.
extension IntentModel {
  private static let magic: UInt64 = 0x6F6B_7061_7931_0003

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let count = vocabulary.count
    bytes.reserveCapacity(32 + count * 12 + weights.count * MemoryLayout<Packed>.stride)
    let header = [Self.magic, UInt64(count), UInt64(labels.count), UInt64(unit.bitPattern)]
    for number in header { Self.append([number], to: &bytes) }
    Self.append(vocabulary.index.keys, to: &bytes)
    Self.append(vocabulary.rarity, to: &bytes)
    Self.append(weights, to: &bytes)
    Self.append([Self.sum(bytes)], to: &bytes)
    return bytes
  }

  /// Nil when the bytes are not what this version wrote for these labels.
  init?(bytes: [UInt8], labels: [String]) {
    let header: [UInt64] = Self.read(bytes, at: 0, count: 4)
    guard header.count == 4, header[0] == Self.magic, header[1] < 1 << 24, header[2] == UInt64(labels.count),
      let unit = UInt32(exactly: header[3])
    else { return nil }
    let count = Int(header[1])
    let lanes = Self.lanes(labels.count) * (count + 1)
    let body = 32 + count * 12 + lanes * MemoryLayout<Packed>.stride
    let check: [UInt64] = Self.read(bytes, at: body, count: 1)
    guard bytes.count == body + 8, check == [Self.sum(bytes[..<body])] else { return nil }
    let vocabulary = FeatureVocabulary(
      index: HashIndex(keys: Self.read(bytes, at: 32, count: count)),
      rarity: Self.read(bytes, at: 32 + count * 8, count: count))
    self.init(
      labels: labels, vocabulary: vocabulary, weights: Self.read(bytes, at: 32 + count * 12, count: lanes),
      unit: Float(bitPattern: unit))
  }

  private static func append<Value>(_ values: [Value], to bytes: inout [UInt8]) {
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  private static func read<Value>(_ bytes: [UInt8], at place: Int, count: Int) -> [Value] {
    let size = count * MemoryLayout<Value>.stride
    guard count >= 0, place >= 0, place + size <= bytes.count else { return [] }
    return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      bytes.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[place..<place + size]))
      }
      initialized = count
    }
  }

  /// A checksum over 64-bit words: a damaged file is noticed.
  private static func sum(_ bytes: some RandomAccessCollection<UInt8>) -> UInt64 {
    bytes.withContiguousStorageIfAvailable { buffer in
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325
      let raw = UnsafeRawBufferPointer(buffer)
      for word in 0..<buffer.count / 8 {
        sum = (sum ^ raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)) &* 0x100_0000_01B3
        sum ^= sum >> 31
      }
      return sum
    } ?? 0
  }
}
