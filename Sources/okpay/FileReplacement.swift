import Glibc

/// Replaces a file as a whole: readers see the old bytes or the new, whatever happens in between.
struct FileReplacement {
  struct Failure: Error {
    let path: String
    let errno: Int32

    var description: String { "\(path): \(String(cString: strerror(errno)))" }
  }

  /// Writes `text` to a temporary file beside `path`, with the same permissions, and gives it that name. A file that wasn't
  /// there is made.
  static func write(_ text: String, to path: String) throws(Failure) {
    // A link keeps pointing where it does: its target is replaced.
    let resolved = realpath(path, nil)
    guard resolved != nil || errno == ENOENT else { throw Failure(path: path, errno: errno) }
    defer { free(resolved) }
    let target = resolved.map { String(cString: $0) } ?? path
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    var template = Array((folder + ".okpay-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Failure(path: path, errno: errno) }
    var status = stat()
    if stat(target, &status) != 0 { status.st_mode = 0o666 & ~mask }
    guard fchmod(descriptor, status.st_mode & 0o7777) == 0,
      (try? Output(descriptor: descriptor).write(text)) != nil, fsync(descriptor) == 0,
      rename(template, target) == 0
    else {
      let reason = errno
      close(descriptor)
      unlink(template)
      throw Failure(path: path, errno: reason)
    }
    close(descriptor)
  }

  /// What new files are kept from allowing.
  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}
