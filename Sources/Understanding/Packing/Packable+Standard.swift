extension Bool: Packable {
  @inlinable
  public func pack(into packer: inout Packer) { packer.add(flat: UInt8(self ? 1 : 0)) }

  @inlinable
  public init(from unpacker: inout Unpacker) throws(Damage) {
    switch try unpacker.flat(UInt8.self) {
    case 0: self = false
    case 1: self = true
    default: throw Damage()
    }
  }
}

extension String: Packable {
  public func pack(into packer: inout Packer) {
    var text = self
    text.withUTF8 { utf8 in
      packer.add(flat: UInt32(utf8.count))
      packer.add(bytes: UnsafeRawBufferPointer(utf8))
    }
  }

  @inlinable
  public init(from unpacker: inout Unpacker) throws(Damage) {
    self.init(decoding: try unpacker.take(try unpacker.count()), as: UTF8.self)
  }
}

extension Optional: Packable where Wrapped: Packable {
  @inlinable
  public func pack(into packer: inout Packer) {
    (self != nil).pack(into: &packer)
    self?.pack(into: &packer)
  }

  @inlinable
  public init(from unpacker: inout Unpacker) throws(Damage) {
    self = try unpacker.next(Bool.self) ? try unpacker.next(Wrapped.self) : nil
  }
}

extension Array: Packable where Element: Packable {
  @inlinable
  public func pack(into packer: inout Packer) {
    packer.add(flat: UInt32(count))
    Element.pack(self, into: &packer)
  }

  @inlinable
  public init(from unpacker: inout Unpacker) throws(Damage) {
    self = try Element.list(of: try unpacker.count(), from: &unpacker)
  }
}

extension Dictionary: Packable where Key: Packable, Value: Packable {
  /// In the order of the keys' bytes, so that equal dictionaries give equal bytes.
  public func pack(into packer: inout Packer) {
    guard !isEmpty else { return packer.add(flat: UInt32(0)) }
    let rows = map { row in
      var key = Packer()
      key.add(row.key)
      return (key: key.bytes, value: row.value)
    }
    packer.add(UInt32(count))
    for row in rows.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      packer.add(flat: row.key)
      packer.add(row.value)
    }
  }

  @inlinable
  public init(from unpacker: inout Unpacker) throws(Damage) {
    let count = try unpacker.count()
    self.init(minimumCapacity: count)
    for _ in 0..<count {
      let key = try unpacker.next(Key.self)
      self[key] = try unpacker.next(Value.self)
    }
    guard self.count == count else { throw Damage() }
  }
}
