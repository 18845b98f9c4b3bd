import Foundation

/// Finds the transcripts that are named on the command line.
struct TranscriptFiles {
  /// A path that can't be read.
  struct Missing: Error {
    let path: String
    let errno: Int32

    var description: String { "\(path): \(String(cString: strerror(errno)))" }
  }

  /// Every `.chat` file below the folders among `paths`, in byte order, and the files among them, each once. `-` is
  /// standard input.
  ///
  /// - Throws: `Missing` for a path that isn't there.
  static func find(_ paths: [String]) throws(Missing) -> [String] {
    var found: [String] = []
    for path in paths {
      if path == "-" {
        found.append(path)
        continue
      }
      guard let isFolder = kind(of: path, followingLinks: true) else { throw Missing(path: path, errno: errno) }
      found += isFolder ? try walk(path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } : [path]
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  static func read(_ path: String) throws(Missing) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Missing(path: path, errno: errno) }
    defer { if descriptor > 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += chunk[..<count] } else if errno != EINTR { throw Missing(path: path, errno: errno) }
    }
  }

  private static func walk(_ folder: String) throws(Missing) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw Missing(path: folder, errno: EACCES)
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    var found: [String] = []
    for name in names where !name.hasPrefix(".") {
      let path = base + name
      // Links to folders aren't followed: they may lead in a circle.
      if kind(of: path, followingLinks: false) == true {
        found += try walk(path)
      } else if name.hasSuffix(".chat"), kind(of: path, followingLinks: true) == false {
        found.append(path)
      }
    }
    return found
  }

  /// Whether there is a folder at `path`, nil with `errno` set when there is nothing.
  private static func kind(of path: String, followingLinks: Bool) -> Bool? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }
}
