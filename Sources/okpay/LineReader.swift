import Glibc

/// Splits what a descriptor gives into lines at 0x0A; memory stays within the limit of a line plus one chunk.
struct LineReader {
  /// A line without its end (LF or CRLF), and without the byte order mark at the start of input.
  struct Line: Equatable {
    /// Must be let go before the next `fill`, or they are copied.
    var bytes: ArraySlice<UInt8>
    /// There were more bytes than the limit; only the beginning is left.
    var isCut = false

    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
  }

  /// Why nothing more can be read.
  struct Failure: Error {
    let errno: Int32

    var reason: String { String(cString: strerror(errno)) }
  }

  private static let chunk = 64 * 1024

  /// The most bytes a line may have, a CR at its end counted.
  let limit: Int
  private(set) var atEnd = false
  /// The number of the line given last, from 1.
  private(set) var lineNumber = 0

  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: chunk)
  /// What is read and not given yet.
  private var pending = 0..<0
  /// Where the search for the next LF goes on.
  private var searched = 0

  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line; nil when `fill` must be called first, or at the end of input.
  mutating func next() -> Line? {
    guard let end = lineEnd() else { return nil }
    let line = pending.lowerBound..<end
    pending = min(end + 1, pending.upperBound)..<pending.upperBound
    searched = pending.lowerBound
    lineNumber += 1
    return Line(bytes: trimmed(line), isCut: line.count > limit)
  }

  /// Whether `fill` would find something, input or its end, within the time given; a negative one is without end.
  ///
  /// A signal makes it return false early, and so does something to be read from the other descriptors; -1 is none.
  func isReady(within milliseconds: Int32, or other: Int32 = -1, or another: Int32 = -1) -> Bool {
    let asked = { (descriptor: Int32) in pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0) }
    var waiting = (asked(descriptor), asked(other), asked(another))
    let ready = withUnsafeMutableBytes(of: &waiting) { bytes in
      poll(bytes.assumingMemoryBound(to: pollfd.self).baseAddress, 3, milliseconds)
    }
    return ready > 0 && waiting.0.revents != 0 || ready < 0 && errno != EINTR
  }

  /// Waits for more input and takes it in.
  ///
  /// Call it only after `next` gave nil.
  mutating func fill() throws(Failure) {
    makeRoom()
    let free = pending.upperBound..<buffer.count
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress?.advanced(by: free.lowerBound), free.count)
      }
      if count > 0 {
        pending = pending.lowerBound..<(free.lowerBound + count)
        return
      } else if count == 0 {
        atEnd = true
        return
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        _ = isReady(within: -1)
      } else if errno != EINTR {
        throw Failure(errno: errno)
      }
    }
  }

  /// Drops the beginning of a line whose end never came.
  mutating func dropUnfinished() {
    pending = pending.upperBound..<pending.upperBound
    searched = pending.lowerBound
  }

  /// Where the next line ends: at an LF, or at the end of input.
  private mutating func lineEnd() -> Int? {
    let unsearched = searched..<pending.upperBound
    let found = buffer.withUnsafeBytes { bytes -> Int? in
      guard let start = bytes.baseAddress, let place = memchr(start + unsearched.lowerBound, 0x0A, unsearched.count)
      else { return nil }
      return start.distance(to: UnsafeRawPointer(place))
    }
    if let found { return found }
    // Of a line that is too long, one byte over the limit is enough to tell it by.
    pending = pending.lowerBound..<min(pending.upperBound, pending.lowerBound + limit + 1)
    searched = pending.upperBound
    return atEnd && !pending.isEmpty ? pending.upperBound : nil
  }

  private func trimmed(_ line: Range<Int>) -> ArraySlice<UInt8> {
    var text = buffer[line].prefix(limit + 1)
    if lineNumber == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    if text.last == 0x0D { text.removeLast() }
    return text
  }

  private mutating func makeRoom() {
    if pending.isEmpty {
      pending = 0..<0
      // A long line is no reason to keep its memory.
      if buffer.count > Self.chunk { buffer = [UInt8](repeating: 0, count: Self.chunk) }
    } else if pending.upperBound == buffer.count {
      let kept = buffer[pending]
      let size = pending.count * 2 > buffer.count ? min(buffer.count * 2, limit + Self.chunk) : buffer.count
      buffer = kept + [UInt8](repeating: 0, count: max(size, kept.count + 1) - kept.count)
      pending = 0..<kept.count
    }
    searched = pending.upperBound
  }
}
