/// Lines of text from a descriptor that is no terminal, whatever their bytes.
///
/// Malformed UTF-8 is repaired with U+FFFD, and of a line beyond `longestLine` bytes only the beginning is kept.
struct PlainLines {
  enum Event: Equatable {
    case line(String)
    case endOfInput
    /// Nothing within the time given, or a signal came.
    case nothing
  }

  private var reader: LineReader

  init(descriptor: Int32, longestLine: Int) {
    reader = LineReader(descriptor: descriptor, limit: longestLine)
  }

  /// The next line. Waits `timeout` milliseconds for it at most; without end when negative.
  mutating func next(timeout: Int32) throws(LineReader.Failure) -> Event {
    while true {
      if let line = reader.next() { return .line(String(decoding: line.bytes, as: UTF8.self)) }
      if reader.atEnd { return .endOfInput }
      guard reader.isReady(within: timeout) else { return .nothing }
      try reader.fill()
    }
  }
}
