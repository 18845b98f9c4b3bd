/// Why a snapshot can't be taken up.
public enum SnapshotError: Error, Sendable, Equatable {
  /// Not JSON of this shape.
  case malformed
  /// Written by a newer version.
  case newer(version: Int)
}
