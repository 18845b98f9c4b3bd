import Understanding

/// True when a line must not go into the history: it holds a secret, or a card, identity or phone number, or an address.
///
/// Asks the redactor and the entity scanner, and besides takes any run of 11 digits or more for such a number, however it is
/// spaced; digits right behind a letter are part of an id like `TX2026030100018` and may stay.
func holdsPersonalData(_ text: String) -> Bool {
  let (utterance, secrets) = Redactor.redact(text)
  guard secrets.isEmpty else { return true }
  let original = utterance.unicodeScalars.map(\.value)
  let folded = Fold.fold(original)
  if holdsLongNumber(folded.scalars) { return true }
  return EntityScanner(rules: EntityRules()).scan(folded, original: original).contains { entity in
    switch entity.value {
    case .email, .phone: true
    case .amount, .number, .transactionID, .caseNumber, .day, .ordinal, .vagueAmount: false
    }
  }
}

/// True for 11 digits in a row, counted across single spaces, hyphens and dots.
private func holdsLongNumber(_ scalars: [UInt32]) -> Bool {
  let separators: Set<UInt32> = [0x20, 0x2D, 0x2E]
  var digits = 0
  var belongsToID = false
  for (index, scalar) in scalars.enumerated() {
    let before = index > 0 ? scalars[index - 1] : 0
    if Fold.isDigit(scalar) {
      if digits == 0 { belongsToID = Fold.isLetter(before) }
      digits += 1
      if digits >= 11, !belongsToID { return true }
    } else if !(digits > 0 && separators.contains(scalar) && Fold.isDigit(before)) {
      digits = 0
    }
  }
  return false
}
