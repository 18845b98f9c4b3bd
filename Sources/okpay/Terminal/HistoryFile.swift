import Glibc

/// The history on disk: one entry a line, UTF-8, 0600, locked while it is read or changed.
enum HistoryFile {
  struct Fault: Error {
    let errno: Int32

    var reason: String { String(cString: strerror(errno)) }
  }

  /// All entries; none when there is no such file.
  static func read(_ path: String) throws(Fault) -> [String] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if file < 0, errno == ENOENT || errno == ENOTDIR { return [] }
    guard file >= 0 else { throw Fault(errno: errno) }
    defer { close(file) }
    guard isRegular(file) else { return [] }
    flock(file, LOCK_SH)
    return lines(try contents(file))
  }

  /// Adds entries behind those that are there, and drops the oldest beyond `limit`. Creates file and folder.
  static func append(_ entries: [String], to path: String, limit: Int) throws(Fault) {
    makeFolder(of: path)
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard file >= 0 else { throw Fault(errno: errno) }
    defer { close(file) }
    guard isRegular(file) else { return }
    flock(file, LOCK_EX)
    fchmod(file, 0o600)
    let kept = (lines(try contents(file)) + entries).suffix(limit)
    let bytes = Array(kept.map { $0 + "\n" }.joined().utf8)
    lseek(file, 0, SEEK_SET)
    do throws(Output.Failure) {
      try Output(descriptor: file).write(bytes)
    } catch {
      throw Fault(errno: error.errno)
    }
    ftruncate(file, off_t(bytes.count))
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func contents(_ file: Int32) throws(Fault) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return all }
      if count > 0 {
        all += chunk[..<count]
      } else if errno != EINTR {
        throw Fault(errno: errno)
      }
    }
  }

  /// Neither a pipe nor `/dev/null` is to be locked, cut or given another mode.
  private static func isRegular(_ file: Int32) -> Bool {
    var status = stat()
    return fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func makeFolder(of path: String) {
    for index in path.indices where path[index] == "/" && index > path.startIndex {
      mkdir(String(path[..<index]), 0o700)
    }
  }
}
