/// Takes values up from bytes, in the order in which they were laid down. Never reads beyond the end.
public struct Unpacker {
  /// Where the bytes are.
  @usableFromInline let source: PackedBytes
  /// How many have been read.
  @usableFromInline var place: Int

  /// Reads `source` from byte number `start` on.
  public init(_ source: PackedBytes, from start: Int = 0) {
    self.source = source
    place = min(max(start, 0), source.bytes.count)
  }

  /// How many bytes are left.
  @inlinable
  public var rest: Int { source.bytes.count - place }

  /// The next value.
  @inlinable
  public mutating func next<Value: Packable>(_ type: Value.Type = Value.self) throws(Damage) -> Value {
    try Value(from: &self)
  }

  /// The next number.
  @inlinable
  public mutating func flat<Value: FlatValue>(_ type: Value.Type = Value.self) throws(Damage) -> Value {
    let bytes = try take(MemoryLayout<Value>.size)
    return bytes.loadUnaligned(as: Value.self)
  }

  /// The next `count` numbers.
  @inlinable
  public mutating func flat<Value: FlatValue>(count: Int) throws(Damage) -> [Value] {
    guard count >= 0, count <= rest / MemoryLayout<Value>.stride else { throw Damage() }
    let bytes = try take(count * MemoryLayout<Value>.stride)
    return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: bytes)
      initialized = count
    }
  }

  /// The length of a list whose elements take at least a byte each.
  @inlinable
  public mutating func count() throws(Damage) -> Int {
    let count = Int(try flat(UInt32.self))
    guard count <= rest else { throw Damage() }
    return count
  }

  /// Steps over what `Packer.align` filled in.
  mutating func align(to alignment: Int) throws(Damage) { _ = try take((alignment - place % alignment) % alignment) }

  @inlinable
  mutating func take(_ count: Int) throws(Damage) -> UnsafeRawBufferPointer {
    guard count <= rest else { throw Damage() }
    defer { place += count }
    return UnsafeRawBufferPointer(rebasing: source.bytes[place..<place + count])
  }
}
