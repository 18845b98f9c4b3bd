/// A constant list of numbers that may lie within a file that was read: taking it up copies nothing.
public struct FlatArray<Value: FlatValue>: RandomAccessCollection, @unchecked Sendable {
  private let source: PackedBytes
  private let start: UnsafePointer<Value>

  public let endIndex: Int
  public var startIndex: Int { 0 }

  /// A copy of `values`.
  public init(_ values: [Value]) {
    source = PackedBytes(capacity: values.count * MemoryLayout<Value>.stride) { room in
      values.withUnsafeBytes { room.copyMemory(from: $0) }
      return room.count
    }
    start = Self.pointer(to: source.bytes)
    endIndex = values.count
  }

  @inline(__always)
  public subscript(index: Int) -> Value {
    precondition(index >= 0 && index < endIndex, "no such element")
    return start[index]
  }

  /// Memory begins at multiples of 64, and lists within it at multiples of their alignment.
  private static func pointer(to bytes: UnsafeRawBufferPointer) -> UnsafePointer<Value> {
    guard let start = bytes.baseAddress else { return UnsafePointer(bitPattern: MemoryLayout<Value>.alignment)! }
    return start.assumingMemoryBound(to: Value.self)
  }
}

extension FlatArray: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

extension FlatArray: Packable {
  public func pack(into packer: inout Packer) {
    packer.add(UInt32(endIndex))
    packer.align(to: MemoryLayout<Value>.alignment)
    packer.add(bytes: UnsafeRawBufferPointer(start: start, count: endIndex * MemoryLayout<Value>.stride))
  }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    let count = Int(try unpacker.flat(UInt32.self))
    try unpacker.align(to: MemoryLayout<Value>.alignment)
    guard count <= unpacker.rest / MemoryLayout<Value>.stride else { throw Damage() }
    start = Self.pointer(to: try unpacker.take(count * MemoryLayout<Value>.stride))
    source = unpacker.source
    endIndex = count
  }
}
