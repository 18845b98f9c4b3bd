/// Finds what stands beside a cue word: one-time codes, security codes, passwords and PINs.
struct CueScanner {
  private let text: Scalars
  private let codes: CodeReader
  private let passwords: PasswordReader

  init(text: Scalars) {
    self.text = text
    codes = CodeReader(text: text)
    passwords = PasswordReader(text: text)
  }

  /// In the order of cues; what stands before its cue may overlap what stood behind another.
  func scan() -> [Claim<Secret.Kind>] {
    let words = SecretCue.words
    var found: [Claim<Secret.Kind>] = []
    var index = 0
    while index < text.count {
      guard let cue = words.match(in: text, at: index) else {
        index += 1
        continue
      }
      if let secret = secret(of: cue.value, at: cue.range),
        found.last.map({ $0.range.upperBound <= secret.range.lowerBound }) ?? true
      {
        found.append(secret)
        index = max(secret.range.upperBound, cue.range.upperBound)
      } else {
        index = cue.range.upperBound
      }
    }
    return found
  }

  private func secret(of cue: SecretCue, at range: Range<Int>) -> Claim<Secret.Kind>? {
    switch cue {
    case .code: claim(.code, code(at: range, lengths: 4...8))
    case .anyCode: codes.isHarmless(range) ? nil : claim(.code, code(at: range, lengths: 4...8))
    case .securityCode: claim(.securityCode, code(at: range, lengths: 3...4))
    case .securityOrCode:
      claim(.securityCode, codes.behind(range, lengths: 3...3)) ?? claim(.code, code(at: range, lengths: 4...8))
    case .password, .pin:
      claim(isOneTime(before: range.lowerBound) ? .code : .password, password(cue, at: range))
    }
  }

  private func code(at range: Range<Int>, lengths: ClosedRange<Int>) -> Range<Int>? {
    codes.behind(range, lengths: lengths) ?? codes.before(range, lengths: lengths)
  }

  private func password(_ cue: SecretCue, at range: Range<Int>) -> Range<Int>? {
    passwords.behind(range, isPin: cue == .pin) ?? codes.before(range, lengths: 4...8, mustBeNamed: true)
  }

  private func claim(_ kind: Secret.Kind, _ range: Range<Int>?) -> Claim<Secret.Kind>? {
    range.map { Claim(value: kind, range: $0) }
  }

  /// `your one-time eBay pin is 3190`.
  private func isOneTime(before start: Int) -> Bool {
    for index in stride(from: start - 1, to: max(start - 24, -1), by: -1) {
      if Scalars.endsSentence(text[index]) { return false }
      if Self.oneTime.match(in: text, at: index) != nil { return true }
    }
    return false
  }

  private static let oneTime = WordTable<Void>(["one-time": (), "one time": (), "temporary": (), "临时": ()])
}
