/// Takes secrets out of a text. The first thing that happens to every message.
public enum Redactor {
  /// Replaces each secret in `text` by `[card]`, `[code]`, `[cvv]` or `[password]`.
  ///
  /// A card number is recognised by its digits alone, everything else by a word beside it. A mask that stands in the text
  /// already is a secret, too: a recording must get the answers that the talk got. Linear in the length.
  ///
  /// - Returns: the text that is left, and what was taken out, in order.
  public static func redact(_ text: String) -> (utterance: String, secrets: [Secret]) {
    let redacted = Redacted(text)
    return (redacted.utterance, redacted.secrets)
  }

  /// What `redact` takes out of `text`, in order: for measuring, never for showing.
  public static func cuts(in text: String) -> [(kind: Secret.Kind, text: String)] {
    let original = Fold.scalars(of: text)
    return find(in: Fold.fold(original)).map { ($0.kind, Fold.text(original[$0.range])) }
  }

  /// The secrets with their places in the text that was typed.
  static func find(in folded: Folded) -> [(kind: Secret.Kind, range: Range<Int>)] {
    let scalars = Scalars(folded)
    var claims = Claims<Secret.Kind>()
    claims.settle(masks(in: scalars))
    claims.settle(CardScanner(text: scalars).scan())
    claims.settle(CueScanner(text: scalars).scan())
    return claims.settled.map { ($0.value, folded.original($0.range)) }
  }

  private static let shapes = Secret.Kind.allCases.map { kind in
    (kind: kind, text: Fold.scalars(of: "[\(kind.rawValue)]"))
  }

  private static func masks(in text: Scalars) -> [Claim<Secret.Kind>] {
    text.values.indices.filter { text[$0] == "[" }.compactMap { start in
      shapes.first { text.matches($0.text, at: start) }.map {
        Claim(value: $0.kind, range: start..<start + $0.text.count)
      }
    }
  }
}

/// A text without its secrets.
struct Redacted {
  let utterance: String
  let secrets: [Secret]
  /// The scalars of the utterance.
  let original: [UInt32]
  /// The same, folded.
  let folded: Folded

  init(_ text: String) {
    let original = Fold.scalars(of: text)
    let folded = Fold.fold(original)
    let found = Redactor.find(in: folded)
    guard !found.isEmpty else {
      (utterance, secrets, self.original, self.folded) = (text, [], original, folded)
      return
    }
    var kept: [UInt32] = []
    var secrets: [Secret] = []
    var copied = 0
    for (kind, range) in found {
      let mask = Fold.scalars(of: "[\(kind.rawValue)]")
      kept += original[copied..<range.lowerBound]
      secrets.append(Secret(kind: kind, range: kept.count..<kept.count + mask.count))
      kept += mask
      copied = range.upperBound
    }
    kept += original[copied...]
    self.secrets = secrets
    utterance = Fold.text(kept)
    self.original = kept
    self.folded = Fold.fold(kept)
  }
}
