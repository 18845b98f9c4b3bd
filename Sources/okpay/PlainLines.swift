import Glibc

/// Lines from a descriptor that is no terminal, whatever their bytes.
///
/// Lines end at LF; a CR before it and a BOM at the very start are dropped, malformed UTF-8 is repaired with U+FFFD, and of a
/// line beyond `longestLine` bytes only the beginning is kept, so memory stays bounded. A last line needs no LF.
struct PlainLines {
  enum Event: Equatable {
    case line(String)
    case endOfInput
    /// Nothing within the time given.
    case nothing
  }

  struct Failure: Error {
    let errno: Int32

    var reason: String { String(cString: strerror(errno)) }
  }

  private let descriptor: Int32
  private let longestLine: Int
  private var input: ArraySlice<UInt8> = []
  private var line: [UInt8] = []
  private var lineHasBegun = false
  private var isFirst = true
  private var isAtEnd = false

  init(descriptor: Int32, longestLine: Int) {
    self.descriptor = descriptor
    self.longestLine = longestLine
  }

  /// The next line. Waits `timeout` milliseconds for it at most; without end when negative.
  mutating func next(timeout: Int32) throws(Failure) -> Event {
    while true {
      if let line = takeLine() { return .line(line) }
      if isAtEnd { return .endOfInput }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, timeout)
      if ready == 0 { return .nothing }
      if ready < 0, errno != EINTR { throw Failure(errno: errno) }
      if ready > 0 { try fill() }
    }
  }

  private mutating func fill() throws(Failure) {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 {
      input = chunk[..<count]
    } else if count == 0 {
      isAtEnd = true
    } else if errno != EINTR && errno != EAGAIN {
      throw Failure(errno: errno)
    }
  }

  /// Moves input into the line until it is whole.
  private mutating func takeLine() -> String? {
    let end = input.firstIndex(of: 0x0A)
    let part = input[..<(end ?? input.endIndex)]
    lineHasBegun = lineHasBegun || !part.isEmpty
    line += part.prefix(max(0, longestLine - line.count))
    input = end.map { input[($0 + 1)...] } ?? []
    guard end != nil || (isAtEnd && lineHasBegun) else { return nil }
    defer {
      line = []
      lineHasBegun = false
      isFirst = false
    }
    if line.last == 0x0D { line.removeLast() }
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    return String(decoding: line, as: UTF8.self)
  }
}
