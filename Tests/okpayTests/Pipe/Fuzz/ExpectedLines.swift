@testable import Assistant
@testable import okpay

/// What a whole input should be taken for, found out in the simplest way.
struct ExpectedLines {
  /// The lines that are not blank, with their numbers.
  let lines: [(number: Int, line: LineReader.Line)]

  init(_ input: [UInt8], limit: Int) {
    var parts = input.split(separator: 0x0A, omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    lines = parts.enumerated().map { index, part in
      var text = part.prefix(limit + 1)
      if index == 0, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
      if text.last == 0x0D { text.removeLast() }
      return (index + 1, LineReader.Line(bytes: text, isCut: part.count > limit))
    }
  }

  /// Whether the content is to be read again.
  var hasReload: Bool {
    lines.contains { _, line in
      guard !line.isCut, let fields = try? JSONObject(line.bytes) else { return false }
      return (try? Request(fields)) == .reload
    }
  }

  /// The ids of the answers: one for each line that is not blank, up to a shutdown.
  var answered: [RequestID] {
    var ids: [RequestID] = []
    for (_, line) in lines where !line.isBlank {
      guard !line.isCut, let fields = try? JSONObject(line.bytes), let id = try? RequestID(fields) else {
        ids.append(.none)
        continue
      }
      ids.append(id)
      if let request = try? Request(fields), request == .shutdown { break }
    }
    return ids
  }
}
