/// A number whose bytes are all there is to it: none of them is unused, and any of them together are a number.
///
/// Lists of such numbers are laid down and taken up in one copy.
public protocol FlatValue: Packable, Equatable, Sendable {}

extension FlatValue {
  @inlinable
  public func pack(into packer: inout Packer) { packer.add(flat: self) }

  @inlinable
  public init(from unpacker: inout Unpacker) throws(Damage) { self = try unpacker.flat() }

  public static func pack(_ values: [Self], into packer: inout Packer) { packer.add(flat: values) }

  @inlinable
  public static func list(of count: Int, from unpacker: inout Unpacker) throws(Damage) -> [Self] {
    try unpacker.flat(count: count)
  }
}

extension UInt8: FlatValue {}
extension Int8: FlatValue {}
extension UInt16: FlatValue {}
extension Int16: FlatValue {}
extension UInt32: FlatValue {}
extension Int32: FlatValue {}
extension UInt64: FlatValue {}
extension Int64: FlatValue {}
extension Int: FlatValue {}
extension Float: FlatValue {}
extension Double: FlatValue {}
extension SIMD4: Packable, FlatValue where Scalar: FlatValue {}
extension SIMD8: Packable, FlatValue where Scalar: FlatValue {}
