import Glibc
import Understanding

/// What tells one build of the program from another: what it learns and how it lays it down depends on its code.
enum ProgramStamp {
  /// Of the file that runs; nil when it can't be found.
  static let value: UInt64? = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    let modified = [UInt64(bitPattern: Int64(status.st_mtim.tv_sec)), UInt64(status.st_mtim.tv_nsec)]
    return Checksum.of([UInt64(status.st_dev), UInt64(status.st_ino), UInt64(status.st_size)] + modified)
  }()
}
