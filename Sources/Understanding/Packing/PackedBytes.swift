/// Bytes that stay where they are and never change, for as long as anything was taken up from them without a copy.
public final class PackedBytes: @unchecked Sendable {
  /// All of them, beginning at a multiple of 64.
  public let bytes: UnsafeRawBufferPointer

  private static let alignment = 64
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Takes `bytes` over, which begin at a multiple of 64; `release` gives them back in the end.
  public init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
    self.bytes = bytes
    self.release = release
  }

  /// Room for `count` bytes, which `fill` writes to; it returns how many of them it wrote.
  public init(capacity count: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int) {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 1), alignment: Self.alignment)
    let filled = min(max(fill(UnsafeMutableRawBufferPointer(rebasing: room[..<count])), 0), count)
    bytes = UnsafeRawBufferPointer(rebasing: room[..<filled])
    release = { $0.baseAddress?.deallocate() }
  }

  /// A copy of `bytes`.
  public convenience init(_ bytes: [UInt8]) {
    self.init(capacity: bytes.count) { room in
      room.copyBytes(from: bytes)
      return bytes.count
    }
  }

  deinit { release(bytes) }
}
