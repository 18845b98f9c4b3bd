import Understanding

/// Long lines broken where a reader expects it: at spaces and between Han characters, never inside a word that fits a row.
enum LineBreaks {
  /// Narrower than this a terminal is left to itself.
  private static let narrowest = 12
  private static let closing = Set("，。、；：？！）》」』】〉”’…—·,.;:?!)]}%")
  private static let opening = Set("（《「『【〈“‘([{")

  /// The rows of a line at a terminal with so many columns. Colours count as nothing.
  ///
  /// - Parameter hanging: how far further rows are indented at least; those of an entry of a list stand below its words.
  static func rows(_ line: String, columns: Int, hanging: Int = 0) -> [String] {
    guard columns >= narrowest, line.utf8.count > columns else { return [line] }
    let indent = min(max(hanging, self.indent(of: line)), columns / 2)
    var rows: [String] = []
    var row = Row()
    for cell in cells(of: line) {
      if !row.fits(cell, in: columns) {
        let rest = row.split(before: cell)
        rows.append(row.text)
        row = Row(cells: rest, indent: indent)
        // The space that a row ends at is not shown.
        if cell.text == " ", rest.isEmpty { continue }
      }
      row.append(cell)
    }
    rows.append(row.text)
    return rows
  }

  /// A character or a colour code, and how many columns it takes.
  struct Cell {
    var text: String
    var columns: Int
  }

  /// What stands in a row so far.
  private struct Row {
    var cells: [Cell] = []
    var indent = 0
    private var columns: Int { cells.reduce(indent) { $0 + $1.columns } }

    /// Spaces at its end don't count.
    var text: String {
      let end = cells.lastIndex { $0.text != " " }.map { $0 + 1 } ?? 0
      return String(repeating: " ", count: indent) + cells[..<end].map(\.text).joined()
    }

    func fits(_ cell: Cell, in limit: Int) -> Bool { columns + cell.columns <= limit }

    mutating func append(_ cell: Cell) { cells.append(cell) }

    /// Ends the row where it may break last, and gives what belongs to the next one.
    mutating func split(before cell: Cell) -> [Cell] {
      if cell.text == " " { return [] }
      for place in cells.indices.reversed() {
        let next = place + 1 < cells.count ? cells[place + 1] : cell
        guard LineBreaks.mayBreak(cells[place], next), cells[...place].contains(where: { $0.text != " " }) else {
          continue
        }
        let rest = Array(cells[(place + 1)...].drop { $0.text == " " })
        cells.removeSubrange((place + 1)...)
        return rest
      }
      return []
    }
  }

  private static func mayBreak(_ left: Cell, _ right: Cell) -> Bool {
    if left.text == " " { return true }
    guard let before = left.text.first, let after = right.text.first, !closing.contains(after),
      !opening.contains(before)
    else { return false }
    return left.columns == 2 || right.columns == 2
  }

  /// Where the words begin behind the spaces and the sign or number of an entry.
  private static func indent(of line: String) -> Int {
    let spaces = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(spaces)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }.count
    if rest.hasPrefix("· ") { return spaces + 2 }
    return digits > 0 && rest.dropFirst(digits).hasPrefix(". ") ? spaces + digits + 2 : spaces
  }

  /// The characters of a line; a colour code belongs to none of them.
  private static func cells(of line: String) -> [Cell] {
    var cells: [Cell] = []
    var code: String?
    for character in line {
      if character == "\u{1B}" || code != nil {
        code = (code ?? "") + String(character)
        if character == "m" {
          cells.append(Cell(text: code ?? "", columns: 0))
          code = nil
        }
      } else {
        cells.append(Cell(text: String(character), columns: columns(of: character)))
      }
    }
    if let code { cells.append(Cell(text: code, columns: 0)) }
    return cells
  }

  /// Two for a Han character and everything else that terminals show that wide.
  private static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0x0300...0x036F, 0x200B...0x200F: return 0
    default: return 1
    }
  }
}
