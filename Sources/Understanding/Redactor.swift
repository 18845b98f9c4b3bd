/// Takes secrets out of a text. The first thing that happens to every message.
public enum Redactor {
  /// Replaces each secret in `text` by `[card]`, `[code]`, `[cvv]` or `[password]`.
  ///
  /// A card number is recognised by its digits alone, everything else by a word beside it. A mask that stands in the text
  /// already is a secret, too: a recording must get the answers that the talk got. Linear in the length.
  ///
  /// - Returns: the text that is left, and what was taken out, in order.
  public static func redact(_ text: String) -> (utterance: String, secrets: [Secret]) {
    let original = Array(text.unicodeScalars)
    let found = find(in: original)
    guard !found.isEmpty else { return (text, []) }

    var utterance = String.UnicodeScalarView()
    var secrets: [Secret] = []
    var length = 0
    var copied = 0
    for (kind, range) in found {
      let mask = "[\(kind.rawValue)]".unicodeScalars
      utterance.append(contentsOf: original[copied..<range.lowerBound])
      length += range.lowerBound - copied
      utterance.append(contentsOf: mask)
      secrets.append(Secret(kind: kind, range: length..<length + mask.count))
      length += mask.count
      copied = range.upperBound
    }
    utterance.append(contentsOf: original[copied...])
    return (String(utterance), secrets)
  }

  /// What `redact` takes out of `text`, in order: for measuring, never for showing.
  public static func cuts(in text: String) -> [(kind: Secret.Kind, text: String)] {
    let original = Array(text.unicodeScalars)
    return find(in: original).map { ($0.kind, String(String.UnicodeScalarView(original[$0.range]))) }
  }

  /// The secrets with their places in the text that was typed.
  private static func find(in original: [Unicode.Scalar]) -> [(kind: Secret.Kind, range: Range<Int>)] {
    let folded = Fold.fold(original.map(\.value))
    let scalars = Scalars(folded)
    var claims = Claims<Secret.Kind>()
    claims.settle(masks(in: scalars))
    claims.settle(CardScanner(text: scalars).scan())
    claims.settle(CueScanner(text: scalars).scan())
    return claims.settled.map { ($0.value, folded.original($0.range)) }
  }

  private static let shapes = Secret.Kind.allCases.map { kind in
    (kind: kind, text: "[\(kind.rawValue)]".unicodeScalars.map(\.value))
  }

  private static func masks(in text: Scalars) -> [Claim<Secret.Kind>] {
    text.values.indices.filter { text[$0] == "[" }.compactMap { start in
      shapes.first { text.matches($0.text, at: start) }.map {
        Claim(value: $0.kind, range: start..<start + $0.text.count)
      }
    }
  }
}
