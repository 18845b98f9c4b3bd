import Glibc
import Understanding

extension PackedBytes {
  /// The bytes of a file as they lie in the system's memory, not copied; nil when it can't be read.
  ///
  /// Nobody may write to such a file: it is replaced as a whole or removed, and stays what it is for those who have it open.
  convenience init?(file path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let size = FileSize.of(descriptor), size > 0,
      let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    self.init(UnsafeRawBufferPointer(start: start, count: size)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }
}
