/// A chunk of ASCII that may be a password.
struct Token {
  let range: Range<Int>
  private(set) var hasDigit = false
  var hasLetter: Bool { letters > 0 }
  /// Something else than letters and digits, such as `!`.
  private(set) var hasSign = false
  /// An e-mail or web address.
  private(set) var isAddress = false
  /// What stands where a secret was taken out before: `[password]`.
  let isMask: Bool
  /// A few letters and many digits, such as `TX2026030100018`.
  private(set) var looksLikeID = false
  private var letters = 0
  private let word: PackedWord
  private let length: Int
  private let endsLikeVerb: Bool

  init(_ range: Range<Int>, in text: Scalars) {
    self.range = range
    var at: Int?
    for index in range {
      if text.isDigit(index) {
        hasDigit = true
      } else if text.isLetter(index) {
        letters += 1
      } else if text[index] == "@" {
        at = index
      } else if text[index] != "'" && text[index] != "-" && text[index] != "/" && text[index] != "." {
        hasSign = true
      }
      if let at, text[index] == ".", index > at + 1, text.isLetter(index + 1) { isAddress = true }
      if text[index] == ":", text[index + 1] == "/" { isAddress = true }
    }
    hasSign = hasSign || at != nil
    isMask = text[range.lowerBound] == "[" && Self.masks.contains { text.matches($0, at: range.lowerBound) }
    let first = text.word(at: range.lowerBound)
    word = first.word
    length = first.end - range.lowerBound
    let digits = text.endOfDigits(first.end) - first.end
    looksLikeID = (letters == length && length > 0 && length <= 3 && digits >= 4) || (letters == 0 && digits > 8)
    let last = range.upperBound
    endsLikeVerb =
      (text[last - 3] == "i" && text[last - 2] == "n" && text[last - 1] == "g")
      || (text[last - 2] == "e" && text[last - 1] == "d")
  }

  /// Digits only, four to eight of them.
  var isPin: Bool { hasDigit && !hasSign && length == 0 && (4...8).contains(range.count) }

  /// A word that says something about a password: `wrong`, `expired`, `not`.
  var isOrdinaryWord: Bool {
    guard !hasDigit, !hasSign else { return false }
    return endsLikeVerb || Self.ordinary.contains(word) || length < range.count
  }

  private static let masks = Secret.Kind.allCases.map { Fold.word("[\($0.rawValue)]") }

  private static let ordinary: WordSet = [
    "not", "wrong", "incorrect", "invalid", "correct", "right", "forgotten", "lost", "too", "weak", "strong", "the",
    "what", "stolen", "safe", "secure", "insecure", "never", "always", "still", "really", "very", "same", "different",
    "fine", "good", "okay", "about", "gone", "missing", "unknown", "visible", "hidden", "public", "also", "just",
    "only", "here", "there", "this", "that", "mine", "long", "short", "easy", "hard", "simple", "complex", "broken",
    "useless", "problem", "outdated", "unsafe", "known", "again", "please", "help", "which", "where", "when", "your",
    "yours", "case", "sensitive", "required", "optional", "private", "personal", "important", "necessary", "unique",
    "ready", "active", "inactive", "empty", "blank", "unclear", "impossible", "possible", "enough", "working", "dead",
    "true", "false", "none", "null", "error", "forgot", "reset", "change", "login", "shown", "unavailable",
    "compromised", "no", "now", "down", "mandatory", "suspicious", "open", "random", "obvious", "terrible", "lame",
  ]
}
