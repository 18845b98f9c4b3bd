import Understanding

/// Numbers, links and addresses must come from the settings: a reply that holds one itself is a fault.
enum Invented {
  /// From this many digits on, groups joined by spaces, dashes, dots and brackets, it is a number to call or write to.
  private static let digits = 5

  /// What in a text looks like a telephone number, a link or an address, as it is written there.
  static func contacts(in text: String) -> [String] {
    guard mayHold(text) else { return [] }
    let original = Array(text.unicodeScalars)
    let folded = Fold.fold(original.map(\.value))
    let scalars = folded.scalars
    let links = runs(in: scalars, joinedBy: "-+.@:/_%?=&#~") { Fold.isLetter($0) || Fold.isDigit($0) }
      .filter { isLink(scalars[$0]) || isAddress(scalars[$0]) }
    let numbers = runs(in: scalars, joinedBy: "-.() ", of: Fold.isDigit).filter { run in
      scalars[run].count(where: Fold.isDigit) >= digits && !links.contains { $0.overlaps(run) }
    }
    return (links + numbers).sorted { $0.lowerBound < $1.lowerBound }.map { run in
      var found = String.UnicodeScalarView()
      found.append(contentsOf: original[folded.original(run)])
      return String(found)
    }
  }

  /// Runs of certain scalars, with `signs` between them.
  private static func runs(in text: [UInt32], joinedBy signs: String, of isMeant: (UInt32) -> Bool) -> [Range<Int>] {
    let signs = signs.unicodeScalars.map(\.value)
    var runs: [Range<Int>] = []
    var isOpen = false
    for (index, scalar) in text.enumerated() {
      if isMeant(scalar) {
        let start = isOpen ? runs.popLast()?.lowerBound : nil
        runs.append((start ?? index)..<index + 1)
        isOpen = true
      } else if !signs.contains(scalar) {
        isOpen = false
      }
    }
    return runs
  }

  /// `okpay.com/help`, `https://…`.
  private static func isLink(_ word: ArraySlice<UInt32>) -> Bool {
    let word = String(decoding: word, as: UTF32.self)
    if word.contains("://") || word.hasPrefix("www.") { return true }
    let host = word.prefix { !"/:?#".contains($0) }.split(separator: ".", omittingEmptySubsequences: false)
    guard host.count > 1, let last = host.last else { return false }
    return host.allSatisfy { !$0.isEmpty } && last.count > 1 && last.allSatisfy(\.isLetter)
  }

  private static func isAddress(_ word: ArraySlice<UInt32>) -> Bool { word.contains(0x40) }

  /// A quick look that most texts pass: none of the signs such things are made of stands in them, full-width ones included.
  private static func mayHold(_ text: String) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0xFF10...0xFF19: digits += 1
      case 0x40, 0xFF20, 0xFF0E, 0xFF0F: return true
      default: break
      }
    }
    return digits >= Self.digits || text.utf8.contains(UInt8(ascii: ".")) || text.utf8.contains(UInt8(ascii: "/"))
  }
}
