import Dialogue
import Understanding

/// Reads `slots:`, of a flow or shared.
struct SlotReader {
  static let keys = [
    "type", "label", "question", "reprompts", "why", "where", "invalid", "attempts", "then", "unknown", "lifetime",
    "ok", "choices", "names",
  ]

  static let reasons: [Slot.Kind: [String]] = [
    .email: ["not_an_email"], .transactionID: ["wrong_shape"],
    .amount: ["no_currency", "not_positive", "several", "too_large", "vague"], .choice: ["out_of_range"],
  ]

  let phrases: PhraseReader

  func read(_ value: YAMLValue, name: String, flow: String?, into draft: inout Draft) {
    let key = flow.map { "\($0).\(name)" } ?? name
    let mapping = value.mapping(Self.keys)
    guard let kind = mapping.required("type")?.choice(of: Slot.Kind.self) else {
      draft.lostSlots?.insert(name)
      return
    }
    for part in ["label", "question", "why", "where"] {
      TextReader.read(mapping.required(part), as: "\(key)/\(part)", into: &draft)
    }
    let reprompts = mapping.required("reprompts")?.list ?? []
    for (index, text) in reprompts.enumerated() {
      TextReader.read(text, as: "\(key)/reprompt/\(index + 1)", into: &draft)
    }
    if mapping["reprompts"] != nil, reprompts.isEmpty { value.fault("'reprompts' is empty; give at least one text") }
    let reasons = Self.reasons[kind] ?? []
    let invalid = mapping["invalid"]?.mapping(reasons)
    for reason in reasons {
      guard let text = invalid?[reason] else {
        value.fault("'\(reason)' is missing: a \(kind.rawValue) can be refused for it; word it under `invalid:`")
        continue
      }
      TextReader.read(text, as: "\(key)/invalid/\(reason)", into: &draft)
    }
    draft.slots[key] = Slot(
      key: key, name: name, kind: kind, choices: choices(mapping["choices"], of: kind, as: key, value, &draft),
      joined: joined(mapping["choices"]), attempts: mapping["attempts"]?.number(in: 1...100) ?? 3,
      whenExhausted: mapping["then"]?.choice(of: Slot.Fallback.self) ?? .human,
      whenUnknown: mapping["unknown"]?.choice(of: Slot.Fallback.self) ?? .human,
      lifetime: mapping["lifetime"]?.choice(of: Slot.Lifetime.self) ?? .flow,
      nod: mapping["ok"]?.choice(of: Slot.Nod.self) ?? .yes, reprompts: max(reprompts.count, 1))
    if mapping["ok"] != nil, kind != .yesNo { value.fault("'ok' is for yes_no slots only; remove it") }
    if let names = mapping["names"] {
      draft.definition.cues += phrases.inBoth(names).map { (.talk("slot:\(key)"), $0.phrase) }
    }
    addLabel("\(key)/label", as: .talk("slot:\(key)"), &draft)
  }

  /// A slot is known by its label too, and a choice by what it is called on the screen.
  private func addLabel(_ text: String, as cue: Cue.Kind, _ draft: inout Draft) {
    guard let label = draft.texts[text] else { return }
    for language in Language.allCases {
      guard case .text(let text) = label.variants[language]?.first?.parts.first else { continue }
      if let pattern = try? Pattern(text) {
        let phrase = InterpreterDefinition.Phrase(pattern, source: label.source)
        draft.definition.cues.append((cue, phrase))
      }
    }
  }

  /// The slots that choices take all values of.
  private func joined(_ value: YAMLValue?) -> [String: String] {
    var joined: [String: String] = [:]
    for (choice, _, details) in value?.mapping(nil).entries ?? [] {
      let fields = details.mapping(["label", "words", "hints", "joins"])
      if let slot = fields["joins"]?.text { joined[choice] = slot }
    }
    return joined
  }

  private func choices(
    _ value: YAMLValue?, of kind: Slot.Kind, as key: String, _ owner: YAMLValue, _ draft: inout Draft
  ) -> [String] {
    switch kind {
    case .yesNo, .choice: break
    case .email, .transactionID, .amount, .text, .day, .phone:
      value?.fault("a \(kind.rawValue) slot has no choices; remove them or make it `type: choice`")
      return []
    }
    guard let value else {
      if kind == .choice { owner.fault("'choices' is missing: a choice slot needs them; add `choices:`") }
      return ["yes", "no"]
    }
    let mapping = value.mapping(kind == .yesNo ? ["yes", "no"] : nil)
    for (choice, _, details) in mapping.entries {
      let fields = details.mapping(["label", "words", "hints", "joins"])
      TextReader.read(fields.required("label"), as: "\(key)/choice/\(choice)", into: &draft)
      addLabel("\(key)/choice/\(choice)", as: .word(slot: key, choice: choice), &draft)
      if let words = fields["words"] {
        draft.definition.cues += phrases.inBoth(words).map { (.word(slot: key, choice: choice), $0.phrase) }
      }
      if let hints = fields["hints"] {
        draft.definition.cues += phrases.inBoth(hints).map { (.hint(slot: key, choice: choice), $0.phrase) }
      }
    }
    if kind == .choice { addBeginnings(of: key, mapping.entries.map(\.key), &draft) }
    return kind == .yesNo ? ["yes", "no"] : mapping.entries.map(\.key)
  }

  /// The shortest beginning of a label that no other choice shares is understood as well: `not as` for "not as described".
  private func addBeginnings(of key: String, _ choices: [String], _ draft: inout Draft) {
    for language in Language.allCases {
      let labels = choices.map { choice in
        Fold.word(draft.texts["\(key)/choice/\(choice)"]?.variants[language]?.first?.plainText ?? "")
      }
      for (number, choice) in choices.enumerated() {
        let others = labels.indices.filter { $0 != number }.map { labels[$0] }
        guard let text = Self.beginning(of: labels[number], among: others), let pattern = try? Pattern(text),
          let source = draft.texts["\(key)/choice/\(choice)"]?.source
        else { continue }
        let phrase = InterpreterDefinition.Phrase(pattern, source: source)
        draft.definition.cues.append((.word(slot: key, choice: choice), phrase))
      }
    }
  }

  /// Two Han characters or two words at least, so that no small word decides.
  private static func beginning(of label: [UInt32], among others: [[UInt32]]) -> String? {
    for length in 2..<max(label.count, 2) {
      let begun = label[..<length]
      let isWord = Fold.isHan(label[length]) ? Fold.isHan(begun[length - 1]) : label[length] == 0x20
      guard isWord, Fold.isHan(label[0]) || begun.contains(0x20) else { continue }
      if !others.contains(where: { $0.starts(with: begun) }) { return Fold.text(begun) }
    }
    return nil
  }
}
