/// The model as bytes, for the cache: little-endian, only meaningful to the same version on the same content.
extension IntentModel {
  private static let magic: UInt64 = 0x6F6B_7061_7931_0001

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let keys = rows.sorted { $0.value < $1.value }.map(\.key)
    bytes.reserveCapacity(24 + keys.count * (12 + labels.count * 4))
    append(Self.magic, to: &bytes)
    append(UInt64(keys.count), to: &bytes)
    append(UInt64(labels.count), to: &bytes)
    for key in keys { append(key, to: &bytes) }
    for value in rarity { append(value.bitPattern, to: &bytes) }
    for row in weights {
      for label in labels.indices { append(row[label].bitPattern, to: &bytes) }
    }
    return bytes
  }

  /// Nil when the bytes are not what this version wrote for these labels.
  init?(bytes: [UInt8], labels: [String]) {
    guard bytes.count >= 24, Self.read(UInt64.self, bytes, 0) == Self.magic else { return nil }
    let count = Int(truncatingIfNeeded: Self.read(UInt64.self, bytes, 8))
    guard Self.read(UInt64.self, bytes, 16) == UInt64(labels.count), count >= 0, count < 1 << 24,
      bytes.count == 24 + count * (12 + labels.count * 4)
    else { return nil }
    var rows: [UInt64: Int32] = [:]
    rows.reserveCapacity(count)
    var weights = [Row](repeating: .zero, count: count)
    var rarity = [Float](repeating: 0, count: count)
    for index in 0..<count {
      rows[Self.read(UInt64.self, bytes, 24 + index * 8)] = Int32(index)
      rarity[index] = Float(bitPattern: Self.read(UInt32.self, bytes, 24 + count * 8 + index * 4))
      for label in labels.indices {
        let place = 24 + count * 12 + (index * labels.count + label) * 4
        weights[index][label] = Float(bitPattern: Self.read(UInt32.self, bytes, place))
      }
    }
    self.init(labels: labels, rows: rows, weights: weights, rarity: rarity)
  }

  private func append<Value: FixedWidthInteger>(_ value: Value, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func read<Value: FixedWidthInteger>(_ type: Value.Type, _ bytes: [UInt8], _ place: Int) -> Value {
    bytes.withUnsafeBytes { Value(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Value.self)) }
  }
}
