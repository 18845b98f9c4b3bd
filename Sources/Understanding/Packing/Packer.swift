/// Lays values down as bytes, one after the other.
public struct Packer {
  /// What has been laid down.
  public internal(set) var bytes: [UInt8] = []

  /// Begins with no bytes, and room for `capacity` of them.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Lays down values in their order.
  @inlinable
  public mutating func add<each Value: Packable>(_ values: repeat each Value) {
    repeat (each values).pack(into: &self)
  }

  /// Lays down a value: the compiler sees what it is, as it does not among several, which matters for what each turn packs.
  @inlinable
  public mutating func add<Value: Packable>(_ value: Value) { value.pack(into: &self) }

  /// Lays down numbers as they lie in memory.
  public mutating func add(flat values: [some FlatValue]) {
    values.withUnsafeBytes { add(bytes: $0) }
  }

  /// Lays down a number as it lies in memory.
  @inlinable
  public mutating func add(flat value: some FlatValue) {
    withUnsafeBytes(of: value) { add(bytes: $0) }
  }

  /// Lays down bytes as they are.
  public mutating func add(bytes more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }

  /// Fills up with zeros, so that what follows begins at a multiple of `alignment` from the first byte.
  public mutating func align(to alignment: Int) {
    while bytes.count % alignment != 0 { bytes.append(0) }
  }
}
