import Glibc

/// Splits what a descriptor gives into lines at 0x0A; memory stays within the limit of a line plus one chunk.
struct LineReader {
  /// A line without its end (LF or CRLF).
  enum Line: Equatable {
    /// Never blank. The bytes must be let go before the next `fill`, or they are copied.
    case text(ArraySlice<UInt8>)
    /// More bytes than the limit; they are gone.
    case tooLong
  }

  private static let chunk = 64 * 1024

  /// The most bytes a line may have, a CR at its end counted.
  let limit: Int
  private(set) var atEnd = false
  /// The number of the line given last, from 1; blank lines count.
  private(set) var lineNumber = 0

  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: chunk)
  /// What is read and not given yet.
  private var pending = 0..<0
  /// Where the search for the next LF goes on.
  private var searched = 0
  private var isDropping = false

  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line; nil when `fill` must be called first, or at the end of input.
  mutating func next() -> Line? {
    while let end = lineEnd() {
      let line = pending.lowerBound..<end
      pending = min(end + 1, pending.upperBound)..<pending.upperBound
      searched = pending.lowerBound
      lineNumber += 1
      if isDropping || line.count > limit {
        isDropping = false
        return .tooLong
      }
      if let text = trimmed(line) { return .text(text) }
    }
    return nil
  }

  /// Waits for more input and takes it in.
  ///
  /// Call it only after `next` gave nil.
  mutating func fill() throws(Output.Failure) {
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
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw Output.Failure(errno: errno)
      }
    }
  }

  /// Drops the beginning of a line whose end never came.
  mutating func dropUnfinished() {
    pending = pending.upperBound..<pending.upperBound
    searched = pending.lowerBound
    isDropping = false
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
    searched = pending.upperBound
    if atEnd { return pending.isEmpty && !isDropping ? nil : pending.upperBound }
    if pending.count > limit {
      isDropping = true
      pending = pending.upperBound..<pending.upperBound
    }
    return nil
  }

  /// The line without CR at its end and byte order mark at the start of input; nil when nothing but white space is left.
  private func trimmed(_ line: Range<Int>) -> ArraySlice<UInt8>? {
    var text = buffer[line]
    if lineNumber == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    if text.last == 0x0D { text.removeLast() }
    let isBlank = text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return isBlank ? nil : text
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
