import Glibc
import Understanding

/// An open folder: its names, and its files read by the shortest way.
struct Directory: ~Copyable {
  private let stream: OpaquePointer

  init?(_ path: String) {
    guard let stream = opendir(path) else { return nil }
    self.stream = stream
  }

  deinit { closedir(stream) }

  /// The names of everything in it, in no order.
  var names: [String] {
    var names: [String] = []
    rewinddir(stream)
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// All bytes of a file; nil when it is none or can't be read.
  func contents(of name: String) -> [UInt8]? {
    // Opening a pipe would wait for its writer.
    let descriptor = openat(dirfd(stream), name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let size = FileSize.of(descriptor) else { return nil }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = FileSize.read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
      isWhole = count == size
    }
    return isWhole ? bytes : nil
  }
}

/// Reading of a file whose size is known.
enum FileSize {
  /// The size of an ordinary file; nil for anything else.
  static func of(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_size
  }

  /// Reads until `buffer` is full or the file ends; how many bytes were read.
  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }
}
