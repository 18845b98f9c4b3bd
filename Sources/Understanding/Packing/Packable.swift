/// A value that can be laid down as bytes and taken up from them again; equal values give equal bytes.
///
/// Types conform by hand, in a few lines each, instead of by `Codable`: that asks for every field by its name, through
/// containers made one by one, which costs more than reading the source files is worth saving. What is gained by hand is that
/// long lists of numbers are copied as they lie, and that nothing is looked up or cast while reading. An initialiser that
/// forgets a field does not compile; a field that has a value of its own needs care.
///
/// The bytes are for the program that wrote them: nothing in them says what they are. Whoever keeps them must know by other
/// means that they are whole and of the same version.
public protocol Packable {
  /// Lays the value down.
  func pack(into packer: inout Packer)

  /// Takes a value up.
  ///
  /// - Throws: `Damage` when the bytes are not what `pack` wrote.
  init(from unpacker: inout Unpacker) throws(Damage)

  /// Lays a list down, without its length.
  static func pack(_ values: [Self], into packer: inout Packer)

  /// Takes a list of a known length up.
  static func list(of count: Int, from unpacker: inout Unpacker) throws(Damage) -> [Self]
}

/// Bytes are not what they should be: cut off, damaged, or of something else.
public struct Damage: Error, Equatable {
  /// Damage.
  public init() {}
}

extension Packable {
  @inlinable
  public static func pack(_ values: [Self], into packer: inout Packer) {
    for value in values { value.pack(into: &packer) }
  }

  @inlinable
  public static func list(of count: Int, from unpacker: inout Unpacker) throws(Damage) -> [Self] {
    var values: [Self] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try Self(from: &unpacker)) }
    return values
  }
}

extension Packable where Self: RawRepresentable, RawValue: Packable {
  public func pack(into packer: inout Packer) { rawValue.pack(into: &packer) }

  public init(from unpacker: inout Unpacker) throws(Damage) {
    guard let value = Self(rawValue: try unpacker.next()) else { throw Damage() }
    self = value
  }
}
