/// Lays values down as bytes, one after the other.
public struct Packer {
  /// What has been laid down.
  public private(set) var bytes: [UInt8] = []

  /// Begins with no bytes.
  public init() {}

  /// Lays down values in their order.
  public mutating func add<each Value: Packable>(_ values: repeat each Value) {
    repeat (each values).pack(into: &self)
  }

  /// Lays down numbers as they lie in memory.
  public mutating func add(flat values: [some FlatValue]) {
    values.withUnsafeBytes { add(bytes: $0) }
  }

  /// Lays down bytes as they are.
  public mutating func add(bytes more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }

  /// Fills up with zeros, so that what follows begins at a multiple of `alignment` from the first byte.
  public mutating func align(to alignment: Int) {
    while bytes.count % alignment != 0 { bytes.append(0) }
  }
}
