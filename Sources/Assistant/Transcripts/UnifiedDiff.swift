/// The lines in which two texts differ, with three lines around them, as `diff -u` writes it.
///
/// Lines are compared by their bytes, line ends included. E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986.
public struct UnifiedDiff: Sendable, Equatable {
  /// The line of the old text, from 1, at which the new one first differs; nil for equal texts.
  public let firstLine: Int?

  private let hunks: String

  /// Compares `old` with `new`.
  public init(old: String, new: String) {
    let (old, new) = (Self.lines(old), Self.lines(new))
    let edits = Self.edits(from: old, to: new)
    let hunks = Self.hunks(of: edits)
    firstLine = edits.firstIndex { $0.kind != .keep }.map { edits[$0].old + 1 }
    self.hunks = hunks.map { Self.print(edits[$0]) }.joined()
  }

  /// The diff with its two header lines; empty for equal texts.
  public func text(path: String) -> String {
    hunks.isEmpty ? "" : "--- \(path)\n+++ \(path)\n\(hunks)"
  }

  private enum Kind: UInt8 {
    case keep = 0x20
    case remove = 0x2D
    case insert = 0x2B
  }

  /// One line of the way from the old text to the new, and how many lines of each stand before it.
  private struct Edit {
    var kind: Kind
    var old: Int
    var new: Int
    var line: ArraySlice<UInt8>
  }

  /// Each line with its end.
  private static func lines(_ text: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private static func edits(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Edit] {
    var kinds = LineMatching.kept(old, new)[...]
    var edits: [Edit] = []
    var (x, y) = (0, 0)
    while x < old.count || y < new.count {
      let isKept = kinds.first.map { $0 == (x, y) } ?? false
      if isKept {
        edits.append(Edit(kind: .keep, old: x, new: y, line: old[x]))
        kinds.removeFirst()
        (x, y) = (x + 1, y + 1)
      } else if x < kinds.first?.old ?? old.count {
        edits.append(Edit(kind: .remove, old: x, new: y, line: old[x]))
        x += 1
      } else {
        edits.append(Edit(kind: .insert, old: x, new: y, line: new[y]))
        y += 1
      }
    }
    return edits
  }

  /// Changes with their surroundings, joined where these touch.
  private static func hunks(of edits: [Edit]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in edits.indices where edits[index].kind != .keep {
      let hunk = max(0, index - 3)..<min(edits.count, index + 4)
      if let last = hunks.last, last.upperBound >= hunk.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<hunk.upperBound
      } else {
        hunks.append(hunk)
      }
    }
    return hunks
  }

  private static func print(_ edits: ArraySlice<Edit>) -> String {
    guard let first = edits.first else { return "" }
    let old = span(first.old, edits.count { $0.kind != .insert })
    let new = span(first.new, edits.count { $0.kind != .remove })
    let lines = edits.map { edit in
      let line = String(decoding: [edit.kind.rawValue] + edit.line, as: UTF8.self)
      return edit.line.last == 0x0A ? line : line + "\n\\ No newline at end of file\n"
    }
    return "@@ -\(old) +\(new) @@\n" + lines.joined()
  }

  /// A range as `diff` counts: from 1, without a count of one, an empty one by the line before it.
  private static func span(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }
}
