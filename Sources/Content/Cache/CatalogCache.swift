import Foundation
import Understanding

/// Keeps compiled catalogues, so that a start need neither read their files nor learn their examples again.
///
/// Everything about it may fail silently: a missing, damaged or read-only cache only means compiling once more. A catalogue is
/// kept only of a folder that loading finds no fault with, and found again only by the same program for the very same bytes.
public struct CatalogCache: Sendable {
  private static let magic: UInt64 = 0x6F6B_7061_7943_6174
  private static let kept = 8

  /// Stands before the catalogue; all of it is words of 64 bits.
  private struct Header {
    static let size = 32
    let magic: UInt64
    /// What the catalogue was compiled from, and by which program.
    let key: UInt64
    /// How many bytes follow.
    let count: UInt64
    /// Of these bytes.
    let checksum: UInt64
  }

  private let folder: String
  private let program: UInt64?

  /// - Parameter folder: where the files go; created when missing.
  public init(folder: String) {
    self.folder = folder
    program = ProgramStamp.value
  }

  /// The catalogue of `source`; nil when there is none.
  func read(_ source: ContentFolder) -> Catalog? {
    guard let key = key(of: source), let file = PackedBytes(file: path(key)) else { return nil }
    var unpacker = Unpacker(file)
    do throws(Damage) {
      let header = Header(
        magic: try unpacker.next(), key: try unpacker.next(), count: try unpacker.next(), checksum: try unpacker.next())
      guard header.magic == Self.magic, header.key == key, header.count == UInt64(unpacker.rest),
        header.checksum == Checksum.of(UnsafeRawBufferPointer(rebasing: file.bytes[Header.size...]), seed: key)
      else { return nil }
      let catalog = try Catalog(from: &unpacker)
      return unpacker.rest == 0 ? catalog : nil
    } catch {
      return nil
    }
  }

  /// Writes atomically, and lets go of the oldest files.
  func write(_ catalog: Catalog, of source: ContentFolder) {
    guard let key = key(of: source) else { return }
    // The header is known last and stands first: all of it is put down once, and the header a second time.
    var packer = Packer()
    packer.add(Self.magic, key, UInt64(0), UInt64(0))
    packer.add(catalog)
    var bytes = packer.bytes
    packer = Packer()
    let checksum = bytes.withUnsafeBytes {
      Checksum.of(UnsafeRawBufferPointer(rebasing: $0[Header.size...]), seed: key)
    }
    packer.add(Self.magic, key, UInt64(bytes.count - Header.size), checksum)
    bytes.replaceSubrange(..<Header.size, with: packer.bytes)
    let files = FileManager.default
    try? files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    bytes.withUnsafeMutableBytes { whole in
      guard let start = whole.baseAddress else { return }
      let data = Data(bytesNoCopy: start, count: whole.count, deallocator: .none)
      try? data.write(to: URL(fileURLWithPath: path(key)), options: .atomic)
    }
    dropOldest()
  }

  private func dropOldest() {
    let files = FileManager.default
    // Before catalogues, weights alone were kept.
    let names = ((try? files.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".catalog") || $0.hasSuffix(".model") }
    guard names.count > Self.kept else { return }
    let dated = names.map { name in
      let attributes = try? files.attributesOfItem(atPath: "\(folder)/\(name)")
      return (name: name, date: attributes?[.modificationDate] as? Date ?? .distantPast)
    }
    for old in dated.sorted(by: { $0.date > $1.date }).dropFirst(Self.kept) {
      try? files.removeItem(atPath: "\(folder)/\(old.name)")
    }
  }

  /// Everything a catalogue depends on; nil when it can't be known which program this is. The path is part of it, since faults
  /// and explanations name places in files.
  private func key(of source: ContentFolder) -> UInt64? {
    guard let program else { return nil }
    return Checksum.of([program], seed: Checksum.of(Array(source.path.utf8), seed: source.hash.value))
  }

  private func path(_ key: UInt64) -> String { "\(folder)/\(ContentHash.text(of: key)).catalog" }
}
