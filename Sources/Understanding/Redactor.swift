/// Takes secrets out of a text. The first thing that happens to every message.
public enum Redactor {
  /// Replaces each secret in `text` by `[card]`, `[code]`, `[cvv]` or `[password]`.
  ///
  /// A card number is recognised by its digits alone, everything else by a word beside it. Linear in the length.
  ///
  /// - Returns: the text that is left, and what was taken out, in order.
  public static func redact(_ text: String) -> (utterance: String, secrets: [Secret]) {
    let original = Array(text.unicodeScalars)
    let folded = Fold.fold(original.map(\.value))
    let scalars = Scalars(folded)
    var claims = Claims<Secret.Kind>()
    claims.settle(CardScanner(text: scalars).scan())
    claims.settle(CueScanner(text: scalars).scan())
    guard !claims.settled.isEmpty else { return (text, []) }

    var utterance = String.UnicodeScalarView()
    var secrets: [Secret] = []
    var length = 0
    var copied = 0
    for claim in claims.settled {
      let range = folded.original(claim.range)
      let mask = "[\(claim.value.rawValue)]".unicodeScalars
      utterance.append(contentsOf: original[copied..<range.lowerBound])
      length += range.lowerBound - copied
      utterance.append(contentsOf: mask)
      secrets.append(Secret(kind: claim.value, range: length..<length + mask.count))
      length += mask.count
      copied = range.upperBound
    }
    utterance.append(contentsOf: original[copied...])
    return (String(utterance), secrets)
  }
}
