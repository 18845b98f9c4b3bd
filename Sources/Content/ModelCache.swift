import Foundation

/// Keeps the learned weights of a content folder, so that a start need not learn them again.
///
/// Everything about it may fail silently: a missing, damaged or read-only cache only means learning once more.
public struct ModelCache: Sendable {
  private let folder: String

  /// - Parameter folder: where the files go; created when missing.
  public init(folder: String) { self.folder = folder }

  func read(hash: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path(hash)).map(Array.init)
  }

  func write(_ bytes: [UInt8], hash: String) {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? Data(bytes).write(to: URL(fileURLWithPath: path(hash)), options: .atomic)
  }

  private func path(_ hash: String) -> String { "\(folder)/\(hash).model" }
}
