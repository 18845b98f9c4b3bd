import Foundation

/// Keeps the learned weights of content folders, so that a start need not learn them again.
///
/// Everything about it may fail silently: a missing, damaged or read-only cache only means learning once more. Weights are kept
/// only of folders without a fault, so a hit also says that the folder was checked.
public struct ModelCache: Sendable {
  private static let kept = 8

  private let folder: String

  /// - Parameter folder: where the files go; created when missing.
  public init(folder: String) { self.folder = folder }

  func read(hash: String) -> [UInt8]? {
    guard let file = fopen(path(hash), "rb") else { return nil }
    defer { fclose(file) }
    guard fseek(file, 0, SEEK_END) == 0, case let size = ftell(file), size > 0, fseek(file, 0, SEEK_SET) == 0 else {
      return nil
    }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }

  /// Writes atomically, and lets go of the oldest files.
  func write(_ bytes: [UInt8], hash: String) {
    let files = FileManager.default
    try? files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? Data(bytes).write(to: URL(fileURLWithPath: path(hash)), options: .atomic)
    let models = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".model") }
    guard models.count > Self.kept else { return }
    let dated = models.map { name in
      let attributes = try? files.attributesOfItem(atPath: "\(folder)/\(name)")
      return (name: name, date: attributes?[.modificationDate] as? Date ?? .distantPast)
    }
    for old in dated.sorted(by: { $0.date > $1.date }).dropFirst(Self.kept) {
      try? files.removeItem(atPath: "\(folder)/\(old.name)")
    }
  }

  private func path(_ hash: String) -> String { "\(folder)/\(hash).model" }
}
