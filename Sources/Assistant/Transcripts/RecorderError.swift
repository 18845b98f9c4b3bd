import Glibc

/// Why a recording can't be written.
public enum RecorderError: Error, Sendable, Equatable {
  /// The file is there already.
  case exists(path: String)
  /// The file can't be created, with the `errno` of it.
  case cannotCreate(path: String, errno: Int32)
  /// The file can't be written to, with the `errno` of it.
  case cannotWrite(errno: Int32)
}

extension RecorderError: CustomStringConvertible {
  /// `talk.chat: File exists`, as the system says it.
  public var description: String {
    switch self {
    case .exists(let path): "\(path): \(String(cString: strerror(EEXIST)))"
    case .cannotCreate(let path, let errno): "\(path): \(String(cString: strerror(errno)))"
    case .cannotWrite(let errno): String(cString: strerror(errno))
    }
  }
}
